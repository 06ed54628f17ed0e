package io.moneyprinter.render.caption;

import java.util.List;
import java.util.Optional;

import io.moneyprinter.media.Fonts;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.storyboard.Storyboard;

/**
 * The captions of a film in all their forms.
 */
public final class CaptionTrack {

	private final Ass ass;

	private final List<Cue> cues;

	private final List<Plate> plates;

	private CaptionTrack(Ass ass, List<Cue> cues, List<Plate> plates) {
		this.ass = ass;
		this.cues = cues;
		this.plates = plates;
	}

	/**
	 * Makes them.
	 * @param storyboard the film
	 * @param fonts to measure lines with
	 * @return the captions
	 */
	public static CaptionTrack of(Storyboard storyboard, Fonts fonts) {
		Captions captions = storyboard.captions();
		CaptionLayout layout = CaptionLayout.of(storyboard.canvas(), captions, fonts);
		List<Cue> cues = new CueCutter(layout.fit()).cut(captions, storyboard.lengthMillis());
		Ass ass = new Ass(storyboard.canvas(), captions.style(), layout);
		return new CaptionTrack(ass, cues, captions.style().enabled() ? ass.plates(cues) : List.of());
	}

	/**
	 * What is to be burnt into a stretch of the film, with each word highlighted while it
	 * is heard.
	 * @param fromFrame its first frame
	 * @param toFrame the first frame after it
	 * @return empty if nothing is read there
	 */
	public Optional<CaptionStrip> strip(long fromFrame, long toFrame) {
		List<Plate> seen = this.plates.stream()
			.filter((plate) -> plate.seen(fromFrame, toFrame))
			.map((plate) -> plate.within(fromFrame, toFrame))
			.toList();
		return seen.isEmpty() ? Optional.empty() : Optional.of(this.ass.strip(seen, toFrame - fromFrame));
	}

	/**
	 * For players that show captions themselves.
	 * @return SubRip
	 */
	public String srt() {
		return PlainSubtitles.srt(this.cues);
	}

	/**
	 * For browsers.
	 * @return WebVTT
	 */
	public String vtt() {
		return PlainSubtitles.vtt(this.cues);
	}

}
