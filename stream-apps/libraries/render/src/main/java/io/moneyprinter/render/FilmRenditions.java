package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.rendition.Renditions;
import io.moneyprinter.render.segment.MadeSegment;
import io.moneyprinter.storyboard.Rendition;

/**
 * Makes all renditions of a film, one after the other.
 *
 * @param maker of this film's renditions
 * @param bench where they are made
 * @param folder where they are put
 */
record FilmRenditions(Renditions maker, Workbench bench, Path folder) {

	List<Path> make(List<Rendition> renditions, List<MadeSegment> made, String sound, RenderProgress progress)
			throws IOException, InterruptedException {
		List<Path> files = new ArrayList<>();
		progress.frames(0, 0);
		for (Rendition rendition : renditions) {
			progress.at((double) files.size() / renditions.size(),
					"rendition " + (files.size() + 1) + " of " + renditions.size() + ", " + rendition.format().id());
			String name = "rendition-" + files.size() + "." + rendition.format().ending();
			this.maker.make(rendition, made, sound, name);
			Path file = this.folder.resolve(name);
			MakingFolder.clear(file);
			files.add(Files.move(this.bench.file(name), file, StandardCopyOption.REPLACE_EXISTING));
		}
		progress.at(1, "finished");
		return files;
	}

}
