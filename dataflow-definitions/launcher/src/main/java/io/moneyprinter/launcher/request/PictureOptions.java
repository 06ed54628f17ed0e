package io.moneyprinter.launcher.request;

import java.nio.file.Path;
import java.util.List;

import io.moneyprinter.video.MaterialId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is seen. */
final class PictureOptions {

	@Option(names = "--aspect", paramLabel = "SHAPE", order = 30,
			description = "9:16, 16:9, 1:1 or 4:5 (default: 9:16).")
	private @Nullable String aspect;

	@Option(names = "--resolution", paramLabel = "PIXELS", order = 31,
			description = "The shorter side: 180, 240, 360, 480, 540, 720 or 1080 (default: 1080).")
	private @Nullable Integer resolution;

	@Option(names = "--fps", paramLabel = "RATE", order = 32,
			description = "Frames a second: 24, 25, 30, 50 or 60 (default: 30).")
	private @Nullable Integer rate;

	@Option(names = "--material", paramLabel = "FILE", arity = "1..*", order = 33,
			description = "Your own clips and pictures, in the order in which they should come.")
	private List<Path> material = List.of();

	@Option(names = "--pictures", paramLabel = "WHICH", order = 34,
			description = "own-first, own-only or generated (default: own-first).")
	private @Nullable String pictures;

	@Option(names = "--transition", paramLabel = "KIND", order = 35,
			description = "Between scenes: cut, cross-fade, fade-through-black, slide, push, wipe, zoom, circle or "
					+ "shuffle (default: cross-fade).")
	private @Nullable String transition;

	@Option(names = "--captions", paramLabel = "WHERE", order = 36,
			description = "bottom, center, top, or off for none in the picture (default: bottom).")
	private @Nullable String captions;

	@Option(names = "--caption-size", paramLabel = "PIXELS", order = 37,
			description = "Height of a line, 24 to 160 (default: 88).")
	private @Nullable Integer captionSize;

	@Option(names = "--caption-color", paramLabel = "#RRGGBB", order = 38,
			description = "Of the words (default: #FFFFFF).")
	private @Nullable String captionColor;

	@Option(names = "--caption-highlight", paramLabel = "#RRGGBB", order = 39,
			description = "Of the word that is spoken (default: #FFD400).")
	private @Nullable String captionHighlight;

	@Option(names = "--caption-font", paramLabel = "FONT", order = 40,
			description = "sans, condensed, serif or round (default: sans).")
	private @Nullable String captionFont;

	@Option(names = "--caption-animation", paramLabel = "KIND", order = 41,
			description = "How a caption appears: none, fade or pop (default: none).")
	private @Nullable String captionAnimation;

	@Option(names = "--caption-box", order = 42, description = "Sets captions on a ground of their own.")
	private boolean captionBox;

	@Option(names = "--caption-upper-case", order = 43, description = "Writes captions in capitals.")
	private boolean captionUpperCase;

	void write(RequestJson json, OwnFiles files) {
		boolean off = "off".equalsIgnoreCase(this.captions);
		List<MaterialId> own = this.material.stream().map((file) -> files.material("--material", file)).toList();
		json.with("picture.aspect", this.aspect)
			.with("picture.resolution", this.resolution)
			.with("picture.framesPerSecond", this.rate)
			.withAll("materials.own", own)
			.with("materials.preference", this.pictures)
			.with("transition", this.transition)
			.with("captions.enabled", off ? Boolean.FALSE : null)
			.with("captions.position", off ? null : this.captions)
			.with("captions.size", this.captionSize)
			.with("captions.color", this.captionColor)
			.with("captions.highlight", this.captionHighlight)
			.with("captions.font", this.captionFont)
			.with("captions.animation", this.captionAnimation)
			.with("captions.box", this.captionBox ? Boolean.TRUE : null)
			.with("captions.upperCase", this.captionUpperCase ? Boolean.TRUE : null);
	}

}
