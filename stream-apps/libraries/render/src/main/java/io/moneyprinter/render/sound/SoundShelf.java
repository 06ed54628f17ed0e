package io.moneyprinter.render.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.media.SoundFacts;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.storyboard.Sound;

/**
 * What was heard and mixed before, by the content of the sounds.
 *
 * @param shelf where it is kept
 * @param bench where it is wanted
 * @param recipe what decides it beside the sounds
 */
record SoundShelf(Shelf shelf, Workbench bench, String recipe) {

	private static final String FACTS = ".heard";

	private static final String SOUND = ".m4a";

	/** Whether a finished mix is there. */
	boolean holds(Sound sound, long samples) throws IOException {
		String key = key(sound, samples);
		return this.shelf.has(key + FACTS) && this.shelf.has(key + SOUND);
	}

	/** How a sound is heard. */
	SoundFacts heard(Path file, Making making) throws IOException, InterruptedException {
		String key = ContentKey.of("heard/1")
			.with("recipe", this.recipe)
			.with("sound", ContentHash.of(file))
			.build()
			.hex();
		Path facts = this.bench.file("sound-" + key.substring(0, 8) + FACTS);
		if (this.shelf.lay(key + FACTS, facts)) {
			return read(facts);
		}
		return keep(making.make(), facts, key);
	}

	/** A finished mix. */
	SoundFacts mixed(Sound sound, long samples, String name, Making making) throws IOException, InterruptedException {
		String key = key(sound, samples);
		Path facts = this.bench.file("mix" + FACTS);
		if (this.shelf.lay(key + FACTS, facts) && this.shelf.lay(key + SOUND, this.bench.file(name))) {
			return read(facts);
		}
		Files.deleteIfExists(this.bench.file(name));
		SoundFacts made = making.make();
		this.shelf.keep(key + SOUND, this.bench.file(name));
		return keep(made, facts, key);
	}

	private String key(Sound sound, long samples) throws IOException {
		ContentKey.Builder key = ContentKey.of("mix/2")
			.with("recipe", this.recipe)
			.with("samples", samples)
			.with("fadeOut", sound.fadeOutSeconds());
		for (Sound.Speech speech : sound.speech()) {
			key.with("speech", ContentHash.of(speech.file())).with("at", speech.atMillis());
		}
		if (sound.bed() != null) {
			key.with("music", ContentHash.of(sound.bed().file()))
				.with("volume", sound.bed().volume())
				.with("manner", sound.bed().manner());
		}
		for (Sound.Effect effect : sound.effects()) {
			key.with("effect", ContentHash.of(effect.file()))
				.with("at", effect.atMillis())
				.with("volume", effect.volume());
			Sound.Excerpt excerpt = effect.excerpt();
			if (excerpt != null) {
				key.with("excerpt", excerpt);
			}
		}
		return key.build().hex();
	}

	/** The facts are kept last: where they are, all is. */
	private SoundFacts keep(SoundFacts made, Path facts, String key) throws IOException {
		Files.deleteIfExists(facts);
		Files.write(facts, DomainJson.write(made));
		this.shelf.keep(key + FACTS, facts);
		return made;
	}

	private static SoundFacts read(Path facts) throws IOException {
		return DomainJson.mapper().readValue(Files.readAllBytes(facts), SoundFacts.class);
	}

	/** Makes what is not there. */
	@FunctionalInterface
	interface Making {

		SoundFacts make() throws IOException, InterruptedException;

	}

}
