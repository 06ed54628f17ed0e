package io.moneyprinter.media;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.VideoException;

/**
 * The fonts that ship, as files and as something to measure with.
 */
public final class Fonts {

	/** Measured large, so that rounding does not matter. */
	private static final float MEASURED_AT = 200;

	private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

	/** Where a character is looked for that the face of its script does not have. */
	private static final List<FontFace> BROAD = List.of(FontFace.INTER, FontFace.EMOJI, FontFace.SIMPLIFIED_CHINESE,
			FontFace.ARABIC, FontFace.DEVANAGARI);

	private final Path folder;

	private final Map<FontFace, Font> loaded = new EnumMap<>(FontFace.class);

	/**
	 * Fonts that are unpacked when they are asked for.
	 * @param folder where they are put
	 */
	public Fonts(Path folder) {
		this.folder = folder;
	}

	/**
	 * A face's file.
	 * @param face which
	 * @return unpacked
	 * @throws VideoException {@code OUT_OF_RESOURCES} when it cannot be unpacked
	 */
	public Path file(FontFace face) {
		URL packed = Objects.requireNonNull(Fonts.class.getResource("fonts/" + face.file()), face.file());
		try {
			return Unpacking.file(packed, this.folder.resolve(face.file()));
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The font " + face.family() + " cannot be unpacked into " + this.folder + ": " + ex.getMessage(),
					ex);
		}
	}

	/**
	 * Names the fonts that ship by their content: the same text drawn with others looks
	 * otherwise.
	 * @return twelve hexadecimal digits
	 */
	public String fingerprint() {
		return Shipped.FINGERPRINT;
	}

	private static String hash() {
		StringBuilder all = new StringBuilder();
		for (String file : new TreeSet<>(Arrays.stream(FontFace.values()).map(FontFace::file).toList())) {
			try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), file)) {
				all.append(ContentHash.of(in.readAllBytes()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The font " + file + " that ships cannot be read.", ex);
			}
		}
		return ContentHash.of(all.toString().getBytes(StandardCharsets.US_ASCII)).substring(0, 12);
	}

	/**
	 * The face that draws a character: that of its script, or else any that has it.
	 * @param codePoint the character
	 * @param neighbour the face of what stands before it, which goes on if it can
	 * @param language of the text
	 * @return never {@code null}; characters that no face has are drawn as an empty box
	 */
	public FontFace face(int codePoint, FontFace neighbour, Language language) {
		FontFace wanted = FontFace.of(codePoint, language);
		if (wanted == FontFace.INTER && neighbour != FontFace.EMOJI && !Character.isLetterOrDigit(codePoint)
				&& font(neighbour).canDisplay(codePoint)) {
			return neighbour;
		}
		if (font(wanted).canDisplay(codePoint)) {
			return wanted;
		}
		return BROAD.stream().filter((face) -> font(face).canDisplay(codePoint)).findFirst().orElse(wanted);
	}

	/**
	 * Whether a face has a character.
	 * @param face any
	 * @param codePoint the character
	 * @return {@code false} if it would draw an empty box
	 */
	public boolean has(FontFace face, int codePoint) {
		return font(face).canDisplay(codePoint);
	}

	/**
	 * How wide a text is.
	 * @param face that has all its characters
	 * @param text one line
	 * @return in units of the font's size in the sense of typography
	 */
	public double ems(FontFace face, String text) {
		return font(face).getStringBounds(text, PLAIN).getWidth() / MEASURED_AT;
	}

	/**
	 * How high a line is, from the ascent to the descent, which is what subtitles call a
	 * font's size.
	 * @param face any
	 * @return in units of the font's size in the sense of typography
	 */
	public double lineEms(FontFace face) {
		LineMetrics line = font(face).getLineMetrics("x", PLAIN);
		return (line.getAscent() + line.getDescent()) / MEASURED_AT;
	}

	private synchronized Font font(FontFace face) {
		return this.loaded.computeIfAbsent(face, this::load);
	}

	private Font load(FontFace face) {
		try {
			return Font.createFonts(file(face).toFile())[0].deriveFont(MEASURED_AT);
		}
		catch (FontFormatException | IOException ex) {
			throw new VideoException(ErrorCode.RENDER_FAILED, "The font " + face.family() + " cannot be read.", ex);
		}
	}

	/** Read once, and only when somebody asks. */
	private static final class Shipped {

		private static final String FINGERPRINT = hash();

	}

}
