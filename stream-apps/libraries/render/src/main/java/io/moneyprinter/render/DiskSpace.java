package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * Looks whether a film has room before any of it is made.
 */
final class DiskSpace {

	/**
	 * Bits a pixel that hard pictures take, several times the usual; twice, for the join.
	 */
	private static final double BITS_PER_PIXEL = 2 * 0.4;

	/** Sound on its way: floating point, two channels, twice. */
	private static final long SOUND_BYTES_PER_SECOND = 2 * 48_000 * 2 * 4;

	private DiskSpace() {
	}

	static void require(Storyboard storyboard, Path folder) throws IOException {
		long needed = needed(storyboard);
		long free = Files.getFileStore(folder).getUsableSpace();
		if (free < needed) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The film needs " + mebi(needed) + " MiB in the folder " + folder.toAbsolutePath().normalize()
							+ ", where " + mebi(free) + " MiB are free.");
		}
	}

	/** Shared frames lie there raw, from both sides. */
	static long needed(Storyboard storyboard) {
		Canvas canvas = storyboard.canvas();
		long pixels = (long) canvas.width() * canvas.height();
		long shared = storyboard.scenes().stream().map(BoardScene::entrance).mapToLong((joint) -> joint.frames()).sum();
		return 2 * shared * pixels * 3 / 2 + (long) (storyboard.frames() * pixels * BITS_PER_PIXEL / 8)
				+ storyboard.lengthMillis() * SOUND_BYTES_PER_SECOND / 1000;
	}

	private static long mebi(long bytes) {
		return bytes >> 20;
	}

}
