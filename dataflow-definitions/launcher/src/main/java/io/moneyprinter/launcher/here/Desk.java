package io.moneyprinter.launcher.here;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.FilmParts;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.request.FilmOrder;
import io.moneyprinter.launcher.studio.Studio;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.platform.process.Ending;
import io.moneyprinter.stage.Arrival;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.Pipeline;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.IdempotencyKey;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A studio in this process. What is finished is kept in its folder, so that the same
 * order goes on where it was left.
 */
public final class Desk implements Studio {

	private final ConfigurableApplicationContext context;

	private final Map<VideoId, StageMessage> waiting = new HashMap<>();

	/**
	 * Ffmpeg has a session of its own: Ctrl-C in the terminal reaches this process only.
	 */
	private final Thread interrupted = new Thread(Desk::endWorkers, "end-workers");

	private Desk(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Opens the desk.
	 * @param folder where finished parts are kept, and its log
	 * @return to be closed
	 */
	public static Desk open(Path folder) {
		Desk desk = new Desk(new SpringApplicationBuilder(DeskConfiguration.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.properties("moneyprinter.here=" + folder, "logging.file.name=" + folder.resolve("here.log"),
					"logging.threshold.console=OFF", "logging.level.root=WARN")
			.run());
		Runtime.getRuntime().addShutdownHook(desk.interrupted);
		return desk;
	}

	static void endWorkers() {
		Ending.kill(ProcessHandle.current().descendants().toList());
	}

	@Override
	public List<VideoId> order(FilmOrder order) {
		ArtifactStore store = this.context.getBean(ArtifactStore.class);
		order.files()
			.forEach((id, file) -> store.put(new ArtifactKey(AccountId.LOCAL, Intake.MATERIAL, id.sha256()), file,
					"application/octet-stream"));
		VideoRequest request = order.request();
		IdempotencyKey key = Optional.ofNullable(request.idempotencyKey())
			.orElseGet(() -> new IdempotencyKey("here-" + DigestUtils.sha256Hex(order.json())));
		List<Intake.Accepted> accepted = this.context.getBean(Intake.class)
			.accept(request.askedBy(AccountId.LOCAL, key), new Arrival.Call());
		accepted.stream()
			.filter(Intake.Accepted::fresh)
			.forEach((video) -> this.waiting.put(video.message().videoId(), video.message()));
		return accepted.stream().map((video) -> video.message().videoId()).toList();
	}

	@Override
	public VideoView follow(VideoId id, Consumer<VideoEvent> listener, Consumer<VideoView> looker)
			throws InterruptedException {
		StageMessage message = this.waiting.remove(id);
		if (message != null) {
			this.context.getBean(EventHub.class).listen(listener);
			this.context.getBean(Pipeline.class).run(message);
		}
		return view(row(id));
	}

	@Override
	public void fetch(VideoId id, Path target) {
		Film film = result(row(id), StageName.RENDER, Film.class)
			.orElseThrow(() -> new VideoException(ErrorCode.ARTIFACT_MISSING, "The video " + id + " has no film."));
		this.context.getBean(ArtifactStore.class).fetch(film.video(), target);
	}

	@Override
	public FilmParts parts(VideoId id) {
		return new KeptParts(this.context.getBean(ArtifactStore.class), row(id));
	}

	private VideoRow row(VideoId id) {
		return this.context.getBean(Ledger.class)
			.find(id)
			.orElseThrow(() -> new VideoException(ErrorCode.UNKNOWN_VIDEO, "There is no video " + id + "."));
	}

	private VideoView view(VideoRow row) {
		Optional<Film> film = result(row, StageName.RENDER, Film.class);
		VideoView.Origins origins = new VideoView.Origins(
				result(row, StageName.SCRIPT, Script.class).map(Script::origin).orElse(null),
				result(row, StageName.SPEECH, Narration.class).map(Narration::origin).orElse(null),
				film.map(Film::origins).orElse(List.of()));
		return new VideoView(row.id(), row.topic(), row.workClass(), row.state().id(), row.attempt(), row.stage(), 100,
				null, row.hold(), row.failure(), origins,
				film.map((made) -> new VideoView.FilmView(made.lengthMillis())).orElse(null), row.acceptedAt(),
				row.endedAt());
	}

	private <T> Optional<T> result(VideoRow row, StageName stage, Class<T> type) {
		return Optional.ofNullable(row.results().get(stage))
			.map((ref) -> DomainJson.read(this.context.getBean(ArtifactStore.class), ref, type));
	}

	@Override
	public boolean goesOn() {
		return false;
	}

	@Override
	public void close() {
		this.context.close();
		try {
			Runtime.getRuntime().removeShutdownHook(this.interrupted);
		}
		catch (IllegalStateException ex) {
			// The process is ending already, and its workers are being ended.
		}
	}

}
