package io.moneyprinter.footage.drawn.backdrop;

import io.moneyprinter.footage.drawn.frame.Ink;

/**
 * Colours that go together, from the darkest to what stands out.
 */
public enum Palette {

	/** Sea water under a warm sun. */
	TIDE(0x06172B, 0x0B3A5E, 0x1283A3, 0x86E4DE, 0xFFB86B),
	/** The sky after sunset. */
	DUSK(0x170E38, 0x3D1E70, 0xA4367F, 0xFF9166, 0xFFD166),
	/** Leaves and moss. */
	WOOD(0x06201C, 0x0E4439, 0x2A8F6A, 0xB9E788, 0xFFE08A),
	/** Glowing coals. */
	EMBER(0x1C0910, 0x551426, 0xBA3730, 0xFF9F45, 0xFFE3A3),
	/** Northern lights. */
	POLAR(0x090F2A, 0x1B2C69, 0x4A69DE, 0xA9C9FF, 0x7CFFCB),
	/** Sweets. */
	CANDY(0x260E42, 0x5A2A9A, 0xE0529C, 0xFFC0A9, 0x7DE2FF),
	/** Dunes in the evening. */
	SAND(0x2B1420, 0x74352F, 0xD0743C, 0xFFD79A, 0xFFE9B8),
	/** A clear lagoon. */
	LAGOON(0x08222E, 0x12566B, 0x22B3A2, 0xC6F8D8, 0xFF9E80);

	private final Ink deep;

	private final Ink base;

	private final Ink mid;

	private final Ink light;

	private final Ink accent;

	Palette(int deep, int base, int mid, int light, int accent) {
		this.deep = Ink.of(deep);
		this.base = Ink.of(base);
		this.mid = Ink.of(mid);
		this.light = Ink.of(light);
		this.accent = Ink.of(accent);
	}

	/** The darkest; white lettering is readable on it. */
	Ink deep() {
		return this.deep;
	}

	/** Of large areas. */
	Ink base() {
		return this.base;
	}

	/** Livelier than the base. */
	Ink mid() {
		return this.mid;
	}

	/** Nearly a light. */
	Ink light() {
		return this.light;
	}

	/**
	 * What stands out, used sparingly.
	 * @return a bright colour
	 */
	public Ink accent() {
		return this.accent;
	}

}
