package io.moneyprinter.render.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The filters that mix a film's sounds. Inputs are counted in the order in which they are
 * named here.
 */
final class MixGraph {

	/** How slow a filter for the speed goes. */
	private static final double HALF = 0.5;

	/** In which a part of a sound comes and goes, so that it does not click. */
	private static final double EDGE_SECONDS = 0.08;

	private final StringBuilder chains = new StringBuilder();

	private final List<String> voices = new ArrayList<>();

	private final List<String> effects = new ArrayList<>();

	private int inputs;

	private String music = "";

	private String duck = "";

	boolean isEmpty() {
		return this.inputs == 0;
	}

	/** A piece of narration. */
	void speech(String filters, long atMillis) {
		this.voices.add(chain(filters + delay(atMillis)));
	}

	/**
	 * The music.
	 * @param ducked a compressor that makes it give way to speech; empty for none
	 */
	void music(String filters, String ducked) {
		this.music = chain(filters);
		this.duck = ducked;
	}

	/** A sound beside the others. */
	void effect(String filters, long atMillis) {
		this.effects.add(chain(filters + delay(atMillis)));
	}

	/** Everything together, without an end, to go on with a comma's right side. */
	String mixed() {
		String voice = this.voices.isEmpty() ? "anullsrc=r=48000:cl=stereo" : together(this.voices, "longest") + "apad";
		boolean ducking = !this.music.isEmpty() && !this.duck.isEmpty() && !this.voices.isEmpty();
		this.chains.append(voice).append(ducking ? ",asplit=2[voice][key];" : "[voice];");
		List<String> all = new ArrayList<>(List.of("[voice]"));
		if (ducking) {
			this.chains.append(this.music).append("[key]").append(this.duck).append("[bed];");
			all.add("[bed]");
		}
		else if (!this.music.isEmpty()) {
			all.add(this.music);
		}
		all.addAll(this.effects);
		return this.chains + together(all, "first");
	}

	private static String together(List<String> labels, String length) {
		return String.join("", labels) + ((labels.size() > 1)
				? "amix=inputs=" + labels.size() + ":duration=" + length + ":dropout_transition=0:normalize=0," : "");
	}

	private String chain(String filters) {
		int number = this.inputs++;
		String label = "[in" + number + "]";
		this.chains.append('[').append(number).append(":a:0]").append(filters).append(label).append(';');
		return label;
	}

	/**
	 * Filters for a part of a sound.
	 * @param millis how long it is heard
	 * @param speed of it; the filter goes to a half at once
	 */
	static String excerpt(long millis, double speed) {
		double half = Math.max(HALF, speed);
		String tempo = (speed == 1) ? "" : String.format(Locale.ROOT, ",atempo=%.5f,atempo=%.5f", half, speed / half);
		double edge = Math.min(EDGE_SECONDS, millis / 4000.0);
		return tempo
				+ String.format(Locale.ROOT, ",atrim=end=%1$.3f,afade=t=in:d=%3$.3f,afade=t=out:st=%2$.3f:d=%3$.3f",
						millis / 1000.0, millis / 1000.0 - edge, edge);
	}

	private static String delay(long millis) {
		return (millis > 0) ? ",adelay=delays=" + millis + ":all=1" : "";
	}

}
