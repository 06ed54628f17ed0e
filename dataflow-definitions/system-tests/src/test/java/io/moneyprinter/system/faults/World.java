package io.moneyprinter.system.faults;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A platform at rest, as it looks from outside.
 *
 * @param asked what producers asked for, and what they were promised
 * @param videos the ledger's rows
 * @param ends every end that the events tell of
 * @param publications films with their targets
 * @param films what lies in the store as a published film
 * @param letters videos in the dead letters
 * @param remains what no work needs any more and is there nevertheless, each in words
 */
record World(List<Asked> asked, List<Video> videos, List<End> ends, List<HandedOn> publications, List<StoredFilm> films,
		List<Letter> letters, List<String> remains) {

	World {
		asked = List.copyOf(asked);
		videos = List.copyOf(videos);
		ends = List.copyOf(ends);
		publications = List.copyOf(publications);
		films = List.copyOf(films);
		letters = List.copyOf(letters);
		remains = List.copyOf(remains);
	}

	/**
	 * A request that was sent, perhaps several times.
	 *
	 * @param name its producer's name for it
	 * @param promised the videos that all answers together name, by HTTP or
	 * {@code video-replies}
	 * @param refused whether an answer refused it
	 * @param targets where its film is to go; none if it is to come to another end
	 */
	record Asked(String name, Set<String> promised, boolean refused, Set<String> targets) {
	}

	/**
	 * A row of the ledger.
	 *
	 * @param id the video
	 * @param state in capitals
	 * @param attempt of the video
	 * @param reason why it is held or failed
	 */
	record Video(String id, String state, int attempt, Optional<String> reason) {
	}

	/**
	 * An event that ends an attempt; said again, it is the same one.
	 *
	 * @param video whose
	 * @param attempt which
	 * @param type such as {@code video-published}
	 */
	record End(String video, int attempt, String type) {
	}

	/**
	 * A film with one target.
	 *
	 * @param video whose
	 * @param target which
	 * @param state in capitals
	 * @param doubt why nobody can tell whether the target has it
	 */
	record HandedOn(String video, String target, String state, Optional<String> doubt) {
	}

	/**
	 * A film as whoever downloads it finds it.
	 *
	 * @param video whose
	 * @param whole whether its bytes are those of the film that was made
	 */
	record StoredFilm(String video, boolean whole) {
	}

	/**
	 * A dead letter about a video.
	 *
	 * @param video whose
	 * @param attempt which
	 */
	record Letter(String video, int attempt) {
	}

}
