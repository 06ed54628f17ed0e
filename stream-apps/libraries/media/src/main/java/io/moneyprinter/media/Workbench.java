package io.moneyprinter.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * A folder in which ffmpeg works for one film. Every run has this folder as its working
 * directory and sees files under names that we made, so that no path or title of a user
 * ever reaches a command line or a filter. May be used by several threads.
 */
public final class Workbench implements AutoCloseable {

	private static final AtomicInteger THREADS = new AtomicInteger();

	private final Path folder;

	private final Ffmpeg ffmpeg;

	private final Queue<Path> links = new ConcurrentLinkedQueue<>();

	private final AtomicInteger materials = new AtomicInteger();

	private final ExecutorService pipes = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "ffmpeg-pipe-" + THREADS.incrementAndGet());
		thread.setDaemon(true);
		return thread;
	});

	Workbench(Path folder, Ffmpeg ffmpeg) {
		this.folder = folder;
		this.ffmpeg = ffmpeg;
	}

	/**
	 * The ffmpeg that works here.
	 * @return the one that opened this workbench
	 */
	public Ffmpeg ffmpeg() {
		return this.ffmpeg;
	}

	/**
	 * A file on the workbench.
	 * @param name a plain name of ours
	 * @return its path, whether it exists or not
	 */
	public Path file(String name) {
		return this.folder.resolve(name);
	}

	/**
	 * Lays a file of the outside on the workbench under a name of ours.
	 * @param material any file
	 * @return the name to give to ffmpeg
	 */
	public String lay(Path material) {
		String name = "material-" + this.materials.incrementAndGet();
		Path real = real(material);
		try {
			Files.deleteIfExists(file(name));
			this.links.add(Files.createSymbolicLink(file(name), real));
			return name;
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"Nothing can be laid into the work folder " + this.folder + ": " + ex.getMessage() + ".", ex);
		}
	}

	private static Path real(Path material) {
		try {
			return material.toRealPath();
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL,
					"The file " + material.getFileName() + " cannot be read: " + ex.getMessage() + ".", ex);
		}
	}

	/**
	 * Lays fonts into a folder of the workbench.
	 * @param faces those that are needed, and no others: libass reads them all
	 * @return the folder's name
	 */
	public String layFonts(Iterable<FontFace> faces) {
		String name = "fonts";
		try {
			Files.createDirectories(file(name));
			for (FontFace face : faces) {
				Path link = file(name).resolve(face.file());
				if (!Files.exists(link)) {
					this.links.add(Files.createSymbolicLink(link, this.ffmpeg.fonts().file(face).toRealPath()));
				}
			}
			return name;
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "The fonts cannot be laid into " + file(name) + ".",
					ex);
		}
	}

	/**
	 * Runs ffmpeg to its end. Interrupting the calling thread kills it at once.
	 * @param call what to run
	 * @return what it said
	 * @throws VideoException with the call's code and ffmpeg's last words when it ends
	 * with an error, {@code STAGE_TIMED_OUT} when it took too long,
	 * {@code OUT_OF_RESOURCES} when the disk is full
	 * @throws InterruptedException when the calling thread was interrupted; nothing runs
	 * any more then
	 */
	public FfmpegLog run(FfmpegCall call) throws InterruptedException {
		try (Run run = start(call)) {
			return run.await();
		}
		catch (IOException ex) {
			throw new VideoException(Shortage.speaksFrom(ex) ? ErrorCode.OUT_OF_RESOURCES : ErrorCode.RENDER_FAILED,
					"ffmpeg could not " + call.purpose() + ": " + ex.getMessage() + ".", ex);
		}
	}

	private Run start(FfmpegCall call) throws IOException {
		ProcessBuilder command = new ProcessBuilder(this.ffmpeg.inSandbox(call.command().build(), call.limits()))
			.directory(this.folder.toFile());
		FontSettings.only(this.folder, command.environment());
		Process process = command.start();
		try {
			return new Run(call, process, RunNote.of(this.folder, process), this.pipes);
		}
		catch (IOException ex) {
			// Nobody would end it, now or later.
			process.destroyForcibly();
			throw ex;
		}
	}

	/** Ends what runs, and clears away the links to what was laid here. */
	@Override
	public void close() {
		this.pipes.shutdownNow();
		for (Path link : this.links) {
			link.toFile().delete();
		}
	}

}
