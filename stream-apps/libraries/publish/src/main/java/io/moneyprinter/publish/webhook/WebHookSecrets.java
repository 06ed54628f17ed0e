package io.moneyprinter.publish.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import io.moneyprinter.publish.NotTakenException;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that messages are signed with, one for each account: a file named after the
 * account, read anew each time so that it can be changed while we run, or else one secret
 * for all.
 */
public final class WebHookSecrets {

	private final @Nullable String common;

	private final @Nullable Path folder;

	/**
	 * Creates the source.
	 * @param common for accounts without a file; {@code null} for none
	 * @param folder with one file for each account; {@code null} for none
	 */
	public WebHookSecrets(@Nullable String common, @Nullable Path folder) {
		this.common = common;
		this.folder = folder;
	}

	byte[] of(AccountId account) {
		String secret = ofFile(account);
		if (secret == null || secret.isBlank()) {
			throw new NotTakenException(ErrorCode.PROVIDER_DENIED,
					"There is no secret to sign web hooks of the account '" + account
							+ "' with; set moneyprinter.publish.web-hook.secret, or put a file of that name into "
							+ "moneyprinter.publish.web-hook.secrets-folder.");
		}
		return secret.strip().getBytes(StandardCharsets.UTF_8);
	}

	/** Account ids are safe as file names: letters, digits and hyphens. */
	private @Nullable String ofFile(AccountId account) {
		if (this.folder == null) {
			return this.common;
		}
		try {
			return Files.readString(this.folder.resolve(account.value()));
		}
		catch (NoSuchFileException ex) {
			return this.common;
		}
		catch (IOException ex) {
			throw new NotTakenException(ErrorCode.PROVIDER_DENIED,
					"The secret of the account '" + account + "' cannot be read from " + this.folder + ".", ex);
		}
	}

}
