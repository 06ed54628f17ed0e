package io.moneyprinter.footage.drawn.backdrop;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/**
 * What a backdrop shows.
 */
public enum Subject {

	/** Waves under the sun. */
	SEA(Sea::new, List.of(Palette.TIDE, Palette.DUSK, Palette.LAGOON),
			"sea ocean wave salty salt coast beach tide sail ship boat marine island"),
	/** Under water. */
	DEEP(Deep::new, List.of(Palette.TIDE, Palette.LAGOON),
			"sea ocean water underwater deep fish whale coral reef seabed floor dive submarine aquarium diver"),
	/** Rain and water. */
	RAIN(Rain::new, List.of(Palette.POLAR, Palette.TIDE),
			"rain cloud storm weather drop droplet wet acid drizzle lake pond puddle umbrella"),
	/** A river. */
	RIVER(River::new, List.of(Palette.LAGOON, Palette.TIDE),
			"river stream valley flow creek brook waterfall wash mineral countryside field farm"),
	/** Mountain ranges. */
	MOUNTAINS(Mountains::new, List.of(Palette.POLAR, Palette.DUSK, Palette.TIDE),
			"mountain rock hill peak stone cliff alps himalaya summit climb glacier snow erode weathering granite"),
	/** Fire and sparks. */
	VOLCANO(Volcano::new, List.of(Palette.EMBER),
			"volcano lava fire eruption magma hot burn flame heat vent explosion ash chlorine forge"),
	/** The sun. */
	SUN(Sun::new, List.of(Palette.SAND, Palette.DUSK, Palette.EMBER),
			"sun evaporate evaporation warm summer desert vapour vapor sunlight dry solar sunrise sunset daylight"),
	/** Clear cubes. */
	CRYSTALS(Crystals::new, List.of(Palette.POLAR, Palette.LAGOON, Palette.TIDE, Palette.CANDY),
			"crystal salt gram grain sugar ice diamond sodium chloride cube gem molecule chemistry dissolve"),
	/** Trees. */
	FOREST(Forest::new, List.of(Palette.WOOD),
			"tree forest wood plant leaf leave jungle nature animal bear fir pine garden bird"),
	/** Houses in the evening. */
	CITY(City::new, List.of(Palette.DUSK, Palette.POLAR, Palette.CANDY),
			"city town house street building people traffic business office market money bank urban factory company"),
	/** The night sky. */
	STARS(Stars::new, List.of(Palette.POLAR, Palette.DUSK),
			"star space universe galaxy planet moon night astronaut rocket orbit telescope cosmos asteroid mars"),
	/** The turning world. */
	GLOBE(Globe::new, List.of(Palette.TIDE, Palette.POLAR, Palette.LAGOON),
			"earth world globe global country continent map climate international history year million billion"),
	/** A field of points. */
	LATTICE(Lattice::new, List.of(),
			"data computer network technology internet code robot digital software science number math physics ai"),
	/** Arcs round a centre. */
	ORBITS(Orbits::new, List.of(), "idea mind brain focus energy power atom electron cell engine system time clock"),
	/** Panes of glass. */
	TILES(Tiles::new, List.of(), "design product app tool home window work team plan list step"),
	/** Lights out of focus. */
	BOKEH(Bokeh::new, List.of(), ""),
	/** Flowing lines. */
	RIBBONS(Ribbons::new, List.of(), "");

	private final BiFunction<Palette, SplittableRandom, Backdrop> maker;

	private final List<Palette> palettes;

	private final Set<String> words;

	Subject(BiFunction<Palette, SplittableRandom, Backdrop> maker, List<Palette> palettes, String words) {
		this.maker = maker;
		this.palettes = palettes;
		this.words = Set.of(words.split(" "));
	}

	/**
	 * Whether a picture of the subject fits a word.
	 * @param word in lower case
	 * @return whether it does; the simple plural of English is understood
	 */
	public boolean fits(String word) {
		return this.words.contains(word)
				|| word.endsWith("s") && this.words.contains(word.substring(0, word.length() - 1))
				|| word.endsWith("es") && this.words.contains(word.substring(0, word.length() - 2));
	}

	/**
	 * Whether it fits any text, since it shows nothing in particular.
	 * @return whether it is a pattern
	 */
	public boolean pattern() {
		return this.palettes.isEmpty();
	}

	/**
	 * The colours in which the subject looks right.
	 * @param film the film's own, taken if they do
	 * @return that or another palette
	 */
	public Palette palette(Palette film) {
		return (pattern() || this.palettes.contains(film)) ? film : this.palettes.get(0);
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
