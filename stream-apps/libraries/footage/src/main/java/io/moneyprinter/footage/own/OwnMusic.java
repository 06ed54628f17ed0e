package io.moneyprinter.footage.own;

import java.nio.file.Path;
import java.util.Optional;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.footage.music.MusicFinder;
import io.moneyprinter.footage.music.MusicPiece;
import io.moneyprinter.footage.own.Material.Kind;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.VideoException;

/**
 * Plays the account's own piece where the request names one.
 */
public final class OwnMusic implements MusicFinder {

	private final Shelf shelf;

	private final MusicFinder otherwise;

	/**
	 * Makes a finder.
	 * @param store where own material lies
	 * @param inspector tells what it is
	 * @param otherwise asked when the request names no own piece
	 */
	public OwnMusic(ArtifactStore store, MaterialInspector inspector, MusicFinder otherwise) {
		this.shelf = new Shelf(store, inspector);
		this.otherwise = otherwise;
	}

	@Override
	public Optional<MusicPiece> find(FootageOrder order, Path folder) throws InterruptedException {
		MaterialId own = order.request().music().own();
		if (own == null) {
			return this.otherwise.find(order, folder);
		}
		if (!order.request().music().audible()) {
			return Optional.empty();
		}
		Path file = folder.resolve("own-music");
		Optional<Material> material = this.shelf.fetch(order.request().account(), own, file)
			.filter((found) -> found.kind() != Kind.STILL);
		if (material.isEmpty()) {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL, "The piece in music.own, " + own
					+ ", is missing or cannot be heard. Upload " + Signature.ACCEPTED_SOUND + ", or name none.");
		}
		return Optional
			.of(new MusicPiece(file, false, new Origin("own-music", "The own piece " + own + " is played.")));
	}

	@Override
	public String recipe() {
		return "own/1+" + this.otherwise.recipe();
	}

}
