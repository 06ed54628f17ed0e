package io.moneyprinter.footage.drawn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.moneyprinter.footage.Films;
import io.moneyprinter.footage.FootageFinder;
import io.moneyprinter.footage.FootageFinderContract;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.media.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link DrawnFootage}.
 */
class DrawnFootageTests extends FootageFinderContract {

	@TempDir
	private Path fonts;

	@Override
	protected FootageFinder finder() {
		return new DrawnFootage(new Fonts(this.fonts));
	}

	@Override
	protected FootageOrder order() {
		return Films.film(7);
	}

	@Test
	void choosesPicturesByWhatIsSaid() throws Exception {
		assertThat(finder().find(order(), this.folder).shots()).extracting(Shot::recipe)
			.satisfiesExactly(
					(recipe) -> assertThat(recipe).startsWith("drawn/1:SEA").contains("Why is the sea salty?"),
					(recipe) -> assertThat(recipe).startsWith("drawn/1:RAIN").contains("Rain"),
					(recipe) -> assertThat(recipe).startsWith("drawn/1:CRYSTALS").contains("35 grams"));
	}

	@Test
	void drawsTheSameBytesAgain() throws Exception {
		List<byte[]> once = draw(shot(0), 12);
		List<byte[]> again = draw(shot(0), 12);
		assertThat(again).usingElementComparator(Arrays::compare).isEqualTo(once);
	}

	@Test
	void drawsAnotherFilmForAnotherSeed() throws Exception {
		MotionShot other = (MotionShot) finder().find(Films.film(8), this.folder).shots().get(0);
		assertThat(draw(other, 1).get(0)).isNotEqualTo(draw(shot(0), 1).get(0));
	}

	/**
	 * When this fails although the picture was meant to change, raise the recipe number.
	 */
	@Test
	void drawsWhatTheRecipeStandsFor() throws Exception {
		byte[] frame = draw(shot(0), 61).get(60);
		int[] blocks = new int[4];
		for (int block = 0; block < 4; block++) {
			for (int i = block * 14_400; i < (block + 1) * 14_400; i++) {
				blocks[block] += frame[i] & 0xFF;
			}
			blocks[block] /= 14_400;
		}
		assertThat(finder().recipe()).isEqualTo("drawn/1");
		assertThat(blocks).containsExactly(55, 123, 105, 67);
	}

	@Test
	void goesOnAfterItsSpanForACrossFade() throws Exception {
		assertThat(draw(shot(0), 200)).hasSize(200);
	}

	@Test
	void stopsWhenTheSinkFails() throws Exception {
		MotionShot shot = shot(0);
		assertThatThrownBy(() -> shot.draw(3, (frame) -> {
			throw new IOException("Pipe closed.");
		})).isInstanceOf(IOException.class);
	}

	private MotionShot shot(int number) throws InterruptedException {
		return (MotionShot) finder().find(order(), this.folder).shots().get(number);
	}

	private static List<byte[]> draw(MotionShot shot, long frames) throws IOException {
		List<byte[]> drawn = new ArrayList<>();
		shot.draw(frames, (frame) -> drawn.add(frame.clone()));
		return drawn;
	}

}
