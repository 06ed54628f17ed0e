package io.moneyprinter.platform.server;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.ObjectStoreServer;
import io.moneyprinter.platform.home.Places;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.Secrets;

/** The bucket of all artifacts. */
public final class Bucket {

	private Bucket() {
	}

	/**
	 * Makes the bucket when it is absent.
	 * @param settings where the object store is
	 */
	public static void make(PlatformSettings settings) {
		ObjectStoreServer server = server(settings);
		try (MinioClient client = MinioClient.builder()
			.endpoint(server.endpoint())
			.credentials(server.accessKey(), server.secretKey())
			.region("us-east-1")
			.build()) {
			if (!client.bucketExists(BucketExistsArgs.builder().bucket(Places.BUCKET).build())) {
				client.makeBucket(MakeBucketArgs.builder().bucket(Places.BUCKET).build());
			}
		}
		catch (Exception ex) {
			throw new PlatformException("The bucket " + Places.BUCKET + " could not be made at " + server.endpoint()
					+ ": " + ex.getMessage() + ".", ex);
		}
	}

	/**
	 * The object store in use, with its keys.
	 * @param settings what the platform is
	 * @return the given server, else our own
	 */
	public static ObjectStoreServer server(PlatformSettings settings) {
		return settings.objectStore().orElseGet(() -> {
			Secrets secrets = Secrets.of(new Home(settings.home()));
			return new ObjectStoreServer(Places.of(settings).objectStore().toString(), secrets.storeAccessKey(),
					secrets.storeSecretKey());
		});
	}

}
