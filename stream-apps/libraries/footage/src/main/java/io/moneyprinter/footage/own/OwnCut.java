package io.moneyprinter.footage.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.footage.SceneFootage;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.SpokenScene;

/**
 * Puts own material into the places of a film's shots.
 *
 * @param scenes as they would be without it
 * @param narration that decides where shots may end
 * @param pieces in the order in which they should come
 */
record OwnCut(List<SceneFootage> scenes, Narration narration, List<Piece> pieces) {

	/** Nothing else is shown: what has been seen comes again when there is no more. */
	List<SceneFootage> alone() {
		Reel reel = reel();
		return each((shot, spoken, place) -> reel.any(shot.span(), spoken));
	}

	/** Everything once, as far apart as there is room, and the other shots between. */
	List<SceneFootage> spread() {
		Reel trial = reel();
		List<Shot> covered = new ArrayList<>();
		each((shot, spoken, place) -> {
			trial.unseen(shot.span(), spoken).ifPresent((own) -> covered.add(shot));
			return List.of(shot);
		});
		Reel reel = reel();
		return each((shot, spoken, place) -> {
			boolean due = due(place, covered.size());
			Optional<List<Shot>> own = due ? reel.unseen(shot.span(), spoken) : Optional.empty();
			return own.orElse(List.of(shot));
		});
	}

	/** Of all places so many are taken, evenly and beginning with the first. */
	private boolean due(int place, int taken) {
		int all = shots();
		return (place * taken + all - 1) / all < ((place + 1) * taken + all - 1) / all;
	}

	private int shots() {
		return this.scenes.stream().mapToInt((scene) -> scene.shots().size()).sum();
	}

	private Reel reel() {
		return new Reel(this.pieces, shots());
	}

	private List<SceneFootage> each(Replacement replacement) {
		List<SceneFootage> replaced = new ArrayList<>();
		int place = 0;
		for (int i = 0; i < this.scenes.size(); i++) {
			List<Shot> shots = new ArrayList<>();
			for (Shot shot : this.scenes.get(i).shots()) {
				shots.addAll(replacement.of(shot, this.narration.scenes().get(i), place++));
			}
			replaced.add(new SceneFootage(this.scenes.get(i).scene(), shots));
		}
		return replaced;
	}

	/** What is shown in place of a shot. */
	@FunctionalInterface
	private interface Replacement {

		List<Shot> of(Shot shot, SpokenScene spoken, int place);

	}

}
