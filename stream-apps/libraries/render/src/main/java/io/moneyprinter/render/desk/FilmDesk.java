package io.moneyprinter.render.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.FilmEngine;
import io.moneyprinter.render.FilmEngine.Judgement;
import io.moneyprinter.render.RenderProgress;
import io.moneyprinter.render.RenderedFilm;
import io.moneyprinter.render.desk.DeskFilm.Beside;
import io.moneyprinter.render.rendition.Renditions;
import io.moneyprinter.render.segment.Encoding;
import io.moneyprinter.render.segment.FilmPlan;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.storyboard.Rendition;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.file.StoryboardFile.CoverEntry;
import io.moneyprinter.storyboard.file.StoryboardFile.RenditionEntry;
import io.moneyprinter.storyboard.file.StoryboardReader;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.InvalidRequestException.Violation;
import io.moneyprinter.video.VideoException;

/**
 * Renders storyboards that people wrote, by the engine that all films are made by, with
 * the pieces that are kept on this machine.
 */
public final class FilmDesk {

	private final Ffmpeg ffmpeg;

	private final Shelf shelf;

	/**
	 * A desk that shares pieces with all films of this machine.
	 * @param ffmpeg that reads material and makes films
	 */
	public FilmDesk(Ffmpeg ffmpeg) {
		this(ffmpeg, new Shelf(ffmpeg.cache().resolve("pieces")));
	}

	FilmDesk(Ffmpeg ffmpeg, Shelf shelf) {
		this.ffmpeg = ffmpeg;
		this.shelf = shelf;
	}

	/**
	 * Plans a film without making any of its pictures.
	 * @param order what is asked for
	 * @param workFolder an own folder of the caller's
	 * @return what there is and what is missing
	 * @throws VideoException as for rendering
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public FilmPlan plan(BoardOrder order, Path workFolder) throws InterruptedException {
		return engine(order).plan(storyboard(order, workFolder), workFolder);
	}

	/**
	 * Renders a film. What only a viewer can judge is told as remarks: the maker of a
	 * storyboard may mean it so.
	 * @param order what is asked for
	 * @param workFolder an own folder of the caller's, in which the result lies
	 * @param progress told how far it is
	 * @return the film
	 * @throws VideoException {@code INVALID_REQUEST} naming the field that is not as it
	 * must be, or as a renderer says
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public DeskFilm render(BoardOrder order, Path workFolder, RenderProgress progress) throws InterruptedException {
		List<Rendition> renditions = renditions(order);
		Storyboard storyboard = storyboard(order, workFolder);
		requireSmaller(renditions, storyboard.canvas());
		CoverEntry cover = order.file().cover();
		long chosen = (cover != null) ? CoverStill.frame(cover, storyboard) : -1;
		// A rendition has as many frames as the film.
		double share = 1.0 / (1 + renditions.size());
		RenderedFilm film = engine(order).render(storyboard, workFolder, progress.part(0, share));
		if (order.file().captions().track()) {
			atWork(workFolder, (bench) -> {
				SubtitleTrack.add(film.video(), film.srt(), order.file().language(), bench);
				return film;
			});
		}
		List<Beside> beside = new ArrayList<>(beside(order, film));
		if (chosen >= 0) {
			beside.add(new Beside(atWork(workFolder,
					(bench) -> CoverStill.take(film.video(), chosen, storyboard.canvas().framesPerSecond(), bench)),
					".jpg"));
		}
		if (!renditions.isEmpty()) {
			List<Path> files = engine(order).renditions(storyboard, renditions, workFolder.resolve("renditions"),
					progress.part(share, 1));
			for (int i = 0; i < files.size(); i++) {
				beside.add(new Beside(files.get(i),
						"-" + order.file().renditions().get(i).name() + "." + renditions.get(i).format().ending()));
			}
		}
		return new DeskFilm(film.video(), beside, film.frames(), film.lengthMillis(), film.remarks());
	}

	/**
	 * Turns a film into another kind of file.
	 * @param film a file of anybody's
	 * @param rendition what is asked for
	 * @param workFolder an own folder of the caller's, in which the result lies
	 * @param progress told how far it is
	 * @return the file
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public Path convert(Path film, DeskRendition rendition, Path workFolder, RenderProgress progress)
			throws InterruptedException {
		return atWork(workFolder, (bench) -> {
			String name = "converted." + rendition.rendition().format().ending();
			Renditions.convert(film, rendition.rendition(), bench, name, (made, all) -> {
				progress.frames(made, all);
				progress.at((double) made / all, (made < all) ? "encoding" : "finished");
			});
			return bench.file(name);
		});
	}

	private List<Rendition> renditions(BoardOrder order) {
		List<Rendition> renditions = new ArrayList<>();
		for (RenditionEntry entry : order.file().renditions()) {
			DeskRendition asked = inField("renditions[" + renditions.size() + "].", entry);
			Renditions.require(asked.rendition(), this.ffmpeg);
			renditions.add(asked.rendition());
		}
		return renditions;
	}

	private static DeskRendition inField(String field, RenditionEntry entry) {
		try {
			return DeskRendition.of(entry.format().id(), entry.resolution(), entry.crf(), entry.mostKilobits());
		}
		catch (InvalidRequestException ex) {
			Violation wrong = ex.violations().get(0);
			String name = wrong.field().equals("most-kilobits") ? "mostKilobits" : wrong.field();
			throw InvalidRequestException.of(field + name, wrong.value(), wrong.allowed());
		}
	}

	private static void requireSmaller(List<Rendition> renditions, Canvas canvas) {
		int shorter = Math.min(canvas.width(), canvas.height());
		for (int i = 0; i < renditions.size(); i++) {
			Integer wanted = renditions.get(i).resolution();
			if (wanted != null && wanted > shorter) {
				throw InvalidRequestException.of("renditions[" + i + "].resolution", wanted,
						"at most " + shorter + ", the film's own");
			}
		}
	}

	/**
	 * The published schema of storyboards.
	 * @return JSON Schema 2020-12
	 */
	public static String schema() {
		return StoryboardReader.schema();
	}

	private FilmEngine engine(BoardOrder order) {
		return new FilmEngine(this.ffmpeg, this.shelf, new Encoding(order.file().crf())).judging(Judgement.REMARKS);
	}

	private Storyboard storyboard(BoardOrder order, Path workFolder) throws InterruptedException {
		return atWork(workFolder, (bench) -> BoardMaker.make(order, bench, this.ffmpeg.fonts(), workFolder));
	}

	private static List<Beside> beside(BoardOrder order, RenderedFilm film) {
		return order.file().captions().sidecars().stream().map((kind) -> switch (kind) {
			case SRT -> new Beside(film.srt(), ".srt");
			case VTT -> new Beside(film.vtt(), ".vtt");
			case ASS -> new Beside(film.ass(), ".ass");
		}).toList();
	}

	private <T> T atWork(Path workFolder, Work<T> work) throws InterruptedException {
		try (Workbench bench = this.ffmpeg.workbench(workFolder.resolve("desk"))) {
			return work.at(bench);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The work folder " + workFolder + " cannot be used: " + ex.getMessage() + ".", ex);
		}
	}

	/** Something that needs a workbench. */
	@FunctionalInterface
	private interface Work<T> {

		T at(Workbench bench) throws IOException, InterruptedException;

	}

}
