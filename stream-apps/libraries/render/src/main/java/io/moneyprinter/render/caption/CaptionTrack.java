package io.moneyprinter.render.caption;

import java.util.List;
import java.util.Optional;

import io.moneyprinter.media.Fonts;
import io.moneyprinter.render.caption.TextLayout.Margins;
import io.moneyprinter.render.layer.TextStrip;
import io.moneyprinter.storyboard.CaptionLook;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.storyboard.Place;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.CaptionPosition;

/**
 * The captions of a film in all their forms.
 */
public final class CaptionTrack {

	private final CaptionLook look;

	private final TextLayout layout;

	private final List<Cue> cues;

	private CaptionTrack(CaptionLook look, TextLayout layout, List<Cue> cues) {
		this.look = look;
		this.layout = layout;
		this.cues = cues;
	}

	/**
	 * Makes them.
	 * @param storyboard the film
	 * @param fonts to measure lines with
	 * @return the captions
	 */
	public static CaptionTrack of(Storyboard storyboard, Fonts fonts) {
		Captions captions = storyboard.captions();
		CaptionLook look = captions.look();
		TextLayout layout = TextLayout.of(storyboard.canvas(), look.letters(), captions.language(),
				place(look.position()), Margins.safe(storyboard.canvas()), look.mostLines(), fonts);
		return new CaptionTrack(look, layout, new CueCutter(layout.fit()).cut(captions, storyboard.lengthMillis()));
	}

	private static Place place(CaptionPosition position) {
		return switch (position) {
			case TOP -> Place.TOP;
			case CENTER -> Place.CENTER;
			case BOTTOM -> Place.BOTTOM;
		};
	}

	/**
	 * What is to be burnt into a stretch of the film, with each word highlighted while it
	 * is heard.
	 * @param fromFrame its first frame
	 * @param toFrame the first frame after it
	 * @return empty if nothing is read there
	 */
	public Optional<TextStrip> strip(long fromFrame, long toFrame) {
		List<Cue> cues = this.cues.stream().filter((cue) -> seen(cue, fromFrame, toFrame)).toList();
		TextLayout.Strip strip = this.layout.strip(highest(cues));
		List<Plate> plates = CuePlates.of(cues, this.look, this.layout, strip)
			.stream()
			.filter((plate) -> plate.seen(fromFrame, toFrame))
			.map((plate) -> plate.within(fromFrame, toFrame))
			.toList();
		return (plates.isEmpty() || !this.look.burnt()) ? Optional.empty()
				: Optional.of(Ass.strip(plates, toFrame - fromFrame, this.layout, strip));
	}

	/** With a frame of grace at either side: plates are told apart to the frame. */
	private boolean seen(Cue cue, long fromFrame, long toFrame) {
		int rate = this.layout.canvas().framesPerSecond();
		return cue.startMillis() * rate <= toFrame * 1000 && cue.endMillis() * rate >= (fromFrame - 1) * 1000;
	}

	/** So high that all of these fit, and no other cue of the film decides it. */
	private int highest(List<Cue> cues) {
		return cues.stream()
			.mapToInt((cue) -> cue.lines()
				.stream()
				.mapToInt((line) -> this.layout.lettering().lineHeight(Cue.line(line)))
				.sum())
			.max()
			.orElse(0);
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

	/**
	 * For players and editors that draw them as they look in the film.
	 * @return Advanced SubStation Alpha
	 */
	public String ass() {
		return AssSubtitles.of(this.look, this.layout).write(this.cues);
	}

}
