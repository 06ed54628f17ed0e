package io.moneyprinter.footage.drawn.backdrop;

import java.util.SplittableRandom;
import java.util.function.BiFunction;

/**
 * What a backdrop shows.
 */
public enum Subject {

	/** Waves under the sun. */
	SEA(Sea::new),
	/** Lights out of focus. */
	BOKEH(Bokeh::new),
	/** Flowing lines. */
	RIBBONS(Ribbons::new);

	private final BiFunction<Palette, SplittableRandom, Backdrop> maker;

	Subject(BiFunction<Palette, SplittableRandom, Backdrop> maker) {
		this.maker = maker;
	}

	/**
	 * Makes a picture of the subject.
	 * @param palette its colours
	 * @param seed decides the rest
	 * @return a moving picture
	 */
	public Backdrop backdrop(Palette palette, long seed) {
		return this.maker.apply(palette, new SplittableRandom(seed));
	}

}
