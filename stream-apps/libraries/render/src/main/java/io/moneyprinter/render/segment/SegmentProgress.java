package io.moneyprinter.render.segment;

/**
 * Is told how far the segments of a film are.
 */
public interface SegmentProgress {

	/**
	 * Work begins.
	 * @param frames how many have to be made; what is there already is not counted
	 */
	void begin(long frames);

	/**
	 * A frame has been made.
	 * @param scene which it belongs to
	 */
	void frame(int scene);

}
