package io.moneyprinter.footage.own;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.footage.Films;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.footage.music.ComposedMusic;
import io.moneyprinter.footage.music.MusicFinder;
import io.moneyprinter.footage.music.MusicFinderContract;
import io.moneyprinter.footage.music.MusicPiece;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Materials;
import io.moneyprinter.video.Music;
import io.moneyprinter.video.MusicMood;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link OwnMusic}.
 */
class OwnMusicTests extends MusicFinderContract {

	private static final byte[] SOUND = "RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1);

	private LocalArtifactStore store;

	private OwnMusic music;

	@BeforeEach
	void open() {
		this.store = new LocalArtifactStore(this.folder.resolve("store"));
		this.music = new OwnMusic(this.store, MaterialInspector.SIGNATURES, new ComposedMusic());
	}

	@Override
	protected MusicFinder finder() {
		return this.music;
	}

	@Override
	protected FootageOrder order() {
		return order(Shelves.put(this.store, AccountId.LOCAL, SOUND));
	}

	@Override
	protected FootageOrder silent() {
		MaterialId own = Shelves.put(this.store, AccountId.LOCAL, SOUND);
		return Films.film(1, Materials.DEFAULT, new Music(MusicMood.AUTO, 0, own));
	}

	@Test
	void playsTheOwnPiece() throws Exception {
		MusicPiece piece = this.music.find(order(), this.folder).orElseThrow();
		assertThat(Files.readAllBytes(piece.file())).isEqualTo(SOUND);
		assertThat(piece.fitted()).isFalse();
		assertThat(piece.origin().maker()).isEqualTo("own-music");
	}

	@Test
	void composesWhenThereIsNoOwnPiece() throws Exception {
		assertThat(this.music.find(Films.film(1), this.folder)).get()
			.extracting((piece) -> piece.origin().maker())
			.isEqualTo("composed");
	}

	@Test
	void refusesWhatIsNoSound() {
		FootageOrder order = order(Shelves.put(this.store, AccountId.LOCAL, new byte[] { 1, 2, 3 }));
		assertThatThrownBy(() -> this.music.find(order, this.folder)).isInstanceOfSatisfying(VideoException.class,
				(failure) -> assertThat(failure.code()).isEqualTo(ErrorCode.UNUSABLE_MATERIAL));
	}

	private static FootageOrder order(MaterialId own) {
		return Films.film(1, Materials.DEFAULT, new Music(MusicMood.AUTO, 0.2, own));
	}

}
