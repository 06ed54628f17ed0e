package io.moneyprinter.render.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.footage.Footage;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.footage.drawn.DrawnFootage;
import io.moneyprinter.footage.own.OwnFootage;
import io.moneyprinter.footage.own.ProbingInspector;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.FilmEngine;
import io.moneyprinter.render.FilmEngine.Judgement;
import io.moneyprinter.render.RenderProgress;
import io.moneyprinter.render.segment.Encoding;
import io.moneyprinter.render.segment.FilmPlan;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.storyboard.AutomaticCut;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.file.SceneEntry;
import io.moneyprinter.storyboard.file.StoryboardExport;
import io.moneyprinter.storyboard.file.StoryboardFile;
import io.moneyprinter.storyboard.file.StoryboardReader;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Aspect;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.MaterialPreference;
import io.moneyprinter.video.Materials;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Picture;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.Transition;
import io.moneyprinter.video.VideoRequest;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What was cut automatically, written as a storyboard and read again. */
class ExportTests {

	private static final Origin ORIGIN = new Origin("test", "A test.");

	private static final List<String> SPOKEN = List.of("Why is the sea salty?",
			"Rain falls on the mountains, and takes a little of the rock along. In the end there are 35 grams of salt in a litre of it.",
			"Nobody drinks it and that is wise.");

	private static final long WORD_MILLIS = 380;

	private static final Ffmpeg FFMPEG = Ffmpeg
		.find(FfmpegSettings.in(Path.of(System.getProperty("java.io.tmpdir"), "moneyprinter-test-cache")));

	@TempDir
	Path folder;

	private ArtifactStore store;

	@BeforeEach
	void material() throws Exception {
		this.store = new LocalArtifactStore(this.folder.resolve("store"));
		make("mandelbrot=s=200x300", "picture.png", "-frames:v", "1");
		make("testsrc2=s=320x240:r=25:d=7", "clip.mp4", "-c:v", "libx264", "-pix_fmt", "yuv420p");
		make("sine=f=300:d=14", "narration.wav", "-ac", "1");
	}

	@Test
	void anExportedFilmIsTheSameFilm() throws Exception {
		FootageOrder order = order(Transition.SHUFFLE, put("picture.png"), put("clip.mp4"));
		Storyboard film = cut(order);
		Shelf shelf = new Shelf(this.folder.resolve("shelf"));
		new FilmEngine(FFMPEG, shelf, Encoding.STANDARD).judging(Judgement.REMARKS)
			.render(film, this.folder.resolve("work"), RenderProgress.SILENT);
		FilmPlan plan = new FilmDesk(FFMPEG, shelf).plan(export(film, order), this.folder.resolve("again"));
		assertThat(plan.frames()).isEqualTo(film.frames());
		assertThat(plan.segments()).allMatch(FilmPlan.Stretch::reused);
		assertThat(plan.soundReused()).isTrue();
	}

	@Test
	void everyShotIsASceneThatCanBeEdited() throws Exception {
		FootageOrder order = order(Transition.CROSS_FADE, put("picture.png"));
		StoryboardFile file = export(cut(order), order).file();
		assertThat(file.scenes()).hasSizeGreaterThan(3);
		assertThat(file.scenes()).filteredOn(SceneEntry::continues).isNotEmpty();
		assertThat(file.scenes()).filteredOn((scene) -> scene.entrance() != null).hasSize(2);
		assertThat(file.scenes()).filteredOn((scene) -> scene.picture() != null).hasSize(1);
		assertThat(file.scenes()).extracting(SceneEntry::card)
			.filteredOn((card) -> card != null && card.figure() != null)
			.extracting((card) -> card.figure().number() + " " + card.figure().unit())
			.containsExactly("35 grams");
		assertThat(file.captions().words()).hasSize(String.join(" ", SPOKEN).split(" ").length);
	}

	private BoardOrder export(Storyboard film, FootageOrder order) throws Exception {
		Path board = Files.createDirectories(this.folder.resolve("board/material"));
		Files.copy(this.folder.resolve("narration.wav"), board.resolveSibling(StoryboardExport.NARRATION));
		for (String name : List.of("picture.png", "clip.mp4")) {
			Files.copy(this.folder.resolve(name), board.resolve(ContentHash.of(this.folder.resolve(name))));
		}
		String json = StoryboardReader.write(new StoryboardExport(film, (int) order.seed(), null).file());
		return BoardOrder.read(Files.writeString(board.resolveSibling("film.json"), json), List.of());
	}

	private Storyboard cut(FootageOrder order) throws Exception {
		Footage footage = new OwnFootage(this.store, new ProbingInspector(FFMPEG), new DrawnFootage(FFMPEG.fonts()))
			.find(order, Files.createDirectories(this.folder.resolve("footage")));
		return AutomaticCut.cut(order.request(), order.script(), order.narration(), footage,
				new Sound(this.folder.resolve("narration.wav"), null), order.seed());
	}

	private static FootageOrder order(Transition transition, MaterialId... own) {
		VideoRequest about = VideoRequest.about("Why is the sea salty?");
		VideoRequest request = new VideoRequest(about.account(), null, about.topic(), null, null, about.language(),
				about.tone(), about.length(), about.voice(), new Picture(Aspect.PORTRAIT, 180, 30), about.captions(),
				transition, about.music(), new Materials(MaterialPreference.OWN_FIRST, List.of(own)), 1,
				about.workClass(), null, about.publish(), null);
		List<Scene> scenes = new ArrayList<>();
		List<SpokenScene> spoken = new ArrayList<>();
		long at = 0;
		for (int i = 0; i < SPOKEN.size(); i++) {
			List<TimedWord> words = new ArrayList<>();
			long start = at;
			for (String word : SPOKEN.get(i).split(" ")) {
				words.add(new TimedWord(word, at, at + WORD_MILLIS - 40));
				at += WORD_MILLIS;
			}
			scenes.add(new Scene(i + 1, (i == 0) ? "The sea" : "", SPOKEN.get(i), List.of("sea")));
			spoken.add(new SpokenScene(i + 1, start, at, words));
		}
		Narration narration = new Narration(new ArtifactRef("key", "audio/wav", 1, "0".repeat(64)), at, spoken, ORIGIN);
		return new FootageOrder(request, new Script("The sea", Language.ENGLISH, scenes, ORIGIN), narration, 17);
	}

	private MaterialId put(String name) throws Exception {
		MaterialId id = new MaterialId(ContentHash.of(this.folder.resolve(name)));
		this.store.put(new ArtifactKey(AccountId.LOCAL, "material", id.sha256()), this.folder.resolve(name),
				"application/octet-stream");
		return id;
	}

	private void make(String source, String output, String... options) throws InterruptedException {
		try (Workbench bench = FFMPEG.workbench(this.folder)) {
			FFmpegBuilder command = new FFmpegBuilder();
			command.addInput(source).setFormat("lavfi").done();
			command.addOutput(output).addExtraArgs(options).done();
			bench.run(FfmpegCall.of("make a file for a test", command));
		}
	}

}
