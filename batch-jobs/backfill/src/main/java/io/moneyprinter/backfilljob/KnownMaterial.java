package io.moneyprinter.backfilljob;

import java.util.HashSet;
import java.util.Set;

import io.moneyprinter.backfill.input.RequestRules;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.VideoRequest;

/**
 * Intake's rules, which ask the store for each piece of own material: what was there for
 * one line of a file is there for the next.
 */
final class KnownMaterial implements RequestRules {

	private final Intake intake;

	private final Set<MaterialId> known = new HashSet<>();

	KnownMaterial(Intake intake) {
		this.intake = intake;
	}

	@Override
	public synchronized void check(VideoRequest request) {
		if (!this.known.containsAll(request.ownMaterial())) {
			this.intake.check(request);
			this.known.addAll(request.ownMaterial());
		}
	}

}
