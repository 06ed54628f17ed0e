package io.moneyprinter.footage.own;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import io.moneyprinter.footage.own.Material.Kind;

/**
 * The kinds of file that are accepted, by their first bytes. Everything else is refused,
 * above all text: play lists are text and can name other files.
 */
enum Signature {

	/** ISO base media (MP4, QuickTime), with pictures. */
	ISO_MEDIA(Kind.CLIP, 4, "ftyp"),
	/** Matroska and WebM. */
	MATROSKA(Kind.CLIP, 0, "\u001A\u0045\u00DF\u00A3"),
	/** JPEG pictures. */
	JPEG(Kind.STILL, 0, "\u00FF\u00D8\u00FF"),
	/** PNG pictures. */
	PNG(Kind.STILL, 0, "\u0089PNG\r\n\u001A\n"),
	/** WebP pictures. */
	WEBP(Kind.STILL, 8, "WEBP"),
	/** GIF pictures, of which the first is shown. */
	GIF(Kind.STILL, 0, "GIF8"),
	/** WAVE sound. */
	WAVE(Kind.SOUND, 8, "WAVE"),
	/** FLAC sound. */
	FLAC(Kind.SOUND, 0, "fLaC"),
	/** Ogg sound. */
	OGG(Kind.SOUND, 0, "OggS"),
	/** MP3 sound with a tag. */
	MP3(Kind.SOUND, 0, "ID3"),
	/** MP3 sound without a tag: MPEG-1 layer III, not protected. */
	MP3_BARE(Kind.SOUND, 0, "\u00FF\u00FB");

	/** What people are told. */
	static final String ACCEPTED = "MP4, MOV, WebM, MKV, JPEG, PNG, WebP or GIF";

	/** What people are told about sound. */
	static final String ACCEPTED_SOUND = "WAV, FLAC, Ogg, MP3 or M4A";

	private static final int LONGEST = 16;

	private final Kind kind;

	private final int offset;

	private final byte[] bytes;

	Signature(Kind kind, int offset, String bytes) {
		this.kind = kind;
		this.offset = offset;
		this.bytes = bytes.getBytes(StandardCharsets.ISO_8859_1);
	}

	static Optional<Signature> of(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] head = in.readNBytes(LONGEST);
			return Arrays.stream(values()).filter((signature) -> signature.matches(head)).findFirst();
		}
	}

	private boolean matches(byte[] head) {
		int end = this.offset + this.bytes.length;
		return head.length >= end && Arrays.equals(head, this.offset, end, this.bytes, 0, this.bytes.length);
	}

	Kind kind() {
		return this.kind;
	}

}
