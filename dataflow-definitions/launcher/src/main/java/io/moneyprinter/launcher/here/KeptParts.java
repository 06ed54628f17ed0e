package io.moneyprinter.launcher.here;

import java.nio.file.Path;
import java.util.Optional;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.FilmParts;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;

/**
 * What a film was cut from, as it is kept here.
 *
 * @param store where it lies
 * @param row of the video
 */
record KeptParts(ArtifactStore store, VideoRow row) implements FilmParts {

	@Override
	public void storyboard(Path target) {
		fetch(Optional.ofNullable(result(StageName.RENDER, Film.class).storyboard()), "storyboard", target);
	}

	@Override
	public void narration(Path target) {
		fetch(Optional.of(result(StageName.SPEECH, Narration.class).audio()), "narration", target);
	}

	@Override
	public void material(MaterialId material, Path target) {
		fetch(this.store.find(new ArtifactKey(AccountId.LOCAL, Intake.MATERIAL, material.sha256())),
				"material " + material, target);
	}

	private void fetch(Optional<ArtifactRef> ref, String name, Path target) {
		this.store.fetch(ref.orElseThrow(() -> missing(name)), target);
	}

	private <T> T result(StageName stage, Class<T> type) {
		return Optional.ofNullable(this.row.results().get(stage))
			.map((ref) -> DomainJson.read(this.store, ref, type))
			.orElseThrow(() -> missing("result of " + stage.id()));
	}

	private VideoException missing(String name) {
		return new VideoException(ErrorCode.ARTIFACT_MISSING,
				"The video " + this.row.id() + " has no " + name + " here.");
	}

}
