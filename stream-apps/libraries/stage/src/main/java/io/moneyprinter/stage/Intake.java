package io.moneyprinter.stage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentHash;
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

	private static final String JSON = "application/json";

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
	 * Accepts a request, or finds that it was accepted before. The request is stored and
	 * its videos are announced at once: for whoever brings the request again until this
	 * method has returned.
	 * @param request what is asked, of the account that asks and under its key
	 * @param results of another video with which these begin; manifests of stages that
	 * need not run
	 * @param arrival how it came
	 * @return one message for each variant
	 * @throws VideoException {@code INVALID_REQUEST} or {@code IDEMPOTENCY_CONFLICT}
	 */
	public List<Accepted> accept(VideoRequest request, Map<StageName, ArtifactRef> results, Arrival arrival) {
		check(request);
		byte[] json = DomainJson.write(request);
		ArtifactRef stored = this.store.put(key(request, json), json, JSON);
		List<Accepted> accepted = admit(request, arrival, stored, results, (message) -> {
			// Whoever called sends it.
		});
		accepted.stream().filter(Accepted::fresh).forEach((video) -> announce(video.message(), request));
		return accepted;
	}

	/**
	 * The same for a request whose videos begin with nothing.
	 * @param request what is asked, of the account that asks and under its key
	 * @param arrival how it came
	 * @return one message for each variant
	 * @throws VideoException {@code INVALID_REQUEST} or {@code IDEMPOTENCY_CONFLICT}
	 */
	public List<Accepted> accept(VideoRequest request, Arrival arrival) {
		return accept(request, Map.of(), arrival);
	}

	/**
	 * Accepts a request, or finds that it was accepted before, by the ledger alone. What
	 * follows for each new video is written down in the same transaction: that its
	 * request is stored, then that it is announced and sent on its way. So nobody waits
	 * for store or broker, and nothing is lost while they are away.
	 * @param request what is asked, of the account that asks and under its key
	 * @param arrival how it came
	 * @param dispatch writes down what follows
	 * @return one message for each variant
	 * @throws VideoException {@code INVALID_REQUEST} or {@code IDEMPOTENCY_CONFLICT}
	 */
	public List<Accepted> accept(VideoRequest request, Arrival arrival, Consumer<Departure> dispatch) {
		check(request);
		byte[] json = DomainJson.write(request);
		ArtifactRef named = new ArtifactRef(key(request, json).toString(), JSON, json.length, ContentHash.of(json));
		return admit(request, arrival, named, Map.of(), (message) -> dispatch.accept(new Departure(message, json)));
	}

	private static ArtifactKey key(VideoRequest request, byte[] json) {
		return new ArtifactKey(request.account(), "request", ContentHash.of(json) + ".json");
	}

	private List<Accepted> admit(VideoRequest request, Arrival arrival, ArtifactRef stored,
			Map<StageName, ArtifactRef> results, Consumer<StageMessage> dispatch) {
		List<Accepted> accepted = this.ledger.atomically(() -> IntStream.range(0, request.variants())
			.mapToObj((variant) -> admit(video(request, arrival.idOf(request, variant), stored, results), dispatch))
			.toList());
		this.commitPoints.passed(WHO, CommitPoint.NOTED);
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
	 * A new video, which is yet to be sent on its way.
	 *
	 * @param message that starts its first stage
	 * @param request the content of what {@link StageMessage#request()} names
	 */
	public record Departure(StageMessage message, byte[] request) {
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
