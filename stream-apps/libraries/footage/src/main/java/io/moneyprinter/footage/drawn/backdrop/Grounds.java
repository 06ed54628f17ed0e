package io.moneyprinter.footage.drawn.backdrop;

import java.util.List;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Mesh.Pool;

/**
 * The gradients that pictures stand on.
 */
final class Grounds {

	private Grounds() {
	}

	/** Dark above, lighter towards a horizon, with a warm light near it. */
	static Mesh sky(Palette palette, double horizon, double lightX, SplittableRandom random) {
		return new Mesh(List.of(pool(0.2, -0.15, 0.5, 0.1, palette.deep(), random),
				pool(0.9, 0.0, 0.5, 0.1, palette.deep(), random),
				pool(0.1, horizon * 0.55, 0.36, 0.12, palette.base(), random),
				pool(0.95, horizon * 0.6, 0.36, 0.12, palette.base().mix(palette.mid(), 0.3), random),
				pool(lightX, horizon, 0.3, 0.06, palette.mid().mix(palette.light(), 0.35), random),
				pool(1 - lightX, horizon * 1.05, 0.34, 0.08, palette.mid(), random),
				pool(0.5, 1.2, 0.5, 0.05, palette.deep(), random)));
	}

	/** Pools of all colours on the dark, never bright in the middle of the picture. */
	static Mesh aurora(Palette palette, SplittableRandom random) {
		Ink dim = palette.base().mix(palette.mid(), 0.35);
		return new Mesh(List.of(pool(0.0, 0.0, 0.42, 0.2, palette.mid(), random),
				pool(1.05, 0.12, 0.4, 0.2, palette.base(), random), pool(0.3, 0.4, 0.4, 0.22, palette.deep(), random),
				pool(0.85, 0.5, 0.36, 0.2, dim, random), pool(0.0, 0.75, 0.36, 0.2, palette.base(), random),
				pool(0.9, 0.98, 0.36, 0.18, palette.mid().mix(palette.accent(), 0.25), random),
				pool(0.3, 1.1, 0.4, 0.15, palette.deep(), random)));
	}

	/** Nearly night: room for things that shine. */
	static Mesh night(Palette palette, SplittableRandom random) {
		Ink night = palette.deep().mix(Ink.of(0), 0.25);
		return new Mesh(List.of(pool(0.1, 0.0, 0.5, 0.15, night, random),
				pool(0.8, 0.3, 0.4, 0.2, palette.base().mix(palette.deep(), 0.3), random),
				pool(0.15, 0.65, 0.4, 0.2, palette.base().mix(palette.mid(), 0.2), random),
				pool(0.9, 0.8, 0.4, 0.15, night, random), pool(0.4, 1.1, 0.4, 0.1, palette.deep(), random)));
	}

	/** Light above, dark below. */
	static Mesh depth(Palette palette, SplittableRandom random) {
		Ink bright = palette.mid().mix(palette.light(), 0.25);
		return new Mesh(List.of(pool(0.5, -0.15, 0.4, 0.15, bright, random),
				pool(0.0, 0.1, 0.35, 0.1, palette.mid(), random), pool(1.0, 0.3, 0.4, 0.12, palette.base(), random),
				pool(0.1, 0.55, 0.4, 0.12, palette.base(), random), pool(0.8, 0.8, 0.4, 0.1, palette.deep(), random),
				pool(0.3, 1.1, 0.4, 0.05, palette.deep(), random)));
	}

	private static Pool pool(double x, double y, double reach, double drift, Ink ink, SplittableRandom random) {
		return new Pool(x, y, reach, drift, 0.04 + 0.05 * random.nextDouble(), random.nextDouble(), ink);
	}

}
