package io.moneyprinter.publish.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves that a message is ours and recent: an HMAC over the time and the body. A
 * receiver computes it again, compares in constant time, and refuses times that are more
 * than a few minutes off.
 */
final class WebHookSignature {

	private static final String ALGORITHM = "HmacSHA256";

	private WebHookSignature() {
	}

	/**
	 * Signs a message.
	 * @param secret of the account
	 * @param timestamp seconds since 1970, as the header says
	 * @param body as it is sent
	 * @return {@code v1=} and 64 hexadecimal digits
	 */
	static String of(byte[] secret, long timestamp, byte[] body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret, ALGORITHM));
			mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
			return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException("Every Java platform must offer HMAC with SHA-256.", ex);
		}
	}

}
