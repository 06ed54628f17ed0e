package io.moneyprinter.system.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk of a few megabytes in the place of a folder. To mount one is a right that not
 * every machine gives; where it does not, the folder is full by not being there.
 */
final class SmallDisk implements AutoCloseable {

	private static final int MEBIBYTE = 1024 * 1024;

	private final Path folder;

	private final Path aside;

	private final boolean mounted;

	private SmallDisk(Path folder, boolean mounted) {
		this.folder = folder;
		this.aside = folder.resolveSibling(folder.getFileName() + "-aside");
		this.mounted = mounted;
	}

	static SmallDisk at(Path folder) throws Exception {
		return new SmallDisk(folder, run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString()));
	}

	/**
	 * Takes all room but a rest.
	 * @param rest bytes that stay free, where there is a disk
	 */
	void fill(int rest) throws IOException {
		if (!this.mounted) {
			Files.move(this.folder, this.aside);
			Files.createFile(this.folder);
			return;
		}
		long room = Files.getFileStore(this.folder).getUsableSpace() - rest;
		try (OutputStream ballast = Files.newOutputStream(ballast())) {
			for (; room > 0; room -= MEBIBYTE) {
				ballast.write(new byte[(int) Math.min(room, MEBIBYTE)]);
			}
		}
	}

	void clear() throws IOException {
		if (this.mounted) {
			Files.deleteIfExists(ballast());
		}
		else if (Files.exists(this.aside)) {
			Files.delete(this.folder);
			Files.move(this.aside, this.folder);
		}
	}

	private Path ballast() {
		return this.folder.resolve("ballast");
	}

	private static boolean run(String... command) throws Exception {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor() == 0;
	}

	@Override
	public void close() throws Exception {
		clear();
		if (this.mounted && !run("umount", "-l", this.folder.toString())) {
			throw new IllegalStateException("The small disk at " + this.folder + " is mounted still.");
		}
	}

}
