package io.moneyprinter.render.picture;

import java.util.List;

/**
 * Into what goes, out of which what comes appears.
 */
final class ZoomMix implements Mix {

	/** How near the camera comes. */
	private static final double NEAREST = 1.6;

	private final Plane luma;

	private final Sampler sampler;

	private final Mix fade;

	private final byte[] zoomed;

	ZoomMix(List<Plane> planes) {
		this.luma = planes.get(0);
		this.sampler = new Sampler(planes, planes);
		this.fade = new FadeMix();
		this.zoomed = new byte[Plane.bytes(this.luma.width(), this.luma.height())];
	}

	@Override
	public void mix(byte[] from, byte[] to, double done, byte[] out) {
		double scale = 1 / (1 + (NEAREST - 1) * done * done);
		this.sampler.draw(from, this.luma.width() * (1 - scale) / 2, this.luma.height() * (1 - scale) / 2, scale,
				this.zoomed);
		this.fade.mix(this.zoomed, to, done, out);
	}

}
