package io.moneyprinter.render.picture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.video.Canvas;

/**
 * The frames that two takes share, mixed.
 *
 * @param joint how one gives way to the other
 * @param canvas of both
 * @param from raw frames of what goes, as many as the joint takes
 * @param to raw frames of what comes
 */
record JointDrawing(Joint joint, Canvas canvas, Path from, Path to) implements Drawing {

	@Override
	public void draw(FrameSink sink) throws IOException {
		Mix mix = Mix.of(this.joint, this.canvas);
		byte[] going = new byte[Plane.bytes(this.canvas)];
		byte[] coming = new byte[Plane.bytes(this.canvas)];
		byte[] mixed = new byte[Plane.bytes(this.canvas)];
		try (InputStream before = new BufferedInputStream(Files.newInputStream(this.from));
				InputStream after = new BufferedInputStream(Files.newInputStream(this.to))) {
			for (int i = 1; i <= this.joint.frames(); i++) {
				fill(going, before);
				fill(coming, after);
				mix.mix(going, coming, i / (this.joint.frames() + 1.0), mixed);
				sink.frame(mixed);
			}
		}
	}

	private static void fill(byte[] frame, InputStream in) throws IOException {
		if (in.readNBytes(frame, 0, frame.length) < frame.length) {
			throw new EOFException("The shared frames of two shots break off.");
		}
	}

}
