package io.moneyprinter.stage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Admission;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.NewVideo;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The one step in which requests become videos, whatever way they came: gives ids, checks
 * own material, writes the ledger's rows, fans variants out. From here on everything goes
 * by video id.
 */
public final class Intake {

	/** The kind under which own material is kept. */
	public static final String MATERIAL = "material";

	/** Who passes commit points, here and where intake's answers are sent. */
	public static final String WHO = "intake";

	private final Ledger ledger;

	private final ArtifactStore store;

	private final VideoEvents events;

	private final Clock clock;

	private final CommitPoints commitPoints;

	/**
	 * Creates the step.
	 * @param ledger takes the rows
	 * @param store takes the requests, and has own material
	 * @param events is told of new videos
	 * @param clock for the times in events
	 * @param commitPoints sees commit points being passed
	 */
	public Intake(Ledger ledger, ArtifactStore store, VideoEvents events, Clock clock, CommitPoints commitPoints) {
		this.ledger = ledger;
		this.store = store;
		this.events = events;
		this.clock = clock;
		this.commitPoints = commitPoints;
	}

	/**
	 * A step whose commit points nobody looks at.
	 * @param ledger takes the rows
	 * @param store takes the requests, and has own material
	 * @param events is told of new videos
	 * @param clock for the times in events
	 */
	public Intake(Ledger ledger, ArtifactStore store, VideoEvents events, Clock clock) {
		this(ledger, store, events, clock, CommitPoints.UNSEEN);
	}

	/**
	 * Accepts a request, or finds that it was accepted before.
	 * @param request what is asked, of the account that asks and under its key
	 * @param arrival how it came
	 * @param dispatch sends a new video on its way; runs in the transaction that writes
	 * its row, so that there is never one without the other
	 * @return one message for each variant
	 * @throws VideoException {@code INVALID_REQUEST} or {@code IDEMPOTENCY_CONFLICT}
	 */
	public List<Accepted> accept(VideoRequest request, Arrival arrival, Consumer<StageMessage> dispatch) {
		return accept(request, Map.of(), arrival, dispatch);
	}

	/**
	 * The same for a request whose videos begin with results of another one.
	 * @param request what is asked, of the account that asks and under its key
	 * @param results manifests of stages that need not run
	 * @param arrival how it came
	 * @param dispatch sends a new video on its way; runs in the transaction that writes
	 * its row
	 * @return one message for each variant
	 * @throws VideoException {@code INVALID_REQUEST} or {@code IDEMPOTENCY_CONFLICT}
	 */
	public List<Accepted> accept(VideoRequest request, Map<StageName, ArtifactRef> results, Arrival arrival,
			Consumer<StageMessage> dispatch) {
		check(request);
		byte[] json = DomainJson.write(request);
		ArtifactRef stored = this.store.put(
				new ArtifactKey(request.account(), "request", DigestUtils.sha256Hex(json) + ".json"), json,
				"application/json");
		List<Accepted> accepted = this.ledger.atomically(() -> IntStream.range(0, request.variants())
			.mapToObj((variant) -> admit(video(request, arrival.idOf(request, variant), stored, results), dispatch))
			.toList());
		this.commitPoints.passed(WHO, CommitPoint.NOTED);
		accepted.stream().filter(Accepted::fresh).forEach((video) -> announce(video.message(), request));
		return accepted;
	}

	private static NewVideo video(VideoRequest request, VideoId id, ArtifactRef stored,
			Map<StageName, ArtifactRef> results) {
		return new NewVideo(id, request.account(), request.topic(), request.workClass(), stored, request.review(),
				results);
	}

	private Accepted admit(NewVideo video, Consumer<StageMessage> dispatch) {
		Admission admission = this.ledger.admit(video);
		StageMessage message = admission.row().message();
		if (admission.fresh()) {
			dispatch.accept(message);
		}
		return new Accepted(message, admission.fresh(), admission.row().state() != VideoState.QUEUED);
	}

	/**
	 * Checks what a request alone cannot tell: that the own material it names is there.
	 * @param request what is asked, of the account that asks
	 * @throws VideoException {@code INVALID_REQUEST}
	 */
	public void check(VideoRequest request) {
		for (MaterialId material : request.ownMaterial()) {
			ArtifactKey key = new ArtifactKey(request.account(), MATERIAL, material.sha256());
			if (this.store.find(key).isEmpty()) {
				throw InvalidRequestException.of("material", material,
						"the id of material that was uploaded before (POST /v1/materials)");
			}
		}
	}

	private void announce(StageMessage message, VideoRequest request) {
		try {
			this.events.publish(new VideoEvent.VideoAccepted(message.videoId(), message.attempt(), message.account(),
					this.clock.instant(), request.topic(), request.workClass()));
		}
		catch (VideoException ex) {
			if (ex.code() != ErrorCode.PROVIDER_UNAVAILABLE) {
				throw ex;
			}
			// The video is accepted whether or not anybody hears of it now: the ledger
			// has it.
		}
	}

	/**
	 * A video that was accepted.
	 *
	 * @param message that starts its first stage
	 * @param fresh whether it is new; {@code false} if the same request came before
	 * @param begun whether a stage has begun with it, so that its message must have
	 * arrived
	 */
	public record Accepted(StageMessage message, boolean fresh, boolean begun) {
	}

}
