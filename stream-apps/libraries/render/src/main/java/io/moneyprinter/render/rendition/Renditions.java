package io.moneyprinter.render.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.segment.Crew;
import io.moneyprinter.render.segment.JoinList;
import io.moneyprinter.render.segment.MadeSegment;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.storyboard.Rendition;
import io.moneyprinter.storyboard.Rendition.Format;
import io.moneyprinter.video.Canvas;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import net.bramp.ffmpeg.builder.FFmpegOutputBuilder;

/**
 * Makes renditions of a film's segments. A piece is kept under the key of its segment and
 * of the rendition: what did not change in the film is not encoded again for any of its
 * renditions.
 */
public final class Renditions {

	/** Of a preview, in seconds: more makes files that nobody loads. */
	static final int PREVIEW_SECONDS = 5;

	/** A film in one of the sizes of a ladder. */
	static final String STEP = "step.mp4";

	private static final List<String> QUIET = List.of("-nostdin", "-hide_banner", "-nostats");

	private final Shelf shelf;

	private final String recipe;

	private final Workbench bench;

	private final Canvas canvas;

	private final Semaphore permits = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

	/**
	 * Renditions of one film.
	 * @param shelf where pieces are kept
	 * @param recipe of the film's segments, without which their keys say too little
	 * @param bench where the film's segments and its sound lie
	 * @param canvas of the film
	 */
	public Renditions(Shelf shelf, String recipe, Workbench bench, Canvas canvas) {
		this.shelf = shelf;
		this.recipe = recipe;
		this.bench = bench;
		this.canvas = canvas;
	}

	/**
	 * Looks whether a rendition can be made, before anything is.
	 * @param rendition what is asked for
	 * @param ffmpeg that would make it
	 * @throws io.moneyprinter.video.VideoException {@code INVALID_REQUEST}, naming the
	 * encoder that it lacks
	 */
	public static void require(Rendition rendition, Ffmpeg ffmpeg) {
		new Encoder(rendition).require(ffmpeg);
	}

	/**
	 * Makes one.
	 * @param rendition what is asked for
	 * @param segments of the film, finished
	 * @param sound the film's, finished
	 * @param name of the file on the bench
	 * @throws io.moneyprinter.video.VideoException {@code INVALID_REQUEST} when this
	 * ffmpeg has no encoder for it, or what rendering throws
	 * @throws IOException when the bench cannot be written to
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public void make(Rendition rendition, List<MadeSegment> segments, String sound, String name)
			throws IOException, InterruptedException {
		Encoder encoder = new Encoder(rendition);
		encoder.require(this.bench.ffmpeg());
		if (rendition.format() == Format.HLS) {
			stream(rendition, segments, sound, name);
		}
		else if (encoder.audible()) {
			join(encoder, pieces(encoder, segments), segments, sound, name);
		}
		else {
			preview(encoder, segments, name);
		}
	}

	/**
	 * Turns any film into another kind of file.
	 * @param film a file of anybody's
	 * @param rendition what is asked for
	 * @param bench where the work is done
	 * @param name of the file on the bench
	 * @param progress told how far it is
	 * @throws io.moneyprinter.video.VideoException {@code UNUSABLE_MATERIAL} when the
	 * film cannot be read, {@code INVALID_REQUEST} when this ffmpeg has no encoder for it
	 * @throws IOException when the bench cannot be written to
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public static void convert(Path film, Rendition rendition, Workbench bench, String name,
			ConversionProgress progress) throws IOException, InterruptedException {
		Conversion.of(film, rendition, bench).make(name, progress);
	}

	private void stream(Rendition rendition, List<MadeSegment> segments, String sound, String name)
			throws IOException, InterruptedException {
		StreamFolder folder = StreamFolder.on(this.bench, name, this.canvas.framesPerSecond());
		for (Ladder.Step step : Ladder.of(this.canvas.width(), this.canvas.height(), rendition).steps()) {
			Encoder encoder = new Encoder(step.rendition(), true);
			join(encoder, pieces(encoder, segments), segments, sound, STEP);
			folder.add(step, STEP);
		}
		folder.finish();
	}

	private List<String> pieces(Encoder encoder, List<MadeSegment> segments) throws InterruptedException {
		List<String> names = new ArrayList<>();
		try (Crew crew = new Crew(this.permits)) {
			for (int i = 0; i < segments.size(); i++) {
				MadeSegment segment = segments.get(i);
				String piece = "piece-" + i + "." + encoder.muxer();
				names.add(piece);
				crew.hire(() -> piece(encoder, segment, piece));
			}
			crew.await();
		}
		return names;
	}

	private void piece(Encoder encoder, MadeSegment segment, String piece) throws IOException, InterruptedException {
		String kept = ContentKey.of(encoder.recipe()).with("segment", segment.segment().key(this.recipe)).build().hex()
				+ "." + encoder.muxer();
		if (this.shelf.lay(kept, this.bench.file(piece))) {
			return;
		}
		Files.deleteIfExists(this.bench.file(piece));
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs(QUIET.toArray(String[]::new));
		command.addInput(segment.film()).addExtraArgs("-protocol_whitelist", "file").done();
		FFmpegOutputBuilder output = command.addOutput(piece).setFormat(encoder.muxer());
		output.addExtraArgs("-map", "0:v", "-vf", encoder.scaled(this.canvas.width(), this.canvas.height()),
				"-frames:v", Long.toString(segment.segment().frames()));
		output.addExtraArgs(encoder.picture(this.canvas.framesPerSecond()).toArray(String[]::new)).done();
		this.bench.run(FfmpegCall.of("encode a piece as " + encoder.format().id(), command));
		this.shelf.keep(kept, this.bench.file(piece));
	}

	private void join(Encoder encoder, List<String> pieces, List<MadeSegment> segments, String sound, String name)
			throws IOException, InterruptedException {
		Files.writeString(this.bench.file("pieces.txt"), JoinList.of(pieces, segments));
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs(QUIET.toArray(String[]::new));
		command.addInput("pieces.txt").setFormat("concat").addExtraArgs("-protocol_whitelist", "file").done();
		command.addInput(sound).addExtraArgs("-protocol_whitelist", "file").done();
		FFmpegOutputBuilder output = command.addOutput(name).setFormat(encoder.muxer());
		output.addExtraArgs("-map", "0:v", "-map", "1:a", "-c:v", "copy");
		if (encoder.muxer().equals("mp4")) {
			output.addExtraArgs("-c:a", "copy", "-movflags", "+faststart");
		}
		else {
			output.addExtraArgs(encoder.sound().toArray(String[]::new));
		}
		output.done();
		this.bench.run(FfmpegCall.of("join the film as " + encoder.format().id(), command));
	}

	private void preview(Encoder encoder, List<MadeSegment> segments, String name)
			throws IOException, InterruptedException {
		List<String> names = segments.stream().map(MadeSegment::film).toList();
		Files.writeString(this.bench.file("pieces.txt"), JoinList.of(names, segments));
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs(QUIET.toArray(String[]::new));
		command.addInput("pieces.txt").setFormat("concat").addExtraArgs("-protocol_whitelist", "file").done();
		FFmpegOutputBuilder output = command.addOutput(name)
			.setComplexFilter("[0:v]" + encoder.scaled(this.canvas.width(), this.canvas.height()) + "[seen]")
			.setFormat(encoder.muxer());
		output.addExtraArgs("-map", "[seen]", "-t", Integer.toString(PREVIEW_SECONDS), "-loop", "0");
		output.addExtraArgs(encoder.picture(this.canvas.framesPerSecond()).toArray(String[]::new)).done();
		this.bench.run(FfmpegCall.of("make the preview", command));
	}

}
