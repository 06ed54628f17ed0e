package io.moneyprinter.samples.idle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells what the threads of this process spent their time on: at every look, what a
 * thread has used since the last one goes to the place of our own at which it is.
 */
final class CpuDiary implements AutoCloseable {

	/** Often enough for a sentence of speech, which takes some 60 ms. */
	private static final long LOOK_MILLIS = 10;

	private static final int DEPTH = 96;

	private static final String HOUSE = "io.moneyprinter.";

	private static final String SPEECH = "speech";

	/** What looking itself costs. */
	private static final String DIARY = "diary";

	private static final double MILLION = 1_000_000;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private final Map<Long, Long> seen = new HashMap<>();

	private final Map<String, Long> nanos = new HashMap<>();

	private final Path file;

	private final Thread writer = new Thread(this::write, DIARY);

	private CpuDiary(Path file) {
		this.file = file;
	}

	static CpuDiary begin(Path file) {
		CpuDiary diary = new CpuDiary(file);
		diary.writer.setDaemon(true);
		diary.writer.start();
		return diary;
	}

	private void write() {
		try {
			while (true) {
				look();
				TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			look();
		}
	}

	private void look() {
		for (long id : this.threads.getAllThreadIds()) {
			long now = this.threads.getThreadCpuTime(id);
			long used = now - this.seen.getOrDefault(id, 0L);
			if (now >= 0 && used > 0) {
				this.seen.put(id, now);
				this.nanos.merge(place(id), used, Long::sum);
			}
		}
	}

	private String place(long id) {
		if (id == this.writer.getId()) {
			return DIARY;
		}
		ThreadInfo info = this.threads.getThreadInfo(id, DEPTH);
		return (info != null) ? place(info.getThreadName(), info.getStackTrace()) : "ended";
	}

	private static String place(String thread, StackTraceElement[] stack) {
		if (Stream.of(stack).anyMatch(CpuDiary::speaks)) {
			return SPEECH;
		}
		return Stream.of(stack)
			.filter((frame) -> frame.getClassName().startsWith(HOUSE))
			.findFirst()
			.map((frame) -> frame.getClassName().substring(HOUSE.length()) + "." + frame.getMethodName())
			.orElse("thread " + thread.replaceAll("[0-9]+", "N"));
	}

	private static boolean speaks(StackTraceElement frame) {
		return frame.getClassName().startsWith("marytts.") || frame.getClassName().startsWith(HOUSE + "speech.");
	}

	/** A line for each place, in milliseconds, the dearest first. */
	@Override
	public void close() throws InterruptedException {
		this.writer.interrupt();
		this.writer.join();
		List<String> lines = this.nanos.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.map((place) -> place.getKey().replaceAll("[^A-Za-z0-9.$_-]", "_") + "="
					+ Math.round(place.getValue() / MILLION))
			.toList();
		try {
			Files.write(this.file, lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The diary cannot be written to " + this.file + ".", ex);
		}
	}

}
