package io.moneyprinter.footage.own;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.Films;
import io.moneyprinter.footage.Footage;
import io.moneyprinter.footage.FootageFinder;
import io.moneyprinter.footage.FootageFinderContract;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.footage.drawn.DrawnFootage;
import io.moneyprinter.footage.own.Material.Kind;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.MaterialPreference;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link OwnFootage}.
 */
class OwnFootageTests extends FootageFinderContract {

	private static final String PNG = "\u0089PNG\r\n\u001A\n";

	private static final String MP4 = "\0\0\0\u0018ftypisom";

	@TempDir
	private Path root;

	private ArtifactStore store;

	private MaterialInspector inspector = MaterialInspector.SIGNATURES;

	@BeforeEach
	void open() {
		this.store = new LocalArtifactStore(this.root.resolve("store"));
	}

	@Override
	protected FootageFinder finder() {
		return new OwnFootage(this.store, this.inspector, new DrawnFootage(new Fonts(this.root)));
	}

	@Override
	protected FootageOrder order() {
		return Films.own(MaterialPreference.OWN_FIRST, put(PNG + "one"), put(MP4 + "two"));
	}

	@Test
	void showsOwnMaterialFirstAndDrawsTheRest() throws Exception {
		assertThat(finder().find(order(), this.folder).shots()).hasExactlyElementsOfTypes(StillShot.class,
				ClipShot.class, drawn());
	}

	@Test
	void drawsEverythingWhereThatIsWanted() throws Exception {
		FootageOrder order = Films.own(MaterialPreference.GENERATED, put(PNG));
		assertThat(finder().find(order, this.folder).shots()).allMatch(MotionShot.class::isInstance);
	}

	@Test
	void showsThePartsOfALongClipBeforeAnythingTwice() throws Exception {
		this.inspector = (file) -> MaterialInspector.SIGNATURES.inspect(file)
			.map((material) -> new Material(material.kind(), (material.kind() == Kind.CLIP) ? 9_500 : 0));
		List<Shot> shots = finder().find(Films.own(MaterialPreference.OWN_ONLY, put(MP4), put(PNG)), this.folder)
			.shots();
		assertThat(shots).hasExactlyElementsOfTypes(ClipShot.class, StillShot.class, ClipShot.class, StillShot.class);
		assertThat(((ClipShot) shots.get(0)).part().fromMillis()).isZero();
		assertThat(((ClipShot) shots.get(2)).part().fromMillis()).isEqualTo(6_000);
	}

	@Test
	void repeatsOwnMaterialOnlyWhereNothingElseIsWanted() throws Exception {
		List<Shot> shots = finder().find(Films.own(MaterialPreference.OWN_ONLY, put(PNG)), this.folder).shots();
		assertThat(shots).allMatch(StillShot.class::isInstance);
		assertThat(shots).extracting(Shot::recipe).doesNotHaveDuplicates();
	}

	@Test
	void saysWhatItLeftOut() throws Exception {
		MaterialId playList = put("#EXTM3U\nfile:///etc/passwd");
		MaterialId missing = new MaterialId("a".repeat(64));
		Footage footage = finder().find(Films.own(MaterialPreference.OWN_FIRST, playList, missing), this.folder);
		assertThat(footage.shots()).allMatch(MotionShot.class::isInstance);
		assertThat(footage.remarks()).hasSize(2)
			.anySatisfy((remark) -> assertThat(remark.sentence()).contains(playList.sha256()).contains("MP4"))
			.anySatisfy((remark) -> assertThat(remark.sentence()).contains(missing.sha256()));
	}

	@Test
	void failsWhereOnlyOwnMaterialIsWantedAndNoneCanBeShown() {
		FootageOrder order = Films.own(MaterialPreference.OWN_ONLY, put("plain text"));
		assertThatThrownBy(() -> finder().find(order, this.folder)).isInstanceOfSatisfying(VideoException.class,
				(failure) -> {
					assertThat(failure.code()).isEqualTo(ErrorCode.UNUSABLE_MATERIAL);
					assertThat(failure.sentence()).contains("materials.own").contains("MP4");
				});
	}

	@Test
	void neverShowsAnotherAccountsMaterial() throws Exception {
		MaterialId foreign = put(new AccountId("somebody-else"), PNG + "secret");
		Footage footage = finder().find(Films.own(MaterialPreference.OWN_FIRST, foreign), this.folder);
		assertThat(footage.shots()).allMatch(MotionShot.class::isInstance);
		assertThat(footage.remarks()).hasSize(1);
	}

	private static Class<?> drawn() throws ClassNotFoundException {
		return Class.forName("io.moneyprinter.footage.drawn.DrawnShot");
	}

	private MaterialId put(String content) {
		return put(AccountId.LOCAL, content);
	}

	private MaterialId put(AccountId account, String content) {
		return Shelves.put(this.store, account, content.getBytes(StandardCharsets.ISO_8859_1));
	}

}
