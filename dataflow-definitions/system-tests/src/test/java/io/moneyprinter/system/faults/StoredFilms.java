package io.moneyprinter.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.ListObjectsArgs;
import io.minio.MinioAsyncClient;
import io.minio.Result;
import io.minio.messages.Item;
import io.minio.messages.Upload;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.platform.home.ObjectStoreServer;
import io.moneyprinter.platform.home.Places;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.server.Bucket;
import io.moneyprinter.system.faults.World.StoredFilm;

/**
 * The published films in the store, each downloaded and held against the hash that was
 * noted when it was made.
 */
final class StoredFilms {

	private static final Pattern FILM = Pattern.compile("[^/]+/publication/([0-9a-f-]{36})\\.mp4");

	private static final String HASH = "x-amz-meta-sha256";

	private static final int MANY = 1000;

	private final MinioAsyncClient client;

	StoredFilms(PlatformSettings settings) {
		ObjectStoreServer server = Bucket.server(settings);
		this.client = MinioAsyncClient.builder()
			.endpoint(server.endpoint())
			.credentials(server.accessKey(), server.secretKey())
			.region("us-east-1")
			.build();
	}

	List<StoredFilm> all() throws Exception {
		List<StoredFilm> films = new ArrayList<>();
		for (Result<Item> item : objects()) {
			Matcher film = FILM.matcher(item.get().objectName());
			if (film.matches()) {
				films.add(new StoredFilm(film.group(1), whole(item.get().objectName())));
			}
		}
		return films;
	}

	private Iterable<Result<Item>> objects() {
		return this.client.listObjects(ListObjectsArgs.builder().bucket(Places.BUCKET).recursive(true).build());
	}

	private boolean whole(String key) throws Exception {
		try (GetObjectResponse object = this.client
			.getObject(GetObjectArgs.builder().bucket(Places.BUCKET).object(key).build())
			.get()) {
			return ContentHash.of(object.readAllBytes()).equals(object.headers().get(HASH));
		}
	}

	/** Uploads in parts that were begun, and neither completed nor given up. */
	List<String> unfinished() throws Exception {
		return this.client
			.listMultipartUploadsAsync(Places.BUCKET, null, null, null, null, MANY, null, null, null, null)
			.get()
			.result()
			.uploads()
			.stream()
			.map(Upload::objectName)
			.toList();
	}

}
