package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FilmInspector;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.caption.CaptionTrack;
import io.moneyprinter.render.picture.MovingPicture;
import io.moneyprinter.render.sound.SoundTrack;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.FilmCheck;
import io.moneyprinter.video.VideoException;

/**
 * Makes a film in one pass: frames are drawn here, and ffmpeg burns the captions in and
 * encodes.
 */
public final class FfmpegRenderer implements Renderer {

	/** Raised by hand when the same storyboard gives another film. */
	private static final int RECIPE = 1;

	/**
	 * What the work has come to when sources are open, the sound is mixed, all is drawn.
	 */
	private static final double OPENED = 0.02;

	private static final double MIXED = 0.06;

	private static final double DRAWN = 0.9;

	private final Ffmpeg ffmpeg;

	/**
	 * A renderer.
	 * @param ffmpeg that decodes and encodes
	 */
	public FfmpegRenderer(Ffmpeg ffmpeg) {
		this.ffmpeg = ffmpeg;
	}

	@Override
	public String recipe() {
		return "film/" + RECIPE + " ffmpeg/" + this.ffmpeg.version();
	}

	@Override
	public RenderedFilm render(Storyboard storyboard, Path workFolder, RenderProgress progress)
			throws InterruptedException {
		Path draft = workFolder.resolve("draft.mp4");
		try (Workbench bench = this.ffmpeg.workbench(workFolder)) {
			return render(storyboard, bench, draft, progress);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The work folder " + workFolder + " cannot be used: " + ex.getMessage() + ".", ex);
		}
		finally {
			draft.toFile().delete();
		}
	}

	private RenderedFilm render(Storyboard storyboard, Workbench bench, Path draft, RenderProgress progress)
			throws IOException, InterruptedException {
		progress.at(0, "looking at the pictures");
		MovingPicture picture = MovingPicture.open(storyboard, bench);
		progress.at(OPENED, "mixing the sound");
		String sound = SoundTrack.mix(storyboard, bench);
		CaptionTrack captions = CaptionTrack.of(storyboard, this.ffmpeg.fonts());
		Path srt = Files.writeString(bench.file("film.srt"), captions.srt());
		Path vtt = Files.writeString(bench.file("film.vtt"), captions.vtt());
		Cover cover = new Cover(storyboard);
		Encoding encoding = new Encoding(storyboard, bench, captions);
		encoding.run(sound, draft.getFileName().toString(),
				(out) -> picture.draw(new Reel(storyboard, out, cover, progress, MIXED, DRAWN)));
		progress.at(DRAWN, "checking the film");
		FilmCheck check = checked(storyboard, bench, draft);
		Path still = cover.write(bench);
		Path film = Files.move(draft, bench.file("film.mp4"), StandardCopyOption.REPLACE_EXISTING);
		progress.at(1, "finished");
		return new RenderedFilm(film, still, srt, vtt, storyboard.canvas(), storyboard.frames(),
				storyboard.lengthMillis(), check);
	}

	private static FilmCheck checked(Storyboard storyboard, Workbench bench, Path draft) throws InterruptedException {
		FilmCheck check = new FilmInspector(bench).inspect(draft, storyboard.canvas(), storyboard.frames());
		if (!check.passed()) {
			throw new VideoException(ErrorCode.FILM_CHECK_FAILED,
					"The film did not pass its check: " + String.join(" ", check.defects()));
		}
		return check;
	}

}
