package io.moneyprinter.footage.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.footage.Footage;
import io.moneyprinter.footage.FootageFinder;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.MaterialPreference;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.VideoException;

/**
 * Shows the account's own clips and pictures, in the order in which the request names
 * them. They take the places of another finder's shots; where there is less own material
 * than that, it is spread over the film, with the other's shots between.
 */
public final class OwnFootage implements FootageFinder {

	private final Shelf shelf;

	private final FootageFinder otherwise;

	/**
	 * Makes a finder.
	 * @param store where own material lies
	 * @param inspector tells what it is
	 * @param otherwise cuts the film, and finds what own material does not fill
	 */
	public OwnFootage(ArtifactStore store, MaterialInspector inspector, FootageFinder otherwise) {
		this.shelf = new Shelf(store, inspector);
		this.otherwise = otherwise;
	}

	@Override
	public Footage find(FootageOrder order, Path folder) throws InterruptedException {
		Footage footage = this.otherwise.find(order, folder);
		if (order.request().materials().preference() == MaterialPreference.GENERATED) {
			return footage;
		}
		List<Origin> remarks = new ArrayList<>(footage.remarks());
		List<Piece> pieces = fetch(order, folder, remarks);
		boolean only = order.request().materials().preference() == MaterialPreference.OWN_ONLY;
		if (only && pieces.isEmpty()) {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL,
					"None of the " + order.request().materials().own().size()
							+ " pieces in materials.own can be shown. Upload " + Signature.ACCEPTED
							+ ", or let materials.preference be own-first.");
		}
		OwnCut cut = new OwnCut(footage.scenes(), order.narration(), pieces);
		return new Footage(only ? cut.alone() : cut.spread(), remarks);
	}

	private List<Piece> fetch(FootageOrder order, Path folder, List<Origin> remarks) throws InterruptedException {
		List<Piece> pieces = new ArrayList<>();
		int number = 0;
		for (MaterialId id : order.request().materials().own().stream().distinct().toList()) {
			Path file = folder.resolve("material-" + ++number);
			Optional<Material> material = this.shelf.fetch(order.request().account(), id, file).filter(Shelf::visible);
			material.ifPresentOrElse((usable) -> pieces.add(Piece.of(id, file, usable)),
					() -> remarks.add(unusable(id)));
		}
		return pieces;
	}

	private static Origin unusable(MaterialId id) {
		return new Origin("own-material", "The own material " + id
				+ " was left out, since it is missing or cannot be shown; " + Signature.ACCEPTED + " can.");
	}

	@Override
	public String recipe() {
		return "own/2+" + this.otherwise.recipe();
	}

}
