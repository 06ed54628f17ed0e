package io.moneyprinter.artifacts.s3;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.Result;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import io.moneyprinter.artifacts.ArtifactKey;

/**
 * What lies in a bucket, account by account. The client asks for page after page.
 *
 * @param client of the server
 * @param bucket that is looked through
 */
record S3Listing(MinioClient client, String bucket) {

	List<ArtifactKey> older(String kind, Instant before, int most)
			throws IOException, MinioException, InvalidKeyException, NoSuchAlgorithmException {
		List<ArtifactKey> found = new ArrayList<>();
		for (Result<Item> account : list("", false)) {
			if (account.get().isDir()) {
				add(account.get().objectName() + kind + "/", before, most, found);
			}
		}
		return found;
	}

	private void add(String prefix, Instant before, int most, List<ArtifactKey> found)
			throws IOException, MinioException, InvalidKeyException, NoSuchAlgorithmException {
		for (Result<Item> one : list(prefix, true)) {
			if (found.size() == most) {
				return;
			}
			Item item = one.get();
			if (!item.isDir() && item.lastModified().toInstant().isBefore(before)) {
				ArtifactKey.find(item.objectName()).ifPresent(found::add);
			}
		}
	}

	private Iterable<Result<Item>> list(String prefix, boolean deep) {
		return this.client
			.listObjects(ListObjectsArgs.builder().bucket(this.bucket).prefix(prefix).recursive(deep).build());
	}

}
