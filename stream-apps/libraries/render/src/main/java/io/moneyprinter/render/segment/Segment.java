package io.moneyprinter.render.segment;

import java.util.List;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.render.layer.Layer;
import io.moneyprinter.render.picture.Take;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.video.Canvas;

/**
 * A stretch of a film that is encoded by itself.
 */
public sealed interface Segment {

	/**
	 * What it is drawn on.
	 * @return that of the film
	 */
	Canvas canvas();

	/**
	 * How long it is.
	 * @return frames, at least one
	 */
	long frames();

	/**
	 * What it belongs to, for people.
	 * @return the scene's number
	 */
	int scene();

	/**
	 * What lies over its picture.
	 * @return the later over the earlier
	 */
	List<Layer> layers();

	/**
	 * Names it before it is made: segments with equal keys are equal.
	 * @param recipe what decides them beside themselves
	 * @return the key
	 */
	ContentKey key(String recipe);

	/**
	 * A shot where it is seen alone.
	 *
	 * @param take the whole shot
	 * @param scene the scene's number
	 * @param layers what lies over the picture
	 */
	record Body(Take take, int scene, List<Layer> layers) implements Segment {

		public Body {
			layers = List.copyOf(layers);
		}

		@Override
		public Canvas canvas() {
			return this.take.canvas();
		}

		@Override
		public long frames() {
			return this.take.own();
		}

		@Override
		public ContentKey key(String recipe) {
			return ContentKey.of("body/1")
				.with("take", this.take.key(recipe))
				.with("head", this.take.head())
				.with("own", this.take.own())
				.with("layers", recipes(this.layers))
				.build();
		}

	}

	/**
	 * The frames that two shots share.
	 *
	 * @param joint how one gives way to the other
	 * @param from what goes
	 * @param to what comes
	 * @param scene the number of the scene that comes
	 * @param layers what lies over the picture
	 */
	record Passage(Joint joint, Take from, Take to, int scene, List<Layer> layers) implements Segment {

		public Passage {
			layers = List.copyOf(layers);
		}

		@Override
		public Canvas canvas() {
			return this.to.canvas();
		}

		@Override
		public long frames() {
			return this.joint.frames();
		}

		@Override
		public ContentKey key(String recipe) {
			return ContentKey.of("passage/1")
				.with("joint", this.joint)
				.with("from", this.from.key(recipe))
				.with("to", this.to.key(recipe))
				.with("layers", recipes(this.layers))
				.build();
		}

	}

	private static List<String> recipes(List<Layer> layers) {
		return layers.stream().map(Layer::recipe).toList();
	}

}
