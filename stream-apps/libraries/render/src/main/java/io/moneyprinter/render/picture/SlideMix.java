package io.moneyprinter.render.picture;

import java.util.List;

import io.moneyprinter.storyboard.Toward;

/**
 * What comes slides in from one side, over what goes or pushing it out.
 *
 * @param planes of the frames
 * @param toward where to it moves
 * @param push whether what goes moves along
 */
record SlideMix(List<Plane> planes, Toward toward, boolean push) implements Mix {

	@Override
	public void mix(byte[] from, byte[] to, double done, byte[] out) {
		double way = Mix.eased(done);
		for (Plane plane : this.planes) {
			switch (this.toward) {
				case LEFT -> sideways(plane, from, to, (int) Math.round(plane.width() * way), out);
				case RIGHT -> sideways(plane, from, to, -(int) Math.round(plane.width() * way), out);
				case UP -> upright(plane, from, to, (int) Math.round(plane.height() * way), out);
				case DOWN -> upright(plane, from, to, -(int) Math.round(plane.height() * way), out);
			}
		}
	}

	/** What comes is seen at the right edge, or at the left one for a negative shift. */
	private void sideways(Plane plane, byte[] from, byte[] to, int shift, byte[] out) {
		int coming = Math.abs(shift);
		int rest = plane.width() - coming;
		int moved = this.push ? coming : 0;
		for (int y = 0; y < plane.height(); y++) {
			int row = plane.offset() + y * plane.width();
			if (shift >= 0) {
				System.arraycopy(from, row + moved, out, row, rest);
				System.arraycopy(to, row, out, row + rest, coming);
			}
			else {
				System.arraycopy(to, row + rest, out, row, coming);
				System.arraycopy(from, row + coming - moved, out, row + coming, rest);
			}
		}
	}

	/** What comes is seen at the lower edge, or at the upper one for a negative shift. */
	private void upright(Plane plane, byte[] from, byte[] to, int shift, byte[] out) {
		int coming = Math.abs(shift) * plane.width();
		int rest = plane.height() * plane.width() - coming;
		int moved = this.push ? coming : 0;
		if (shift >= 0) {
			System.arraycopy(from, plane.offset() + moved, out, plane.offset(), rest);
			System.arraycopy(to, plane.offset(), out, plane.offset() + rest, coming);
		}
		else {
			System.arraycopy(to, plane.offset() + rest, out, plane.offset(), coming);
			System.arraycopy(from, plane.offset() + coming - moved, out, plane.offset() + coming, rest);
		}
	}

}
