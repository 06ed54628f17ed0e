package io.moneyprinter.stage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * A message that a stage gave up.
 *
 * @param origin topic, partition and offset it came from, such as
 * {@code video-requests-2@17}
 * @param videoId whose it is; {@code null} if it could not be read
 * @param attempt of the video; 0 if it could not be read
 * @param failure code, sentence and stage
 * @param cause the chain of causes, one line each; for the people who mend us
 * @param payload the message as it was, text as far as it is text
 * @param at when it was given up
 * @param whole whether the payload is all of the message; {@code false} if it was cut, or
 * is not text
 * @param headers what its producer sent beside it: idempotency key, correlation id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetter(String origin, @Nullable VideoId videoId, int attempt, Failure failure, String cause,
		String payload, Instant at, boolean whole, Map<String, String> headers) {

	/**
	 * Bytes; escaped as JSON they are six times as many at most, below the broker's
	 * megabyte.
	 */
	private static final int MOST_SHOWN = 128 * 1024;

	private static final int MOST_CAUSES = 10;

	/** Characters of each cause. */
	private static final int LONGEST_CAUSE = 2_000;

	public DeadLetter {
		Objects.requireNonNull(origin, "origin");
		Objects.requireNonNull(failure, "failure");
		Objects.requireNonNull(payload, "payload");
		Objects.requireNonNull(at, "at");
		headers = (headers != null) ? Map.copyOf(headers) : Map.of();
	}

	/**
	 * A letter for a record of which nobody could tell whose it is.
	 * @param origin topic, partition and offset
	 * @param failure code, sentence and stage
	 * @param thrown why
	 * @param payload the record's bytes, of which a letter keeps so many as fit
	 * @param headers what its producer sent beside it
	 * @param at when it was given up
	 * @return the letter
	 */
	public static DeadLetter of(String origin, Failure failure, Throwable thrown, byte[] payload,
			Map<String, String> headers, Instant at) {
		int length = Math.min(payload.length, MOST_SHOWN);
		String text = new String(payload, 0, length, StandardCharsets.UTF_8);
		boolean cut = length < payload.length;
		return new DeadLetter(origin, null, 0, failure, causes(thrown),
				cut ? text + " … (" + payload.length + " bytes)" : text, at, !cut && isText(payload), headers);
	}

	/**
	 * What it speaks of. A message that comes again may leave its letter again: two that
	 * speak of the same are one.
	 * @return a video's attempt, or a record, and the stage that gave it up
	 */
	public String subject() {
		StageName stage = this.failure.stage();
		String subject = (this.videoId != null) ? this.videoId + "/" + this.attempt : this.origin;
		return (stage != null) ? subject + "/" + stage.id() : subject;
	}

	/**
	 * The same letter, for a video.
	 * @param video whose it is
	 * @param number of the attempt
	 * @return the letter
	 */
	public DeadLetter ofVideo(VideoId video, int number) {
		return new DeadLetter(this.origin, video, number, this.failure, this.cause, this.payload, this.at, this.whole,
				this.headers);
	}

	/**
	 * The same letter with another payload, for keeping it apart.
	 * @param text in its place
	 * @return the letter
	 */
	public DeadLetter withPayload(String text) {
		return new DeadLetter(this.origin, this.videoId, this.attempt, this.failure, this.cause, text, this.at,
				this.whole, this.headers);
	}

	private static boolean isText(byte[] payload) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static String causes(Throwable thrown) {
		List<String> lines = new ArrayList<>();
		for (Throwable cause = thrown; cause != null && lines.size() < MOST_CAUSES; cause = cause.getCause()) {
			String line = cause.toString();
			lines.add(line.substring(0, Math.min(line.length(), LONGEST_CAUSE)));
		}
		return String.join("\n", lines);
	}

}
