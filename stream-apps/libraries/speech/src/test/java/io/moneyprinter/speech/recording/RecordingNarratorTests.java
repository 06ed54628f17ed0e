package io.moneyprinter.speech.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.speech.Narrator;
import io.moneyprinter.speech.NarratorContract;
import io.moneyprinter.speech.SceneProgress;
import io.moneyprinter.speech.SpokenScript;
import io.moneyprinter.speech.TestFfmpeg;
import io.moneyprinter.speech.VoiceNarrator;
import io.moneyprinter.speech.mary.MarySynthesizer;
import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.speech.sound.WaveFile;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.Voice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecordingNarratorTests extends NarratorContract {

	private static final MaterialId RECORDING = new MaterialId("ab".repeat(32));

	private static final Script SCRIPT = script(Language.ENGLISH,
			"The sea is salty because rivers carry minerals from the land. Every year, rain washes rocks away.",
			"A cup of sea water holds about two teaspoons of salt! Why does it never stop?",
			"In 1961, the first human flew into space. He circled the Earth once, and landed 108 minutes later.",
			"Honey never spoils. Pots of it, more than 3,000 years old, were found in Egyptian tombs.");

	@Override
	protected Narrator narrator() throws IOException {
		return narrator(beeps(400, 300, 500, 200, 300));
	}

	@Test
	void findsWordsWhereAReaderSaidThem() throws Exception {
		SpokenScript read = new VoiceNarrator(new MarySynthesizer(), Voice.DEFAULT).narrate(SCRIPT, file("read.wav"),
				SceneProgress.IGNORED);
		SpokenScript found = narrator(read.wav()).narrate(SCRIPT, file("found.wav"), SceneProgress.IGNORED);
		assertThat(found.lengthMillis()).isEqualTo(read.lengthMillis());
		List<Long> errors = errors(words(read), words(found));
		assertThat(errors.stream().mapToLong(Long::longValue).average().orElseThrow()).as("milliseconds off")
			.isLessThan(100);
		assertThat(errors).allSatisfy((error) -> assertThat(error).isLessThan(500));
		for (int i = 0; i < 3; i++) {
			assertThat(found.scenes().get(i).endMillis()).isBetween(read.scenes().get(i).endMillis() - 450,
					read.scenes().get(i).endMillis() + 50);
		}
	}

	@Test
	void narratesLanguagesThatNoVoiceSpeaks() throws Exception {
		Script script = script(new Language("zh"), "海水为什么是咸的?", "因为河流把矿物质带进大海。");
		SpokenScript spoken = narrator(beeps(900, 400, 1_300)).narrate(script, file("out.wav"), SceneProgress.IGNORED);
		assertThat(spoken.scenes().get(0).endMillis()).isBetween(900L, 1_300L);
		assertThat(spoken.origin().sentence()).contains("without listening");
	}

	@Test
	void refusesSilence() throws Exception {
		refuses(beeps(0, 2_000), "silent");
	}

	@Test
	void refusesWhatIsNoSound() throws Exception {
		refuses(Files.writeString(file("text.wav"), "not a sound"), "ffmpeg");
	}

	@Test
	void refusesMaterialThatIsNotThere() {
		ArtifactStore empty = new LocalArtifactStore(file("empty"));
		assertUnusable(new RecordingNarrator(TestFfmpeg.find(), empty, AccountId.LOCAL, RECORDING), "upload it again");
	}

	@Test
	void refusesTheMaterialOfOthers() throws Exception {
		RecordingNarrator other = new RecordingNarrator(TestFfmpeg.find(), store(beeps(500)), new AccountId("other"),
				RECORDING);
		assertUnusable(other, "upload it again");
	}

	/** Raise the recipe and this key together when words come to be timed differently. */
	@Test
	void keyIsGolden() throws Exception {
		assertThat(narrator(beeps(500)).key(script(Language.ENGLISH, "One two.", "Three.")).hex())
			.isEqualTo("d0b76899a6a8e6f8f315b94e78f3a8c250ef23b783e00314be65675bc0730269");
	}

	private void refuses(Path recording, String... words) {
		assertUnusable(narrator(recording), words);
	}

	private void assertUnusable(RecordingNarrator narrator, String... words) {
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> narrator.narrate(SCRIPT, file("out.wav"), SceneProgress.IGNORED))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.UNUSABLE_MATERIAL))
			.withMessageContainingAll(words);
	}

	private static List<Long> errors(List<TimedWord> said, List<TimedWord> found) {
		List<Long> errors = new ArrayList<>();
		for (int i = 0; i < said.size(); i++) {
			errors.add(Math.abs(said.get(i).startMillis() - found.get(i).startMillis()));
		}
		return errors;
	}

	private static List<TimedWord> words(SpokenScript spoken) {
		return spoken.scenes().stream().flatMap((scene) -> scene.words().stream()).toList();
	}

	private RecordingNarrator narrator(Path recording) {
		return new RecordingNarrator(TestFfmpeg.find(), store(recording), AccountId.LOCAL, RECORDING);
	}

	private ArtifactStore store(Path recording) {
		ArtifactStore store = new LocalArtifactStore(file("store"));
		store.put(new ArtifactKey(AccountId.LOCAL, "material", RECORDING.sha256()), recording, "audio/wav");
		return store;
	}

	/** Sound and silence in turn. */
	private Path beeps(int... millis) throws IOException {
		try (WaveFile file = WaveFile.create(file("beeps.wav"))) {
			for (int i = 0; i < millis.length; i++) {
				short[] samples = new short[millis[i] * Sound.FRAMES_PER_MILLI];
				for (int t = 0; i % 2 == 0 && t < samples.length; t++) {
					samples[t] = (short) (6_000 * Math.sin(t / 20.0));
				}
				file.append(Sound.of(samples));
			}
		}
		return file("beeps.wav");
	}

	private Path file(String name) {
		return this.folder.resolve(name);
	}

}
