package io.moneyprinter.script;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * Writes what a film says.
 * <p>
 * A script's title is the request's topic and its language is the request's. Scenes are
 * numbered from 1. A narration is plain text on one line, to be spoken as it stands,
 * without markup; it takes a few seconds to say, seldom more than ten. A heading has at
 * most {@value #MAX_HEADING_WORDS} words and may be empty; keywords, at most
 * {@value #MAX_KEYWORDS}, name what the pictures should show, most telling first. The
 * origin says who wrote the script, and what could be done for a better one.
 * <p>
 * A writer that chooses the words keeps the {@link SpeakingTime} of the whole within 10 %
 * of the request's length, counting the voice's speed; where its material does not reach
 * that far the script is shorter, never padded, and the origin says so.
 * <p>
 * Writers hold no state of a request, and may be called from many threads at once. A
 * writer that makes different scripts of one request takes the video as its seed; the
 * others ignore it.
 */
public interface ScriptWriter {

	/** Most words in a scene's heading. */
	int MAX_HEADING_WORDS = 6;

	/** Most keywords of a scene. */
	int MAX_KEYWORDS = 5;

	/**
	 * Names a script before it is written, from everything that decides what it says.
	 * @param request what is asked for
	 * @param video whose script it will be
	 * @return the same key for requests and videos that get the same script
	 */
	ContentKey key(VideoRequest request, VideoId video);

	/**
	 * Writes a script.
	 * @param request what is asked for
	 * @param video whose script it will be
	 * @return the script
	 * @throws io.moneyprinter.video.VideoException with {@code INVALID_REQUEST} if this
	 * request can never get a script from this writer; with a {@code PROVIDER_…} code if
	 * somebody else was asked and could not help
	 */
	Script write(VideoRequest request, VideoId video);

}
