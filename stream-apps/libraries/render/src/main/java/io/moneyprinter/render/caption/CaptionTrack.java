package io.moneyprinter.render.caption;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.storyboard.Storyboard;

/**
 * The captions of a film in all their forms.
 *
 * @param ass to burn in, with each word highlighted while it is heard
 * @param srt SubRip
 * @param vtt WebVTT
 * @param faces fonts that the first form needs; empty if there is nothing to burn in
 */
public record CaptionTrack(String ass, String srt, String vtt, Set<FontFace> faces) {

	public CaptionTrack {
		faces = Set.copyOf(faces);
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
		return new CaptionTrack(new Ass(storyboard.canvas(), captions, layout).write(cues), PlainSubtitles.srt(cues),
				PlainSubtitles.vtt(cues), captions.style().enabled() ? faces(cues, layout.lettering()) : Set.of());
	}

	private static Set<FontFace> faces(List<Cue> cues, Lettering lettering) {
		Set<FontFace> faces = EnumSet.noneOf(FontFace.class);
		cues.stream()
			.flatMap((cue) -> cue.tokens().stream())
			.flatMap((token) -> lettering.runs(token.text()).stream())
			.map(FontRun::face)
			.forEach(faces::add);
		return faces;
	}

}
