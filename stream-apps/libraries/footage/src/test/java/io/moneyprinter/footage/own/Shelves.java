package io.moneyprinter.footage.own;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.MaterialId;

/**
 * Puts own material where uploads put it.
 */
final class Shelves {

	private Shelves() {
	}

	static MaterialId put(ArtifactStore store, AccountId account, byte[] content) {
		try {
			String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
			store.put(new ArtifactKey(account, "material", hash), content, "application/octet-stream");
			return new MaterialId(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
