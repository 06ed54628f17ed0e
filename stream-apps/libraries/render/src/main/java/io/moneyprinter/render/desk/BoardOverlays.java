package io.moneyprinter.render.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.storyboard.LetterStyle;
import io.moneyprinter.storyboard.LetterStyle.Box;
import io.moneyprinter.storyboard.Overlays;
import io.moneyprinter.storyboard.Title;
import io.moneyprinter.storyboard.Typeface;
import io.moneyprinter.storyboard.Watermark;
import io.moneyprinter.storyboard.file.LettersEntry;
import io.moneyprinter.storyboard.file.LettersEntry.BoxEntry;
import io.moneyprinter.storyboard.file.StoryboardFile;
import io.moneyprinter.storyboard.file.TitleEntry;
import io.moneyprinter.storyboard.file.WatermarkEntry;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Color;
import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Makes titles and the watermark of their entries.
 *
 * @param file as it is written
 * @param canvas of the film
 * @param times when scenes are seen
 * @param files that are named
 */
record BoardOverlays(StoryboardFile file, Canvas canvas, BoardTimes times, BoardFiles files) {

	private static final int TITLE_SIZE = 110;

	private static final int MARK_SIZE = 44;

	private static final double MARK_WIDTH = 0.15;

	Overlays overlays() throws InterruptedException {
		List<Title> titles = new ArrayList<>();
		for (int i = 0; i < this.file.titles().size(); i++) {
			titles.add(title("titles[" + i + "]", this.file.titles().get(i)));
		}
		WatermarkEntry mark = this.file.watermark();
		return new Overlays(titles, (mark != null) ? watermark(mark) : null);
	}

	private Title title(String field, TitleEntry entry) {
		long from = frame(entry.from());
		long to = frame(entry.to());
		if (to > this.times.frames() || to <= from) {
			throw InvalidRequestException.of(field + ".to", entry.to(), "at least a frame after 'from', and at most "
					+ (double) this.times.frames() / this.canvas.framesPerSecond() + ", where the film ends");
		}
		int fade = (int) Math.min(frame(entry.fade()), (to - from) / 2);
		try {
			return new Title(entry.text(), letters(entry.letters(), TITLE_SIZE), entry.place(), from, to, fade);
		}
		catch (IllegalArgumentException ex) {
			throw InvalidRequestException.of(field + ".text", entry.text(), "1 to 300 characters that can be seen");
		}
	}

	private Watermark watermark(WatermarkEntry entry) throws InterruptedException {
		return new Watermark(mark(entry), entry.corner(), entry.opacity(), entry.margin());
	}

	private Watermark.Mark mark(WatermarkEntry entry) throws InterruptedException {
		String name = entry.file();
		if (name != null) {
			this.files.probe("watermark.file", name, MaterialInput.PICTURE);
			return new Watermark.Drawn(this.files.find("watermark.file", name), this.files.id("watermark.file", name),
					Optional.ofNullable(entry.width()).orElse(MARK_WIDTH));
		}
		String text = Objects.requireNonNull(entry.text());
		LetterStyle letters = (entry.letters() != null) ? letters(entry.letters(), MARK_SIZE)
				: new LetterStyle(Typeface.SANS, MARK_SIZE, new Color("#FFFFFF"), new Color("#000000"),
						LetterStyle.USUAL_OUTLINE, null, false);
		try {
			return new Watermark.Written(text, letters);
		}
		catch (IllegalArgumentException ex) {
			throw InvalidRequestException.of("watermark.text", text, "1 to 60 characters that can be seen");
		}
	}

	private static LetterStyle letters(LettersEntry entry, int usualSize) {
		return new LetterStyle(entry.typeface(), Optional.ofNullable(entry.size()).orElse(usualSize), entry.color(),
				entry.outline(), entry.outlineWidth(), box(entry.box()), entry.upperCase());
	}

	static @Nullable Box box(@Nullable BoxEntry entry) {
		return (entry != null) ? new Box(entry.color(), entry.opacity(), entry.rounded()) : null;
	}

	private long frame(double seconds) {
		return Math.round(seconds * this.canvas.framesPerSecond());
	}

}
