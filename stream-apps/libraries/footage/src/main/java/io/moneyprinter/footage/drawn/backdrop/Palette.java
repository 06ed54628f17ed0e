package io.moneyprinter.footage.drawn.backdrop;

import io.moneyprinter.footage.drawn.frame.Ink;

/**
 * Colours that go together.
 *
 * @param deep the darkest; lettering in white is readable on it
 * @param base of large areas
 * @param mid livelier than the base
 * @param light nearly a light
 * @param accent what stands out, used sparingly
 */
public record Palette(Ink deep, Ink base, Ink mid, Ink light, Ink accent) {

	/** Sea water under a warm sun. */
	public static final Palette TIDE = of(0x06172B, 0x0B3A5E, 0x1283A3, 0x86E4DE, 0xFFB86B);

	/** The sky after sunset. */
	public static final Palette DUSK = of(0x170E38, 0x3D1E70, 0xA4367F, 0xFF9166, 0xFFD166);

	/** Leaves and moss. */
	public static final Palette WOOD = of(0x06201C, 0x0E4439, 0x2A8F6A, 0xB9E788, 0xFFE08A);

	/** Glowing coals. */
	public static final Palette EMBER = of(0x1C0910, 0x551426, 0xBA3730, 0xFF9F45, 0xFFE3A3);

	/** Northern lights. */
	public static final Palette POLAR = of(0x090F2A, 0x1B2C69, 0x4A69DE, 0xA9C9FF, 0x7CFFCB);

	/** Sweets. */
	public static final Palette CANDY = of(0x260E42, 0x5A2A9A, 0xE0529C, 0xFFC0A9, 0x7DE2FF);

	/** Dunes. */
	public static final Palette SAND = of(0x2A1810, 0x6B3E26, 0xC98840, 0xFFE2AC, 0x6FD3C7);

	/** A clear lagoon. */
	public static final Palette LAGOON = of(0x08222E, 0x12566B, 0x22B3A2, 0xC6F8D8, 0xFF8A7A);

	private static Palette of(int deep, int base, int mid, int light, int accent) {
		return new Palette(Ink.of(deep), Ink.of(base), Ink.of(mid), Ink.of(light), Ink.of(accent));
	}

}
