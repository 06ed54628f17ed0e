package io.moneyprinter.render.sound;

import java.util.ArrayList;
import java.util.List;

/**
 * The filters that mix a film's sounds. Inputs are counted in the order in which they are
 * named here.
 */
final class MixGraph {

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

	private static String delay(long millis) {
		return (millis > 0) ? ",adelay=delays=" + millis + ":all=1" : "";
	}

}
