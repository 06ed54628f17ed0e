package io.moneyprinter.stage.web;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may call.
 *
 * @param keyFile the file that holds the local account's key in its first line, readable
 * by its owner only
 */
@ConfigurationProperties("moneyprinter.account")
public record AccountSettings(@Nullable Path keyFile) {

	AccountKey key() {
		if (this.keyFile == null) {
			throw new IllegalArgumentException("moneyprinter.account.key-file is not set; name the file that holds the"
					+ " account's key, since every endpoint but health wants it.");
		}
		return AccountKey.read(this.keyFile);
	}

}
