package io.moneyprinter.render.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.footage.Footage;
import io.moneyprinter.footage.FootageFinder;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.drawn.DrawnFootage;
import io.moneyprinter.footage.music.ComposedMusic;
import io.moneyprinter.footage.music.MusicFinder;
import io.moneyprinter.footage.music.MusicPiece;
import io.moneyprinter.footage.own.MaterialInspector;
import io.moneyprinter.footage.own.OwnFootage;
import io.moneyprinter.footage.own.OwnMusic;
import io.moneyprinter.footage.own.ProbingInspector;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.render.FilmEngine;
import io.moneyprinter.render.RenderedFilm;
import io.moneyprinter.render.Renderer;
import io.moneyprinter.render.segment.Commission;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.storyboard.AutomaticCut;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.file.StoryboardExport;
import io.moneyprinter.storyboard.file.StoryboardReader;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoRequest;

/**
 * Finds the pictures and the music of a video, cuts them to its speech and renders the
 * film.
 */
public final class RenderStage implements Stage<Film> {

	private final FootageFinder footage;

	private final MusicFinder music;

	private final Renderer renderer;

	/**
	 * Creates the stage.
	 * @param footage finds pictures
	 * @param music finds music
	 * @param renderer makes the film
	 */
	public RenderStage(FootageFinder footage, MusicFinder music, Renderer renderer) {
		this.footage = footage;
		this.music = music;
		this.renderer = renderer;
	}

	/**
	 * The stage as apps run it: own material first, drawn pictures and composed music for
	 * the rest.
	 * @param store where own material lies
	 * @param ffmpeg that reads material and makes the film
	 * @return the stage
	 */
	public static RenderStage standard(ArtifactStore store, Ffmpeg ffmpeg) {
		return standard(store, ffmpeg, new FilmEngine(ffmpeg));
	}

	/**
	 * The stage as apps run it, with a renderer of their own.
	 * @param store where own material lies
	 * @param ffmpeg that reads material
	 * @param renderer makes the film
	 * @return the stage
	 */
	public static RenderStage standard(ArtifactStore store, Ffmpeg ffmpeg, Renderer renderer) {
		MaterialInspector inspector = new ProbingInspector(ffmpeg);
		return new RenderStage(new OwnFootage(store, inspector, new DrawnFootage(ffmpeg.fonts())),
				new OwnMusic(store, inspector, new ComposedMusic()), renderer);
	}

	@Override
	public StageName name() {
		return StageName.RENDER;
	}

	@Override
	public Class<Film> resultType() {
		return Film.class;
	}

	/**
	 * Everything of the request that can be seen or heard, and the video as the seed of
	 * what is left to taste.
	 */
	@Override
	public ContentKey key(StageInput input) {
		VideoRequest request = input.request();
		return ContentKey.of("render-stage/1")
			.with("footage", this.footage.recipe())
			.with("music", this.music.recipe())
			.with("renderer", this.renderer.recipe())
			.with("script", input.manifest(StageName.SCRIPT).sha256())
			.with("narration", input.manifest(StageName.SPEECH).sha256())
			.with("picture", request.picture())
			.with("captions", request.captions())
			.with("transition", request.transition())
			.with("music", request.music())
			.with("materials", request.materials())
			.with("tone", request.tone())
			.with("seed", input.videoId())
			.build();
	}

	@Override
	public Film run(StageInput input, StageContext context) throws InterruptedException {
		context.progress(0, "looking for pictures");
		Path folder = context.workFolder();
		FootageOrder order = new FootageOrder(input.request(), input.script(), input.narration(),
				FootageOrder.seed(input.videoId()));
		Footage found = this.footage.find(order, folder);
		Sound sound = sound(order, context, folder);
		Storyboard storyboard = AutomaticCut.cut(order.request(), order.script(), order.narration(), found, sound,
				order.seed());
		Commission commission = new Commission(input.videoId(), input.request().account(), input.workClass());
		RenderedFilm film = this.renderer.of(commission)
			.render(storyboard, folder.resolve("render"), (fraction, sentence) -> report(context, fraction, sentence));
		return keep(film, context, origins(found, sound), storyboard(storyboard, order, folder));
	}

	/** How the film was cut, for whoever wants it otherwise. */
	private static Path storyboard(Storyboard storyboard, FootageOrder order, Path folder) {
		VideoRequest request = order.request();
		MaterialId own = request.music().own();
		StoryboardExport.Score score = new StoryboardExport.Score(own,
				(own == null) ? ComposedMusic.mood(request.music().mood(), request.tone()) : null);
		String json = StoryboardReader.write(new StoryboardExport(storyboard, (int) order.seed(), score).file());
		try {
			return Files.writeString(folder.resolve("storyboard.json"), json);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The storyboard cannot be written into the work folder: " + ex.getMessage() + ".", ex);
		}
	}

	private Sound sound(FootageOrder order, StageContext context, Path folder) throws InterruptedException {
		Path narration = folder.resolve("narration.wav");
		context.store().fetch(order.narration().audio(), narration);
		Optional<MusicPiece> piece = this.music.find(order, folder);
		return new Sound(narration,
				piece.map((music) -> new Sound.Bed(music.file(), order.request().music().volume(), music.origin()))
					.orElse(null));
	}

	private static void report(StageContext context, double fraction, String sentence) {
		try {
			context.progress(fraction, sentence);
		}
		catch (InterruptedException ex) {
			// The renderer stops at the next interruptible call.
			Thread.currentThread().interrupt();
		}
	}

	private static Film keep(RenderedFilm film, StageContext context, List<Origin> origins, Path storyboard) {
		return new Film(context.keep("film", film.video(), "video/mp4"),
				context.keep("cover", film.cover(), "image/jpeg"),
				context.keep("captions-srt", film.srt(), "application/x-subrip"),
				context.keep("captions-vtt", film.vtt(), "text/vtt"), film.canvas(), film.frames(), film.lengthMillis(),
				origins, film.check(), context.keep("storyboard", storyboard, "application/json"));
	}

	private static List<Origin> origins(Footage footage, Sound sound) {
		List<Origin> origins = new ArrayList<>(
				Stream.concat(footage.shots().stream().map(Shot::origin), footage.remarks().stream())
					.distinct()
					.toList());
		sound.music().map(Sound.Bed::origin).ifPresent(origins::add);
		return origins;
	}

}
