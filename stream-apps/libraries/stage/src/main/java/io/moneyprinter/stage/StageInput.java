package io.moneyprinter.stage;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import io.moneyprinter.video.WorkClass;

/**
 * What a stage works on: the request, and what the stages before it made.
 */
public final class StageInput {

	private final StageMessage message;

	private final ArtifactStore store;

	private final boolean insisted;

	private final VideoRequest request;

	StageInput(StageMessage message, ArtifactStore store, boolean insisted) {
		this.message = message;
		this.insisted = insisted;
		this.store = store;
		this.request = DomainJson.read(store, message.request(), VideoRequest.class);
	}

	/**
	 * Whose film it will be; the seed of every choice.
	 * @return the id
	 */
	public VideoId videoId() {
		return this.message.videoId();
	}

	public int attempt() {
		return this.message.attempt();
	}

	/**
	 * How urgent it is, by the message: a person may have changed what the request says.
	 * @return the queue it came through
	 */
	public WorkClass workClass() {
		return this.message.workClass();
	}

	public VideoRequest request() {
		return this.request;
	}

	/**
	 * Whether a person wants a film in doubt to be handed over once more.
	 * @return {@code true} if nobody needs to be asked again
	 */
	public boolean insisted() {
		return this.insisted;
	}

	public Script script() {
		return result(StageName.SCRIPT, Script.class);
	}

	public Narration narration() {
		return result(StageName.SPEECH, Narration.class);
	}

	public Film film() {
		return result(StageName.RENDER, Film.class);
	}

	/**
	 * The manifest of a stage before this one.
	 * @param stage which
	 * @return its reference, whose hash stands for its content
	 * @throws VideoException {@code UNREADABLE_MESSAGE} if the message does not carry it
	 */
	public ArtifactRef manifest(StageName stage) {
		return this.message.result(stage)
			.orElseThrow(() -> new VideoException(ErrorCode.UNREADABLE_MESSAGE, "The message of video " + videoId()
					+ " carries no result of the stage '" + stage.id() + "', which must come first."));
	}

	private <T> T result(StageName stage, Class<T> type) {
		return DomainJson.read(this.store, manifest(stage), type);
	}

}
