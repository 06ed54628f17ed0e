package io.moneyprinter.launcher.frames;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.FilmEngine;
import io.moneyprinter.render.RenderProgress;
import io.moneyprinter.render.segment.Encoding;
import io.moneyprinter.render.segment.Shelf;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Renders exhibits and lays their frames beside each other.
 *
 * @param ffmpeg that renders
 * @param work an own folder, for films
 * @param folder where the page goes
 * @param screen told what is being done
 */
record Gallery(Ffmpeg ffmpeg, Path work, Path folder, Screen screen) {

	private static final int WIDTH = 198;

	private static final int HEIGHT = 352;

	private static final int COLUMNS = 6;

	private static final float QUALITY = 0.72F;

	Path make() throws IOException, InterruptedException {
		Path pictures = Files.createDirectories(this.folder.resolve("frames"));
		StringBuilder page = new StringBuilder("# Frames\n\nFrames of example films, each rendered and decoded by "
				+ "`./moneyprinter frames FOLDER`, which wrote this page too.\nAll that they show is drawn by this "
				+ "program.\n");
		Scenery scenery = Scenery.make(this.ffmpeg, this.work);
		for (Exhibit exhibit : Exhibits.all(scenery)) {
			this.screen.note("Rendering " + exhibit.heading().toLowerCase(Locale.ROOT) + " …");
			write(sheet(exhibit), pictures.resolve(exhibit.name() + ".jpg"));
			page.append("\n## ")
				.append(exhibit.heading())
				.append("\n\n")
				.append(exhibit.text())
				.append("\n\n![")
				.append(exhibit.heading())
				.append("](frames/")
				.append(exhibit.name())
				.append(".jpg)\n");
		}
		return Files.writeString(this.folder.resolve("frames.md"), page);
	}

	private BufferedImage sheet(Exhibit exhibit) throws IOException, InterruptedException {
		List<BufferedImage> frames = new ArrayList<>();
		FilmEngine engine = new FilmEngine(this.ffmpeg, new Shelf(this.work.resolve("pieces")), Encoding.STANDARD);
		for (Exhibit.View view : exhibit.views()) {
			Path film = this.work.resolve("film");
			engine.render(view.film(), film, RenderProgress.SILENT);
			for (int frame : view.frames()) {
				frames.add(frame(film, frame));
			}
		}
		int rows = (frames.size() + COLUMNS - 1) / COLUMNS;
		BufferedImage sheet = new BufferedImage(Math.min(COLUMNS, frames.size()) * WIDTH, rows * HEIGHT,
				BufferedImage.TYPE_INT_RGB);
		Graphics on = sheet.getGraphics();
		on.setColor(Color.WHITE);
		on.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
		for (int i = 0; i < frames.size(); i++) {
			on.drawImage(frames.get(i), i % COLUMNS * WIDTH, i / COLUMNS * HEIGHT, null);
		}
		on.dispose();
		return sheet;
	}

	private BufferedImage frame(Path film, int number) throws InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner");
		command.addInput("film.mp4").done();
		command.addOutput("-")
			.setFormat("rawvideo")
			.addExtraArgs("-vf",
					"select=eq(n\\," + number + "),scale=" + WIDTH + ":" + HEIGHT
							+ ":flags=lanczos:in_color_matrix=bt709",
					"-pix_fmt", "rgb24", "-frames:v", "1")
			.done();
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		try (Workbench bench = this.ffmpeg.workbench(film)) {
			bench.run(FfmpegCall.of("show a frame", command).drained((in) -> fill(image, in.readAllBytes())));
		}
		return image;
	}

	private static void fill(BufferedImage image, byte[] rgb) {
		for (int i = 0; i < WIDTH * HEIGHT; i++) {
			image.setRGB(i % WIDTH, i / WIDTH,
					(rgb[3 * i] & 0xFF) << 16 | (rgb[3 * i + 1] & 0xFF) << 8 | rgb[3 * i + 2] & 0xFF);
		}
	}

	private static void write(BufferedImage sheet, Path file) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam how = writer.getDefaultWriteParam();
		how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		how.setCompressionQuality(QUALITY);
		Files.deleteIfExists(file);
		try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(sheet, null, null), how);
		}
		finally {
			writer.dispose();
		}
	}

}
