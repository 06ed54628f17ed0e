package io.moneyprinter.testkit.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * An ffmpeg that says it is another build, for tests of engines of two versions beside
 * each other.
 */
public final class NextFfmpeg {

	/** What follows the version of the one that does the work. */
	public static final String SUFFIX = "-next";

	private static final String SCRIPT = """
			#!/bin/sh
			case " $* " in
			*" -version "*) '%1$s' "$@" | sed 's/^ffmpeg version \\([^ ]*\\)/ffmpeg version \\1%2$s/' ;;
			*) exec '%1$s' "$@" ;;
			esac
			""";

	private NextFfmpeg() {
	}

	/**
	 * Makes one.
	 * @param ffmpeg that does the work
	 * @param folder in which to lay it
	 * @return the program
	 */
	public static Path of(Path ffmpeg, Path folder) {
		try {
			Files.createDirectories(folder);
			Path script = Files.writeString(folder.resolve("ffmpeg"), SCRIPT.formatted(ffmpeg, SUFFIX));
			return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Another ffmpeg cannot be laid into " + folder + ".", ex);
		}
	}

}
