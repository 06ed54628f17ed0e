package io.moneyprinter.launcher.request;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is heard. */
final class SoundOptions {

	@Option(names = "--voice", paramLabel = "NAME", order = 20,
			description = "Who speaks (default: the language's best voice).")
	private @Nullable String voice;

	@Option(names = "--speed", paramLabel = "FACTOR", order = 21, description = "How fast, 0.5 to 2 (default: 1).")
	private @Nullable Double speed;

	@Option(names = "--recording", paramLabel = "FILE", order = 22,
			description = "Your own narration instead of a voice.")
	private @Nullable Path recording;

	@Option(names = "--music", paramLabel = "MOOD", order = 23,
			description = "none, auto, calm, bright or pensive (default: auto, by the tone).")
	private @Nullable String music;

	@Option(names = "--music-file", paramLabel = "FILE", order = 24, description = "Your own piece instead.")
	private @Nullable Path musicFile;

	@Option(names = "--music-volume", paramLabel = "VOLUME", order = 25,
			description = "0 to 1; under speech the music is ducked anyway (default: 0.2).")
	private @Nullable Double musicVolume;

	void write(RequestJson json, OwnFiles files) {
		json.with("voice.name", this.voice)
			.with("voice.speed", this.speed)
			.with("music.mood", this.music)
			.with("music.volume", this.musicVolume);
		if (this.recording != null) {
			json.with("voice.recording", files.material("--recording", this.recording));
		}
		if (this.musicFile != null) {
			json.with("music.own", files.material("--music-file", this.musicFile));
		}
	}

}
