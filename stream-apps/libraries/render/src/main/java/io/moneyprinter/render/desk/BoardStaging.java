package io.moneyprinter.render.desk;

import java.util.Optional;

import io.moneyprinter.storyboard.Fit;
import io.moneyprinter.storyboard.Grade;
import io.moneyprinter.storyboard.Motion;
import io.moneyprinter.storyboard.Staging;
import io.moneyprinter.storyboard.file.SceneEntry;
import io.moneyprinter.storyboard.file.SceneEntry.FitEntry;
import io.moneyprinter.storyboard.file.SceneEntry.LookEntry;
import io.moneyprinter.storyboard.file.SceneEntry.MotionEntry;
import io.moneyprinter.video.Color;
import org.jspecify.annotations.Nullable;

/**
 * How a scene's entry brings its shot onto the canvas.
 */
final class BoardStaging {

	private static final Color BLACK = new Color("#000000");

	private BoardStaging() {
	}

	static Staging of(SceneEntry scene) {
		LookEntry look = scene.look();
		return new Staging(fit(scene.fit()), motion(scene.motion()), (look != null) ? grade(look) : Grade.NONE,
				(look != null) ? look.blur() : 0);
	}

	private static Fit fit(@Nullable FitEntry fit) {
		if (fit == null) {
			return Fit.USUAL;
		}
		return switch (fit.kind()) {
			case CROP -> new Fit.Crop(Optional.ofNullable(fit.focusX()).orElse(Fit.Crop.MIDDLE.across()),
					Optional.ofNullable(fit.focusY()).orElse(Fit.Crop.MIDDLE.down()));
			case BLURRED -> new Fit.Blurred();
			case CONTAIN -> new Fit.Contain(Optional.ofNullable(fit.ground()).orElse(BLACK));
		};
	}

	private static Motion motion(@Nullable MotionEntry motion) {
		return (motion != null) ? new Motion(motion.move(), motion.eased()) : Motion.USUAL;
	}

	private static Grade grade(LookEntry look) {
		Grade named = look.grade().grade();
		return new Grade(Optional.ofNullable(look.brightness()).orElse(named.brightness()),
				Optional.ofNullable(look.contrast()).orElse(named.contrast()),
				Optional.ofNullable(look.saturation()).orElse(named.saturation()),
				Optional.ofNullable(look.warmth()).orElse(named.warmth()));
	}

}
