package io.moneyprinter.grid.wire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.render.layer.Layer;
import io.moneyprinter.render.layer.PictureLayer;
import io.moneyprinter.render.picture.Take;
import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.video.MaterialId;

/**
 * A file that a segment shows.
 *
 * @param id of its content
 * @param file where it lies on this machine
 */
record Material(MaterialId id, Path file) {

	static List<Material> of(Segment segment) {
		List<Material> all = new ArrayList<>();
		if (segment instanceof Segment.Body body) {
			add(body.take(), all);
		}
		else if (segment instanceof Segment.Passage passage) {
			add(passage.from(), all);
			add(passage.to(), all);
		}
		for (Layer layer : segment.layers()) {
			if (layer instanceof PictureLayer picture) {
				all.add(new Material(picture.material(), picture.file()));
			}
		}
		return all;
	}

	private static void add(Take take, List<Material> all) {
		Shot shot = take.shot();
		if (shot instanceof ClipShot clip) {
			all.add(new Material(clip.material(), clip.file()));
		}
		else if (shot instanceof StillShot still) {
			all.add(new Material(still.material(), still.picture()));
		}
	}

}
