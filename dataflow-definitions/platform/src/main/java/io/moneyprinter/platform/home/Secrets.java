package io.moneyprinter.platform.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * What a home keeps to itself. Everything is generated once per home.
 *
 * @param postgresPassword the database administrator's
 * @param skipperPassword of the role {@code skipper}
 * @param dataflowPassword of the role {@code dataflow}
 * @param ledgerPassword of the role {@code moneyprinter}
 * @param storeAccessKey the S3 server's access key
 * @param storeSecretKey the S3 server's secret key
 * @param accountKey the local account's API key
 * @param webHookSecret what signs web hooks
 */
public record Secrets(String postgresPassword, String skipperPassword, String dataflowPassword, String ledgerPassword,
		String storeAccessKey, String storeSecretKey, String accountKey, String webHookSecret) {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** 192 bits, beyond guessing. */
	private static final int BYTES = 24;

	/**
	 * Reads a home's secrets, and generates what is absent.
	 * @param home the home
	 * @return its secrets
	 */
	public static Secrets of(Home home) {
		Path file = home.secrets().resolve("platform.properties");
		Map<String, String> known = Files.exists(file) ? PrivateFile.read(file) : Map.of();
		Map<String, String> all = new HashMap<>(known);
		Secrets secrets = new Secrets(secret(all, "postgres"), secret(all, "skipper"), secret(all, "dataflow"),
				secret(all, "ledger"), secret(all, "store-access"), secret(all, "store-secret"), secret(all, "account"),
				secret(all, "web-hook"));
		if (!all.equals(known)) {
			PrivateFile.write(file, all);
		}
		if (!Files.exists(home.accountKeyFile())) {
			PrivateFile.write(home.accountKeyFile(), secrets.accountKey + "\n");
		}
		return secrets;
	}

	private static String secret(Map<String, String> secrets, String name) {
		return secrets.computeIfAbsent(name, (absent) -> generate());
	}

	private static String generate() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@Override
	public String toString() {
		return "Secrets";
	}

}
