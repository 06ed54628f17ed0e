package io.moneyprinter.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.moneyprinter.system.faults.World.Asked;
import io.moneyprinter.system.faults.World.End;
import io.moneyprinter.system.faults.World.HandedOn;
import io.moneyprinter.system.faults.World.Letter;
import io.moneyprinter.system.faults.World.StoredFilm;
import io.moneyprinter.system.faults.World.Video;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Worlds in which one thing is wrong: the reckoning must see it, and nothing else.
 */
class ReckoningTests {

	private final List<Asked> asked = new ArrayList<>(
			List.of(new Asked("Film 1", Set.of("a"), false, Set.of("store", "web-hook"))));

	private final List<Video> videos = new ArrayList<>(List.of(new Video("a", "PUBLISHED", 2, Optional.empty())));

	private final List<End> ends = new ArrayList<>(
			List.of(new End("a", 1, "video-failed"), new End("a", 2, "video-published")));

	private final List<HandedOn> publications = new ArrayList<>(
			List.of(handedOn("store", "CONFIRMED"), handedOn("web-hook", "CONFIRMED")));

	private final List<StoredFilm> films = new ArrayList<>(List.of(new StoredFilm("a", true)));

	private final List<Letter> letters = new ArrayList<>(List.of(new Letter("a", 1)));

	private final List<String> remains = new ArrayList<>();

	@Test
	void aGoodWorldHasNothingWrong() {
		this.ends.add(new End("a", 2, "video-published"));
		assertThat(wrongs()).isEmpty();
	}

	@Test
	void aRequestWithoutAnAnswer() {
		this.asked.add(new Asked("Film 2", Set.of(), false, Set.of()));
		assertThat(wrongs()).containsExactly("Film 2 was never answered.");
	}

	@Test
	void aRequestThatWasRefused() {
		this.asked.add(new Asked("Film 2", Set.of(), true, Set.of()));
		assertThat(wrongs()).containsExactly("Film 2 was refused.");
	}

	@Test
	void anAcceptedVideoThatWasLost() {
		this.asked.add(new Asked("Film 2", Set.of("b"), false, Set.of()));
		assertThat(wrongs()).containsExactly("Film 2 was promised the video b, of which the ledger knows nothing.");
	}

	@Test
	void oneRequestThatBecameTwoVideos() {
		this.videos.add(new Video("b", "CANCELLED", 1, Optional.empty()));
		this.ends.add(new End("b", 1, "video-cancelled"));
		this.asked.set(0, new Asked("Film 1", Set.of("a", "b"), false, Set.of()));
		assertThat(wrongs()).singleElement().asString().startsWith("Film 1 was answered with several videos");
	}

	@Test
	void aVideoThatNobodyAskedFor() {
		this.videos.add(new Video("b", "CANCELLED", 1, Optional.empty()));
		this.ends.add(new End("b", 1, "video-cancelled"));
		assertThat(wrongs()).containsExactly("The video b is in the ledger, and nobody was promised it.");
	}

	@Test
	void aVideoThatRests() {
		this.asked.add(new Asked("Film 2", Set.of("b"), false, Set.of()));
		this.videos.add(new Video("b", "RUNNING", 1, Optional.empty()));
		assertThat(wrongs()).containsExactly("The video b rests in the state RUNNING (no reason given).");
	}

	@Test
	void aVideoInDoubtMayRestAndOneInReviewMayNot() {
		this.asked.add(new Asked("Film 2", Set.of("b"), false, Set.of()));
		this.asked.add(new Asked("Film 3", Set.of("c"), false, Set.of()));
		this.videos.add(new Video("b", "HELD", 1, Optional.of("IN_DOUBT")));
		this.videos.add(new Video("c", "HELD", 1, Optional.of("FILM_REVIEW")));
		assertThat(wrongs()).containsExactly("The video c rests in the state HELD (FILM_REVIEW).");
	}

	@Test
	void anAttemptThatEndedTwice() {
		this.ends.add(new End("a", 2, "video-cancelled"));
		assertThat(wrongs()).singleElement()
			.asString()
			.startsWith("The video a in attempt 2 was said to have ended in several ways");
	}

	@Test
	void anEndThatNobodyTold() {
		this.ends.remove(1);
		assertThat(wrongs()).containsExactly("The video a is PUBLISHED, and its events tell [].");
	}

	@Test
	void anEarlierAttemptWithoutAnEnd() {
		this.ends.remove(0);
		assertThat(wrongs()).containsExactly("The video a is in attempt 2, and nobody was told how attempt 1 ended.");
	}

	@Test
	void anEndThatContradictsTheLedger() {
		this.ends.set(1, new End("a", 2, "video-failed"));
		assertThat(wrongs()).containsExactly("The video a is PUBLISHED, and its events tell [video-failed].");
	}

	@Test
	void aTargetThatHasTheFilmTwice() {
		this.publications.add(handedOn("store", "CONFIRMED"));
		assertThat(wrongs()).containsExactly("The video a has 2 publications with store.");
	}

	@Test
	void aTargetThatWasForgotten() {
		this.publications.remove(1);
		assertThat(wrongs()).containsExactly("The video a is published, and its publication with web-hook is absent.");
	}

	@Test
	void aPublicationThatStoppedHalfWay() {
		this.publications.set(1, handedOn("web-hook", "SENT"));
		assertThat(wrongs()).containsExactly("The video a is published, and its publication with web-hook is SENT.");
	}

	@Test
	void aPartOfAFilm() {
		this.films.set(0, new StoredFilm("a", false));
		assertThat(wrongs()).containsExactly("What lies in the store as the film of a is not the film.");
	}

	@Test
	void aFilmThatIsNotThere() {
		this.films.clear();
		assertThat(wrongs()).containsExactly("The video a is published, and the store has no film of it.");
	}

	@Test
	void aFilmOfNobody() {
		this.films.add(new StoredFilm("b", true));
		assertThat(wrongs()).containsExactly("The store has a film of b, which nobody made.");
	}

	@Test
	void aDeadLetterOfALivingVideo() {
		this.letters.add(new Letter("a", 2));
		assertThat(wrongs()).containsExactly("The video a is PUBLISHED, and a dead letter says it was given up.");
	}

	@Test
	void somethingThatIsLeftBehind() {
		this.remains.add("A lease is left.");
		assertThat(wrongs()).containsExactly("A lease is left.");
	}

	private List<String> wrongs() {
		return Reckoning.wrongs(new World(this.asked, this.videos, this.ends, this.publications, this.films,
				this.letters, this.remains));
	}

	private static HandedOn handedOn(String target, String state) {
		return new HandedOn("a", target, state, Optional.empty());
	}

}
