package io.moneyprinter.video;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the check of a finished film found.
 *
 * @param loudnessLufs integrated loudness (EBU R 128)
 * @param truePeakDbtp highest true peak of either channel
 * @param defects one sentence for each defect; empty for a good film
 */
public record FilmCheck(double loudnessLufs, double truePeakDbtp, List<String> defects) {

	public FilmCheck {
		defects = List.copyOf(defects);
	}

	@JsonProperty(access = JsonProperty.Access.READ_ONLY)
	public boolean passed() {
		return this.defects.isEmpty();
	}

}
