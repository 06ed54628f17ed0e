package io.moneyprinter.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.moneyprinter.grid.work.Errand.Beside;
import io.moneyprinter.render.segment.SegmentPieces;

/**
 * Which errands of a film meet: a passage goes on from the frames of the shots beside it.
 *
 * @param pieces by the errand that makes them
 */
record Joints(Map<String, SegmentPieces> pieces) {

	/** A passage waits for the shots beside it, if they are made now. */
	List<String> before(String passage) {
		return pieces(passage).taken().stream().flatMap((frames) -> maker(frames).stream()).toList();
	}

	/** A passage meets the shots beside it; a shot those behind its passages. */
	List<Beside> beside(String errand) {
		SegmentPieces own = pieces(errand);
		List<Beside> beside = new ArrayList<>();
		own.taken().forEach((frames) -> beside.add(new Beside(maker(frames).orElse(null), frames, null)));
		for (SegmentPieces passage : this.pieces.values()) {
			passage.taken()
				.stream()
				.filter(own.given()::contains)
				.forEach((ours) -> passage.taken()
					.stream()
					.filter((theirs) -> !theirs.equals(ours))
					.forEach((theirs) -> beside.add(new Beside(maker(theirs).orElse(null), theirs, ours))));
		}
		return List.copyOf(beside);
	}

	private SegmentPieces pieces(String errand) {
		return Optional.ofNullable(this.pieces.get(errand)).orElseThrow();
	}

	private Optional<String> maker(String frames) {
		return this.pieces.entrySet()
			.stream()
			.filter((other) -> other.getValue().given().contains(frames))
			.map(Map.Entry::getKey)
			.findFirst();
	}

}
