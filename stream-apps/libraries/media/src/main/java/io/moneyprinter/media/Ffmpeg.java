package io.moneyprinter.media;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ffmpeg that this machine uses. It is found once, and works in {@linkplain Workbench
 * workbenches}, each of which is a folder of its own and a sandbox.
 */
public final class Ffmpeg {

	private static final Logger LOG = LoggerFactory.getLogger(Ffmpeg.class);

	private final Path executable;

	private final Capabilities capabilities;

	private final Path cache;

	private final Fonts fonts;

	private final Sandbox sandbox;

	private Ffmpeg(Path executable, Capabilities capabilities, Path cache) {
		this.executable = executable;
		this.capabilities = capabilities;
		this.cache = cache;
		this.fonts = new Fonts(cache.resolve("fonts"));
		this.sandbox = Sandbox.ofThisMachine();
	}

	/**
	 * Finds an ffmpeg that can do all that films need: the configured one, else an
	 * installed one, else the one that ships with us.
	 * @param settings which, and where to unpack
	 * @return ready for use
	 * @throws VideoException {@code RENDER_FAILED}, naming what is missing, when a
	 * configured ffmpeg cannot make films or there is none for this machine
	 */
	public static Ffmpeg find(FfmpegSettings settings) {
		Path cache = settings.cache();
		if (settings.executable() != null) {
			return open(settings.executable(), cache);
		}
		return installed().filter((found) -> Capabilities.of(found).missing().isEmpty())
			.map((found) -> open(found, cache))
			.orElseGet(() -> open(BundledFfmpeg.unpack(cache), cache));
	}

	private static Ffmpeg open(Path executable, Path cache) {
		Capabilities capabilities = Capabilities.of(executable);
		if (!capabilities.missing().isEmpty()) {
			throw new VideoException(ErrorCode.RENDER_FAILED,
					"The ffmpeg at " + executable + " cannot make films: it lacks "
							+ String.join(", ", capabilities.missing())
							+ ". Name another one or none, to use the one that ships.");
		}
		LOG.debug("Films are made by {} ({}).", executable, capabilities.version());
		return new Ffmpeg(executable, capabilities, cache);
	}

	private static Optional<Path> installed() {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Stream.of(path.split(File.pathSeparator))
			.filter((folder) -> !folder.isEmpty())
			.map((folder) -> Path.of(folder, "ffmpeg"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Which build it is; another one may encode the same film into other bytes.
	 * @return such as {@code 4.4.1-static}
	 */
	public String version() {
		return this.capabilities.version();
	}

	/**
	 * Whether it has an encoder beside those that all films need.
	 * @param encoder ffmpeg's name, such as {@code libx265}
	 * @return if it was built with it
	 */
	public boolean encodes(String encoder) {
		return this.capabilities.encoders().contains(encoder);
	}

	/**
	 * Where it lies.
	 * @return the program
	 */
	public Path executable() {
		return this.executable;
	}

	/**
	 * Where this machine keeps what need not be made twice.
	 * @return an own folder, which may not exist yet
	 */
	public Path cache() {
		return this.cache;
	}

	/**
	 * The fonts that ship.
	 * @return unpacked when first asked for
	 */
	public Fonts fonts() {
		return this.fonts;
	}

	/**
	 * Opens a workbench. Runs that a killed process left behind in the same folder are
	 * ended first.
	 * @param folder an own folder, made if absent; what is made there stays there
	 * @return to be closed, which ends whatever still runs in it
	 */
	public Workbench workbench(Path folder) {
		try {
			Files.createDirectories(folder);
			RunNote.endOrphans(folder);
			return new Workbench(folder, this);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "The work folder " + folder + " cannot be made.", ex);
		}
	}

	/**
	 * Ends the runs that a killed process left behind.
	 * @param folder a workbench's folder that nobody uses any more
	 * @return how many were ended
	 * @throws IOException when the folder cannot be read
	 */
	public static int endOrphans(Path folder) throws IOException {
		return RunNote.endOrphans(folder);
	}

	List<String> inSandbox(List<String> arguments, RunLimits limits) {
		return this.sandbox.wrap(this.executable, arguments, limits);
	}

}
