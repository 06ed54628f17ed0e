package io.moneyprinter.topicsource;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Function;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands published films out, and what belongs to them.
 */
@RestController
@RequestMapping("/v1/videos/{id}")
@Tag(name = "Films")
final class FilmController {

	private static final int LONGEST_NAME = 60;

	private final Videos videos;

	private final ArtifactStore store;

	private final HandingOut handingOut;

	FilmController(Videos videos, ArtifactStore store, TopicSourceProperties properties) {
		this.videos = videos;
		this.store = store;
		this.handingOut = new HandingOut(store, properties.films());
	}

	@GetMapping("/film")
	@Operation(summary = "The film", description = "302 to an address that holds for a while; this one holds for ever.")
	ResponseEntity<Resource> film(AccountId account, @PathVariable String id) {
		return handOut(account, id, Film::video, ".mp4");
	}

	@GetMapping("/cover")
	@Operation(summary = "The film's cover")
	ResponseEntity<Resource> cover(AccountId account, @PathVariable String id) {
		return handOut(account, id, Film::cover, ".jpg");
	}

	@GetMapping("/captions.srt")
	@Operation(summary = "The film's captions as SubRip")
	ResponseEntity<Resource> srt(AccountId account, @PathVariable String id) {
		return handOut(account, id, Film::srt, ".srt");
	}

	@GetMapping("/captions.vtt")
	@Operation(summary = "The film's captions as WebVTT")
	ResponseEntity<Resource> vtt(AccountId account, @PathVariable String id) {
		return handOut(account, id, Film::vtt, ".vtt");
	}

	@GetMapping("/storyboard")
	@Operation(summary = "How the film was cut",
			description = "A storyboard to edit. Its files are those of /narration and of /v1/materials/ID/content, by"
					+ " the names narration.wav and material/ID. 409 for films that were made before any were kept.")
	ResponseEntity<Resource> storyboard(AccountId account, @PathVariable String id) {
		return handOut(account, id, (film) -> Optional.ofNullable(film.storyboard())
			.orElseThrow(() -> new VideoException(ErrorCode.STATE_CONFLICT, "The film of the video " + id
					+ " has no storyboard: it was made before any were kept. Ask for the film again to get one.")),
				".json");
	}

	@GetMapping("/narration")
	@Operation(summary = "What is spoken in the film", description = "A sound, once there is a film.")
	ResponseEntity<Resource> narration(AccountId account, @PathVariable String id) {
		VideoRow row = this.videos.row(account, VideoId.parse(id));
		shownFilm(row);
		ArtifactRef spoken = Optional.ofNullable(row.results().get(StageName.SPEECH)).orElseThrow();
		return this.handingOut.of(DomainJson.read(this.store, spoken, Narration.class).audio(),
				fileName(row.topic()) + ".wav");
	}

	private ResponseEntity<Resource> handOut(AccountId account, String id, Function<Film, ArtifactRef> part,
			String ending) {
		VideoRow row = this.videos.row(account, VideoId.parse(id));
		return this.handingOut.of(part.apply(shownFilm(row)), fileName(row.topic()) + ending);
	}

	private Film shownFilm(VideoRow row) {
		ArtifactRef manifest = row.results().get(StageName.RENDER);
		Failure failure = row.failure();
		Hold hold = row.hold();
		if (shown(row) && manifest != null) {
			return DomainJson.read(this.store, manifest, Film.class);
		}
		String sentence = switch (row.state()) {
			case FAILED -> "it failed: " + ((failure != null) ? failure.sentence() : "for a reason nobody noted.");
			case CANCELLED -> "it was cancelled.";
			case HELD, WAITING -> "it is " + row.state().id() + ": " + ((hold != null) ? hold.sentence() : "");
			default ->
				"it is " + row.state().id() + "; ask again when " + Links.of(row.id()).self() + " says published.";
		};
		throw new VideoException(ErrorCode.STATE_CONFLICT, "The video " + row.id() + " has no film: " + sentence);
	}

	/**
	 * A film that waits for its review is there to be looked at. One whose handing on has
	 * begun cannot be called back, and lies in the store whatever its other receivers
	 * say: while it waits for one of them, is in doubt, or has failed there.
	 */
	private static boolean shown(VideoRow row) {
		Hold hold = row.hold();
		return row.stage() == StageName.PUBLISH || (hold != null && hold.reason() == Hold.Reason.FILM_REVIEW);
	}

	/** The topic in letters that every file system takes. */
	private static String fileName(String topic) {
		String plain = Normalizer.normalize(topic, Normalizer.Form.NFD)
			.replaceAll("[^A-Za-z0-9]+", "-")
			.replaceAll("^-+|-+$", "");
		String shortened = plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).replaceAll("-+$", "");
		return shortened.isEmpty() ? "film" : shortened;
	}

}
