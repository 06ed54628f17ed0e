package io.moneyprinter.footage;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link FootageFinder} promises.
 */
public abstract class FootageFinderContract {

	@TempDir
	protected Path folder;

	protected abstract FootageFinder finder();

	/** A film with which the finder is to show what it can do. */
	protected abstract FootageOrder order();

	@Test
	void coversTheWholeNarration() throws Exception {
		Footage footage = finder().find(order(), this.folder);
		assertThat(footage.scenes()).extracting(SceneFootage::scene).containsExactly(1, 2, 3);
		assertThat(footage.scenes()).allSatisfy((scene) -> {
			assertThat(scene.startMillis()).isEqualTo(Films.SCENE_MILLIS * (scene.scene() - 1));
			assertThat(scene.endMillis()).isEqualTo(Films.SCENE_MILLIS * scene.scene());
		});
	}

	@Test
	void givesTheSameFootageForTheSameOrder() throws Exception {
		List<String> once = recipes();
		assertThat(recipes()).isEqualTo(once);
	}

	@Test
	void saysWhereEveryShotCameFrom() throws Exception {
		assertThat(finder().find(order(), this.folder).shots()).allSatisfy((shot) -> {
			assertThat(shot.origin().maker()).isNotBlank();
			assertThat(shot.origin().sentence()).endsWith(".");
		});
	}

	@Test
	void showsNothingTwice() throws Exception {
		assertThat(recipes()).doesNotHaveDuplicates();
	}

	@Test
	void putsFilesIntoTheFolderOnly() throws Exception {
		for (Shot shot : finder().find(order(), this.folder).shots()) {
			if (shot instanceof ClipShot clip) {
				assertThat(clip.file()).startsWith(this.folder).isRegularFile();
			}
			else if (shot instanceof StillShot still) {
				assertThat(still.picture()).startsWith(this.folder).isRegularFile();
			}
		}
	}

	@Test
	void namesItsRecipe() {
		assertThat(finder().recipe()).matches("[a-z0-9/+-]+");
	}

	private List<String> recipes() throws InterruptedException {
		return finder().find(order(), this.folder).shots().stream().map(Shot::recipe).toList();
	}

}
