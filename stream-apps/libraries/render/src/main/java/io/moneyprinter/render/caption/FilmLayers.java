package io.moneyprinter.render.caption;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.media.Fonts;
import io.moneyprinter.render.caption.TextLayout.Margins;
import io.moneyprinter.render.layer.Layer;
import io.moneyprinter.render.layer.PictureLayer;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.Watermark;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Language;

/**
 * Everything that lies over a film's picture: the watermark, titles over it, and captions
 * over both.
 */
public final class FilmLayers {

	private final List<Layer> always = new ArrayList<>();

	private final List<TitleStrip> written = new ArrayList<>();

	private final CaptionTrack captions;

	private FilmLayers(CaptionTrack captions) {
		this.captions = captions;
	}

	/**
	 * Lays them out.
	 * @param storyboard the film
	 * @param captions its captions
	 * @param fonts to measure lines with
	 * @return all layers
	 */
	public static FilmLayers of(Storyboard storyboard, CaptionTrack captions, Fonts fonts) {
		FilmLayers layers = new FilmLayers(captions);
		Canvas canvas = storyboard.canvas();
		Language language = storyboard.captions().language();
		storyboard.overlays().watermark().ifPresent((mark) -> layers.add(mark, canvas, language, fonts));
		storyboard.overlays()
			.titles()
			.forEach((title) -> layers.written.add(TitleStrip.of(title, canvas, language, fonts)));
		return layers;
	}

	private void add(Watermark watermark, Canvas canvas, Language language, Fonts fonts) {
		int margin = (int) Math.round(watermark.margin() * TextLayout.shorter(canvas)) / 2 * 2;
		if (watermark.mark() instanceof Watermark.Drawn drawn) {
			int width = Math.max(2, (int) Math.round(drawn.width() * TextLayout.shorter(canvas)) / 2 * 2);
			this.always.add(new PictureLayer(drawn.file(), drawn.material(), width, canvas.height() / 4 * 2,
					watermark.corner(), margin, watermark.opacity()));
		}
		else if (watermark.mark() instanceof Watermark.Written line) {
			TextLayout layout = TextLayout.of(canvas, line.letters(), language, watermark.corner(),
					Margins.even(margin), 1, fonts);
			this.written.add(TitleStrip.mark(line.text(), layout, watermark.opacity()));
		}
	}

	/**
	 * What lies over a stretch of the film.
	 * @param fromFrame its first frame
	 * @param toFrame the first frame after it
	 * @return the later over the earlier
	 */
	public List<Layer> over(long fromFrame, long toFrame) {
		List<Layer> layers = new ArrayList<>(this.always);
		this.written.forEach((text) -> text.strip(fromFrame, toFrame).ifPresent(layers::add));
		this.captions.strip(fromFrame, toFrame).ifPresent(layers::add);
		return layers;
	}

}
