package io.moneyprinter.storyboard.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.ColorShot;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.footage.drawn.CardDesign;
import io.moneyprinter.footage.drawn.DrawnCards;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.file.SceneEntry.CardEntry;
import io.moneyprinter.storyboard.file.SceneEntry.ClipEntry;
import io.moneyprinter.storyboard.file.SceneEntry.FigureEntry;
import io.moneyprinter.storyboard.file.SceneEntry.PictureEntry;
import io.moneyprinter.storyboard.file.StoryboardFile.TransitionEntry;
import org.jspecify.annotations.Nullable;

/**
 * Writes the shots of a film that was cut automatically, each as a scene.
 *
 * @param film that was cut
 */
record SceneExport(Storyboard film) {

	List<SceneEntry> all() {
		List<SceneEntry> entries = new ArrayList<>();
		for (BoardScene scene : this.film.scenes()) {
			for (Panel panel : scene.panels()) {
				boolean first = panel.fromFrame() == scene.fromFrame();
				entries.add(entry(panel, first ? entrance(scene.entrance()) : null, !first));
			}
		}
		return entries;
	}

	private SceneEntry entry(Panel panel, @Nullable TransitionEntry entrance, boolean continues) {
		Shot shot = panel.shot();
		double seconds = seconds(panel.frames());
		return new SceneEntry((shot instanceof ClipShot clip) ? clip(clip, seconds) : null,
				(shot instanceof StillShot still)
						? new PictureEntry(StoryboardExport.MATERIAL + still.material().sha256(), still.move()) : null,
				(shot instanceof MotionShot drawn) ? card(drawn) : null,
				(shot instanceof ColorShot color) ? color.color() : null, null, null, null, seconds, null, entrance,
				true, continues);
	}

	/**
	 * A shot that is seen longer than it was chosen for, as a film's last one is, must
	 * make do with what was chosen.
	 */
	private ClipEntry clip(ClipShot clip, double seconds) {
		double chosen = clip.span().lengthMillis() / 1000.0;
		Double speed = clip.part().speed();
		boolean longer = seconds > chosen + seconds(2);
		return new ClipEntry(StoryboardExport.MATERIAL + clip.material().sha256(), clip.part().fromMillis() / 1000.0,
				null, longer ? Double.valueOf(Optional.ofNullable(speed).orElse(1.0) * chosen / seconds) : speed, null);
	}

	private static CardEntry card(MotionShot shot) {
		CardDesign card = DrawnCards.design(shot)
			.orElseThrow(() -> new IllegalArgumentException(
					"The shot " + shot.recipe() + " cannot be written into a storyboard."));
		CardDesign.Figure figure = card.figure();
		return new CardEntry(card.text(),
				(figure != null) ? new FigureEntry(figure.number(), figure.unit(), figure.at()) : null, card.subject(),
				card.palette(), card.accent(), card.centered() ? CardEntry.CENTER : CardEntry.LEFT,
				Math.toIntExact(card.seed()));
	}

	private @Nullable TransitionEntry entrance(Joint joint) {
		return (joint.frames() == 0) ? null : new TransitionEntry(joint.transition(),
				Joint.moves(joint.transition()) ? joint.toward() : null, seconds(joint.frames()));
	}

	private double seconds(long frames) {
		return (double) frames / this.film.canvas().framesPerSecond();
	}

}
