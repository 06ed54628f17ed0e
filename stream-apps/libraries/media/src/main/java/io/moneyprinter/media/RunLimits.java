package io.moneyprinter.media;

import java.time.Duration;

/**
 * What one run of ffmpeg may take before it is ended.
 *
 * @param wall time on the clock
 * @param memoryKib address space, where the system can limit it
 * @param fileKib size of any file that it writes
 */
public record RunLimits(Duration wall, long memoryKib, long fileKib) {

	/**
	 * Four times what the largest of our runs needs: x264 with its look-ahead takes about
	 * 700 MiB of addresses at 1080×1920 on two processors, more on many.
	 */
	public static final RunLimits USUAL = new RunLimits(Duration.ofMinutes(10), 6L << 20, 8L << 20);

	/**
	 * The same with another time.
	 * @param wall time on the clock
	 * @return changed limits
	 */
	public RunLimits within(Duration wall) {
		return new RunLimits(wall, this.memoryKib, this.fileKib);
	}

	/**
	 * Processor time: no run keeps more than this many processors busy all the time.
	 * @return seconds
	 */
	long cpuSeconds() {
		return Math.max(1, this.wall.toSeconds()) * Runtime.getRuntime().availableProcessors();
	}

}
