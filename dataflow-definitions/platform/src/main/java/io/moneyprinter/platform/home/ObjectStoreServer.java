package io.moneyprinter.platform.home;

/**
 * An S3 server that exists already.
 *
 * @param endpoint address, such as {@code https://s3.example.org}
 * @param accessKey access key
 * @param secretKey secret key
 */
public record ObjectStoreServer(String endpoint, String accessKey, String secretKey) {

	@Override
	public String toString() {
		return this.endpoint;
	}

}
