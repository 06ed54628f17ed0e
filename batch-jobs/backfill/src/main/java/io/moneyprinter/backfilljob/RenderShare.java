package io.moneyprinter.backfilljob;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.autoconfigure.ArtifactsProperties;
import io.moneyprinter.grid.Grid;
import io.moneyprinter.grid.autoconfigure.GridProperties;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.render.FilmEngine;
import io.moneyprinter.render.Renderer;
import io.moneyprinter.render.segment.Shelf;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * With whom the job's films are rendered: with all members of a grid, which this process
 * joins when the first film is begun and leaves when the job has ended, or with nobody.
 */
@Component
class RenderShare implements AutoCloseable {

	private final BackfillProperties properties;

	private final GridProperties grids;

	private final ArtifactsProperties artifacts;

	private final ArtifactStore store;

	private final ObjectProvider<NodeBoard> board;

	private volatile @Nullable Grid joined;

	RenderShare(BackfillProperties properties, GridProperties grids, ArtifactsProperties artifacts, ArtifactStore store,
			ObjectProvider<NodeBoard> board) {
		this.properties = properties;
		this.grids = grids;
		this.artifacts = artifacts;
		this.store = store;
		this.board = board;
	}

	/** What makes the job's films; asked for once. */
	Renderer renderer(Ffmpeg ffmpeg) {
		if (!this.properties.grid()) {
			return new FilmEngine(ffmpeg);
		}
		Grid grid = this.grids.join(ffmpeg, this.store, this.artifacts, this.board.getObject());
		this.joined = grid;
		return new FilmEngine(ffmpeg, new Shelf(ffmpeg.cache().resolve("pieces")), grid.runner());
	}

	/** Begins nothing any more that another member could make. */
	void drain() {
		Grid grid = this.joined;
		if (grid != null) {
			grid.drain();
		}
	}

	@Override
	public void close() {
		Grid grid = this.joined;
		if (grid != null) {
			grid.close();
		}
	}

}
