package io.moneyprinter.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The context of one run: files are kept under the hash of their content.
 *
 * @param store where files are kept
 * @param account whose they are
 * @param workFolder of this run
 * @param watch whom progress is told
 */
record StageRunContext(ArtifactStore store, AccountId account, Path workFolder,
		StageWatch watch) implements StageContext {

	@Override
	public ArtifactRef keep(String kind, Path file, String mediaType) {
		return this.store.put(new ArtifactKey(this.account, kind, sha256(file)), file, mediaType);
	}

	private static String sha256(Path file) {
		try (var in = Files.newInputStream(file)) {
			return DigestUtils.sha256Hex(in);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.INTERNAL,
					"The stage's own file " + file.getFileName() + " could not be read: " + ex + ".", ex);
		}
	}

	@Override
	public void progress(double fraction, String sentence) throws InterruptedException {
		this.watch.progress(fraction, sentence);
	}

}
