package io.moneyprinter.launcher.bench;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run of a backfill cost.
 *
 * @param wallSeconds from the start of the job's process to its end
 * @param ownCpuSeconds of that process
 * @param ffmpegCpuSeconds of the programs it started
 * @param peakMiB the most memory that the process had, without those programs
 * @param estimateError of the time left after a fiftieth of the items, as a share
 * @param times of steps and workers
 * @param diary milliseconds of threads by what they did
 */
record BackfillCost(double wallSeconds, double ownCpuSeconds, double ffmpegCpuSeconds, double peakMiB,
		double estimateError, BackfillTimes times, Map<String, String> diary) {

	double speechCpuSeconds() {
		return diarySeconds("speech");
	}

	/** The process's time without what the diary itself took. */
	double cpuSeconds() {
		return this.ownCpuSeconds + this.ffmpegCpuSeconds - diarySeconds("diary");
	}

	/** The dearest places of the diary, with what each took of a film. */
	String places(int films, int most) {
		return this.diary.entrySet()
			.stream()
			.sorted(Comparator.comparing((place) -> -Long.parseLong(place.getValue())))
			.limit(most)
			.map((place) -> place.getKey() + " " + Long.parseLong(place.getValue()) / films)
			.collect(Collectors.joining(", "));
	}

	private double diarySeconds(String place) {
		return Long.parseLong(this.diary.getOrDefault(place, "0")) / 1000.0;
	}

}
