package io.moneyprinter.storyboard;

/**
 * Where on the canvas something stands, inside the safe area of upright players.
 */
public enum Place {

	/** In the upper left corner. */
	TOP_LEFT,
	/** In the middle above. */
	TOP,
	/** In the upper right corner. */
	TOP_RIGHT,
	/** In the middle of the left side. */
	LEFT,
	/** In the middle. */
	CENTER,
	/** In the middle of the right side. */
	RIGHT,
	/** In the lower left corner. */
	BOTTOM_LEFT,
	/** In the middle below. */
	BOTTOM,
	/** In the lower right corner. */
	BOTTOM_RIGHT;

	private static final int COLUMNS = 3;

	/**
	 * Its column.
	 * @return 0 on the left, 1 in the middle, 2 on the right
	 */
	public int column() {
		return ordinal() % COLUMNS;
	}

	/**
	 * Its row.
	 * @return 0 above, 1 in the middle, 2 below
	 */
	public int row() {
		return ordinal() / COLUMNS;
	}

}
