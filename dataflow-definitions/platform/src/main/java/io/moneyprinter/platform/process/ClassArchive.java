package io.moneyprinter.platform.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.platform.home.PlatformException;

/**
 * The class archive (application class-data sharing) of one program: with it a Spring
 * program starts with about half the processor time. It holds for one Java and one set of
 * jars, both of which are part of its name. It is written from the running program, so
 * that no second one has to be started for it.
 *
 * @param folder where archives lie
 * @param program name of the program
 * @param fingerprint what it holds for
 */
public record ClassArchive(Path folder, String program, String fingerprint) {

	private static final long DUMP_SECONDS = 120;

	/**
	 * The archive of a program.
	 * @param folder where archives lie
	 * @param program name of the program
	 * @param classPath its class path
	 * @return the archive, which may not be written yet
	 */
	public static ClassArchive of(Path folder, String program, ClassPath classPath) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(JavaRuntime.version().getBytes(StandardCharsets.UTF_8));
			for (Path jar : classPath.jars()) {
				String identity = jar + "|" + Files.size(jar) + "|" + Files.getLastModifiedTime(jar).toMillis();
				digest.update(identity.getBytes(StandardCharsets.UTF_8));
			}
			return new ClassArchive(folder, program, HexFormat.of().formatHex(digest.digest(), 0, 8));
		}
		catch (IOException ex) {
			throw new PlatformException("The class path of " + program + " cannot be read.", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Path file() {
		return this.folder.resolve(this.program + "-" + this.fingerprint + ".jsa");
	}

	/** Whether the archive is there. */
	public boolean exists() {
		return Files.exists(file());
	}

	/** What {@code java} is told: to use the archive, or to get ready for writing it. */
	public List<String> options() {
		return List.of(exists() ? "-XX:SharedArchiveFile=" + file() : "-XX:+RecordDynamicDumpInfo", "-Xlog:cds=off",
				"-Xlog:cds+dynamic=off");
	}

	/**
	 * Writes the archive from the running program, unless there is one. The program
	 * stands still for a few seconds, and holds some 250 MiB more from then on.
	 * @param pid the program's process, started with {@link #options()}
	 * @return whether there is an archive now
	 */
	public boolean write(long pid) {
		Optional<Path> jcmd = JavaRuntime.jcmd();
		if (exists() || jcmd.isEmpty()) {
			return exists();
		}
		Path draft = this.folder.resolve(this.program + ".draft");
		try {
			Process dump = command(jcmd.get(), pid, "VM.cds", "dynamic_dump", "\"" + draft + "\"");
			if (!dump.waitFor(DUMP_SECONDS, TimeUnit.SECONDS) || !Files.exists(draft)) {
				dump.destroyForcibly();
				return false;
			}
			forgetOthers();
			Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static Process command(Path jcmd, long pid, String... words) throws IOException {
		List<String> command = new ArrayList<>(List.of(jcmd.toString(), Long.toString(pid)));
		command.addAll(List.of(words));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private void forgetOthers() throws IOException {
		String older = this.program + "-" + "[0-9a-f]".repeat(this.fingerprint.length()) + ".jsa";
		try (DirectoryStream<Path> archives = Files.newDirectoryStream(this.folder, older)) {
			for (Path archive : archives) {
				Files.delete(archive);
			}
		}
	}

}
