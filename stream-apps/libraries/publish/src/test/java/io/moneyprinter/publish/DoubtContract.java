package io.moneyprinter.publish;

import java.util.EnumSet;
import java.util.Set;

import io.moneyprinter.testkit.video.Films;
import io.moneyprinter.testkit.video.Requests;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds, wherever a process dies, of a target that cannot be asked and would publish
 * a film as often as it is given it: it shows the film once, or the film is held in doubt
 * with a reason; and it is given the film again only on a person's word.
 */
public abstract class DoubtContract {

	/** Before and after claim, find, advance, handOver, advance; and one past the end. */
	private static final int MOMENTS = 11;

	private static final Film FILM = Films.plain();

	private final Billboard billboard = new Billboard();

	protected abstract PublicationLog log();

	@Test
	void afterTwoDeathsTheFilmIsShownOnceOrInDoubt() {
		Set<Fate> fates = EnumSet.noneOf(Fate.class);
		for (int first = 1; first <= MOMENTS; first++) {
			for (int second = 1; second <= MOMENTS; second++) {
				VideoId video = VideoId.random();
				live(Reaper.at(first), video, false);
				live(Reaper.at(second), video, false);
				fates.add(assertSettled(video, 1, "deaths at " + first + " and " + second));
			}
		}
		assertThat(fates).containsExactlyInAnyOrder(Fate.PUBLISHED, Fate.IN_DOUBT);
	}

	@Test
	void aPersonsWordIsGoodForOneSending() {
		for (int moment = 1; moment <= MOMENTS; moment++) {
			VideoId video = inDoubt();
			live(Reaper.at(moment), video, true);
			if (assertSettled(video, 2, "death at " + moment) == Fate.IN_DOUBT) {
				long shown = this.billboard.shows(video);
				assertThat(live(Reaper.idle(), video, true)).isEqualTo(Fate.PUBLISHED);
				assertThat(this.billboard.shows(video)).isEqualTo(shown + 1);
			}
		}
	}

	/** A run that is tried again in place still carries the word of the run before. */
	@Test
	void aWordThatWasUsedIsNoWordForTheNextDoubt() {
		VideoId video = inDoubt();
		live(Reaper.at("after handOver"), video, true);
		assertThat(this.billboard.shows(video)).isEqualTo(2);
		assertThat(live(Reaper.idle(), video, true)).isEqualTo(Fate.IN_DOUBT);
		assertThat(this.billboard.shows(video)).isEqualTo(2);
	}

	@Test
	void aWordBeforeThereIsADoubtIsNoWord() {
		VideoId video = VideoId.random();
		live(Reaper.at("after handOver"), video, true);
		assertThat(live(Reaper.idle(), video, true)).isEqualTo(Fate.IN_DOUBT);
		assertThat(this.billboard.shows(video)).isEqualTo(1);
	}

	/** However often it is tried without a word, nothing more happens. */
	private Fate assertSettled(VideoId video, int mostShown, String death) {
		Fate fate = live(Reaper.idle(), video, false);
		long shown = this.billboard.shows(video);
		assertThat(live(Reaper.idle(), video, false)).as(death).isEqualTo(fate);
		assertThat(this.billboard.shows(video)).as(death)
			.isEqualTo(shown)
			.isBetween((fate == Fate.PUBLISHED) ? 1L : 0L, (long) mostShown);
		return fate;
	}

	private VideoId inDoubt() {
		VideoId video = VideoId.random();
		live(Reaper.at("after handOver"), video, false);
		assertThat(live(Reaper.idle(), video, false)).isEqualTo(Fate.IN_DOUBT);
		return video;
	}

	private Fate live(Reaper reaper, VideoId video, boolean insisted) {
		Courier courier = new Courier(reaper.watch(Publisher.class, this.billboard),
				reaper.watch(PublicationLog.class, log()));
		Handover handover = new Handover(video, Requests.plain(), FILM,
				Publication.eventId(video, PublishTarget.WEB_HOOK, FILM.video()));
		try {
			courier.deliver(handover, insisted);
			return Fate.PUBLISHED;
		}
		catch (VideoException ex) {
			assertThat(ex.code()).isEqualTo(ErrorCode.PUBLICATION_IN_DOUBT);
			assertThat(ex.sentence()).contains(video.toString(), "The billboard answers nobody.");
			assertThat(log().claim(handover.eventId(), video, PublishTarget.WEB_HOOK).doubt())
				.isEqualTo("The billboard answers nobody.");
			return Fate.IN_DOUBT;
		}
		catch (Reaper.ProcessDeath ex) {
			return Fate.DIED;
		}
	}

	/** What became of a run. */
	private enum Fate {

		PUBLISHED, IN_DOUBT, DIED

	}

}
