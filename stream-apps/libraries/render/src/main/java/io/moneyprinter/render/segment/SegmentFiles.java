package io.moneyprinter.render.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * The files of a segment: the film, the cover of a body, and the look, which is written
 * last. On the bench they are called by the segment's place, on the shelf by its content.
 *
 * @param segment whose
 * @param place in the film, from 0
 * @param key of its content
 * @param bench where it is made
 * @param shelf where it is kept
 */
record SegmentFiles(Segment segment, int place, String key, Workbench bench, Shelf shelf) {

	private static final String FILM = ".mp4";

	private static final String COVER = ".jpg";

	private static final String LOOK = ".look";

	String film() {
		return "segment-" + this.place + FILM;
	}

	String cover() {
		return "segment-" + this.place + COVER;
	}

	private Path look() {
		return this.bench.file("segment-" + this.place + LOOK);
	}

	private boolean covered() {
		return this.segment instanceof Segment.Body;
	}

	/** What the shelf has, if it is whole. */
	Optional<MadeSegment> kept() {
		boolean there = this.shelf.lay(this.key + LOOK, look())
				&& this.shelf.lay(this.key + FILM, this.bench.file(film()))
				&& (!covered() || this.shelf.lay(this.key + COVER, this.bench.file(cover())));
		return there ? Optional.of(made()) : Optional.empty();
	}

	/** Puts what was made onto the shelf. */
	MadeSegment keep(Look look) throws IOException {
		Files.deleteIfExists(look());
		Files.write(look(), DomainJson.write(look));
		this.shelf.keep(this.key + FILM, this.bench.file(film()));
		if (covered()) {
			this.shelf.keep(this.key + COVER, this.bench.file(cover()));
		}
		this.shelf.keep(this.key + LOOK, look());
		return made(look);
	}

	static boolean isThere(String key, Shelf shelf) {
		return shelf.has(key + LOOK) && shelf.has(key + FILM);
	}

	/** What it is called on the shelf, the look last. */
	static List<String> names(String key, boolean covered) {
		return covered ? List.of(key + FILM, key + COVER, key + LOOK) : List.of(key + FILM, key + LOOK);
	}

	static void forget(String key, Shelf shelf) {
		shelf.forget(key + LOOK);
		shelf.forget(key + FILM);
		shelf.forget(key + COVER);
	}

	private MadeSegment made() {
		try {
			return made(DomainJson.mapper().readValue(Files.readAllBytes(look()), Look.class));
		}
		catch (IOException ex) {
			forget(this.key, this.shelf);
			throw new VideoException(ErrorCode.RENDER_FAILED, "A kept piece of the film cannot be read; it is dropped.",
					ex);
		}
	}

	private MadeSegment made(Look look) {
		return new MadeSegment(this.segment, film(), covered() ? this.bench.file(cover()) : null, look);
	}

}
