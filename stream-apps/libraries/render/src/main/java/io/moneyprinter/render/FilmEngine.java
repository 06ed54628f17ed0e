package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegLog;
import io.moneyprinter.media.FilmFacts;
import io.moneyprinter.media.FilmInspector;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.caption.CaptionTrack;
import io.moneyprinter.render.caption.FilmLayers;
import io.moneyprinter.render.rendition.Renditions;
import io.moneyprinter.render.segment.Commission;
import io.moneyprinter.render.segment.Encoding;
import io.moneyprinter.render.segment.FilmPlan;
import io.moneyprinter.render.segment.LocalSegmentRunner;
import io.moneyprinter.render.segment.MadeSegment;
import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.render.segment.SegmentPlan;
import io.moneyprinter.render.segment.SegmentRunner;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.render.segment.Watched;
import io.moneyprinter.render.sound.FilmSound;
import io.moneyprinter.render.sound.SoundTrack;
import io.moneyprinter.storyboard.Rendition;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.FilmCheck;
import io.moneyprinter.video.VideoException;

/**
 * Makes a film of segments: they are encoded beside each other, with the sound beside
 * them, and joined as they are. What was made before is taken from the shelf.
 */
public final class FilmEngine implements Renderer {

	/** Raised by hand when the same storyboard gives another film. */
	private static final int RECIPE = 2;

	/** Of the first shots' stills the cover is chosen; viewers should meet it soon. */
	private static final int COVERS = 3;

	private final Ffmpeg ffmpeg;

	private final Shelf shelf;

	private final SegmentRunner runner;

	private final Judgement judgement;

	/**
	 * An engine that keeps pieces of films where ffmpeg keeps what it unpacks.
	 * @param ffmpeg that decodes and encodes
	 */
	public FilmEngine(Ffmpeg ffmpeg) {
		this(ffmpeg, new Shelf(ffmpeg.cache().resolve("pieces")), Encoding.STANDARD);
	}

	/**
	 * An engine.
	 * @param ffmpeg that decodes and encodes
	 * @param shelf where pieces of films are kept
	 * @param encoding of the picture
	 */
	public FilmEngine(Ffmpeg ffmpeg, Shelf shelf, Encoding encoding) {
		this(ffmpeg, shelf, new LocalSegmentRunner(shelf, encoding, ffmpeg), Judgement.STRICT);
	}

	private FilmEngine(Ffmpeg ffmpeg, Shelf shelf, SegmentRunner runner, Judgement judgement) {
		this.ffmpeg = ffmpeg;
		this.shelf = shelf;
		this.runner = runner;
		this.judgement = judgement;
	}

	/**
	 * The same engine for people who see their film before anybody else does.
	 * @param by how what only a viewer can judge is taken
	 * @return another engine
	 */
	public FilmEngine judging(Judgement by) {
		return new FilmEngine(this.ffmpeg, this.shelf, this.runner, by);
	}

	/**
	 * Plans a film without making anything.
	 * @param storyboard the film
	 * @param workFolder where would be worked
	 * @return its segments, and which of them are there
	 */
	public FilmPlan plan(Storyboard storyboard, Path workFolder) {
		List<Segment> segments = segments(storyboard, CaptionTrack.of(storyboard, this.ffmpeg.fonts()));
		try (Workbench bench = this.ffmpeg.workbench(workFolder)) {
			return FilmPlan.of(segments, this.runner::isThere, SoundTrack.isThere(storyboard, bench, this.shelf));
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL,
					"A sound of the film cannot be read: " + ex.getMessage() + ".", ex);
		}
	}

	/**
	 * An engine whose segments are made elsewhere.
	 * @param ffmpeg that mixes the sound and joins the film
	 * @param shelf where sounds are kept
	 * @param runner makes the segments
	 */
	public FilmEngine(Ffmpeg ffmpeg, Shelf shelf, SegmentRunner runner) {
		this(ffmpeg, shelf, runner, Judgement.STRICT);
	}

	@Override
	public Renderer of(Commission commission) {
		return new FilmEngine(this.ffmpeg, this.shelf, this.runner.of(commission), this.judgement);
	}

	private List<Segment> segments(Storyboard storyboard, CaptionTrack captions) {
		return SegmentPlan.of(storyboard, FilmLayers.of(storyboard, captions, this.ffmpeg.fonts()));
	}

	@Override
	public String recipe() {
		return "film/" + RECIPE + " " + this.runner.recipe() + " " + SoundTrack.RECIPE;
	}

	@Override
	public RenderedFilm render(Storyboard storyboard, Path workFolder, RenderProgress progress)
			throws InterruptedException {
		try (MakingFolder making = MakingFolder.in(workFolder); Workbench bench = making.bench(this.ffmpeg)) {
			DiskSpace.require(storyboard, workFolder);
			return render(storyboard, bench, workFolder, progress);
		}
		catch (IOException ex) {
			throw unusable(workFolder, ex);
		}
	}

	private RenderedFilm render(Storyboard storyboard, Workbench bench, Path folder, RenderProgress progress)
			throws IOException, InterruptedException {
		CaptionTrack captions = CaptionTrack.of(storyboard, this.ffmpeg.fonts());
		FilmProgress told = new FilmProgress(progress, storyboard.scenes().size());
		List<MadeSegment> made;
		FilmSound sound;
		try (SideTask<FilmSound> mixing = SideTask.start(() -> SoundTrack.mix(storyboard, bench, this.shelf))) {
			made = this.runner.run(segments(storyboard, captions), bench, told);
			sound = mixing.result();
		}
		told.joining();
		FfmpegLog log = new FilmJoint(bench).join(made, sound.file());
		FilmFacts facts = facts(storyboard, made, sound, log);
		FilmCheck check = checked(storyboard, made, facts);
		Path cover = Files.copy(cover(made), folder.resolve("cover.jpg"), StandardCopyOption.REPLACE_EXISTING);
		Path srt = Files.writeString(folder.resolve("film.srt"), captions.srt());
		Path vtt = Files.writeString(folder.resolve("film.vtt"), captions.vtt());
		Path ass = Files.writeString(folder.resolve("film.ass"), captions.ass());
		Path film = Files.move(bench.file(FilmJoint.FILE), folder.resolve("film.mp4"),
				StandardCopyOption.REPLACE_EXISTING);
		told.finished();
		return new RenderedFilm(film, cover, srt, vtt, ass, storyboard.canvas(), storyboard.frames(),
				storyboard.lengthMillis(), check, remarks(storyboard, facts));
	}

	/**
	 * Makes other kinds of files of a film, out of its segments: those that are on the
	 * shelf after it was rendered, or made again.
	 * @param storyboard the film
	 * @param renditions what is asked for
	 * @param workFolder an own folder of the caller's
	 * @param progress told how far it is
	 * @return the files, in the order in which they were asked for
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public List<Path> renditions(Storyboard storyboard, List<Rendition> renditions, Path workFolder,
			RenderProgress progress) throws InterruptedException {
		try (MakingFolder making = MakingFolder.in(workFolder); Workbench bench = making.bench(this.ffmpeg)) {
			CaptionTrack captions = CaptionTrack.of(storyboard, this.ffmpeg.fonts());
			List<MadeSegment> made = this.runner.run(segments(storyboard, captions), bench,
					new FilmProgress(RenderProgress.SILENT, storyboard.scenes().size()));
			FilmSound sound = SoundTrack.mix(storyboard, bench, this.shelf);
			Renditions maker = new Renditions(this.shelf, this.runner.recipe(), bench, storyboard.canvas());
			return new FilmRenditions(maker, bench, workFolder).make(renditions, made, sound.file(), progress);
		}
		catch (IOException ex) {
			throw unusable(workFolder, ex);
		}
	}

	private static VideoException unusable(Path workFolder, IOException ex) {
		return new VideoException(ErrorCode.OUT_OF_RESOURCES,
				"The work folder " + workFolder + " cannot be used: " + ex.getMessage() + ".", ex);
	}

	private static FilmFacts facts(Storyboard storyboard, List<MadeSegment> made, FilmSound sound, FfmpegLog log) {
		Watched watched = Watched.of(made, storyboard.canvas().framesPerSecond());
		return FilmInspector.joined(log, watched.blackFrom(), watched.frozenFrom(), sound.heard());
	}

	private List<String> remarks(Storyboard storyboard, FilmFacts facts) {
		return (this.judgement == Judgement.STRICT) ? List.of()
				: facts.remarks(storyboard.canvas(), storyboard.frames());
	}

	/**
	 * By what was seen and heard while it was made. Pieces of a bad film are not kept:
	 * whoever tries again shall have a chance.
	 */
	private FilmCheck checked(Storyboard storyboard, List<MadeSegment> made, FilmFacts facts) {
		FilmCheck check = (this.judgement == Judgement.STRICT) ? facts.check(storyboard.canvas(), storyboard.frames())
				: facts.checkWhole(storyboard.canvas(), storyboard.frames());
		if (!check.passed()) {
			this.runner.forget(made.stream().map(MadeSegment::segment).toList());
			throw new VideoException(ErrorCode.FILM_CHECK_FAILED,
					"The film did not pass its check: " + String.join(" ", check.defects()));
		}
		return check;
	}

	/** Of the first shots' stills the one in which there is most to see. */
	private static Path cover(List<MadeSegment> made) {
		return made.stream()
			.filter((segment) -> segment.cover() != null)
			.limit(COVERS)
			.max(Comparator.comparingDouble(MadeSegment::contrast))
			.flatMap((segment) -> Optional.ofNullable(segment.cover()))
			.orElseThrow();
	}

	/** How what only a viewer can judge is taken. */
	public enum Judgement {

		/** As a defect: nobody looks before the film is published. */
		STRICT,
		/** As a remark to whoever made it so. */
		REMARKS

	}

}
