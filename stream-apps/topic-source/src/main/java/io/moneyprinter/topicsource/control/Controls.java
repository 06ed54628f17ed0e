package io.moneyprinter.topicsource.control;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.moneyprinter.ledger.ControlAnswer;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoLife;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.stage.CommitPoint;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.topicsource.outbox.Outbox;
import io.moneyprinter.topicsource.outbox.Outgoing;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;

import org.springframework.stereotype.Component;

/**
 * Carries commands out: the ledger decides, and what follows from its decision is sent
 * with it or not at all. First the nudge that stops work nobody wants any more, then the
 * event, then the message with which the video goes on.
 */
@Component
public final class Controls {

	private static final Set<VideoState> UNDER_WAY = Set.of(VideoState.QUEUED, VideoState.RUNNING,
			VideoState.PUBLISHING);

	private final Ledger ledger;

	private final Outbox outbox;

	private final Clock clock;

	private final CommitPoints commitPoints;

	Controls(Ledger ledger, Outbox outbox, Clock clock, CommitPoints commitPoints) {
		this.ledger = ledger;
		this.outbox = outbox;
		this.clock = clock;
		this.commitPoints = commitPoints;
	}

	/**
	 * Carries a command out, as far as the state of its video allows.
	 * @param account who asks
	 * @param control what is asked
	 * @return what became of it
	 * @throws io.moneyprinter.video.VideoException {@code UNKNOWN_VIDEO} or
	 * {@code LEDGER_UNAVAILABLE}
	 */
	public ControlAnswer carryOut(AccountId account, VideoControl control) {
		return carryOut(account, control, (answer) -> Stream.empty());
	}

	/**
	 * The same, with something besides to be sent whatever the answer is.
	 */
	ControlAnswer carryOut(AccountId account, VideoControl control, Function<ControlAnswer, Stream<Outgoing>> besides) {
		ControlAnswer decision = this.ledger.atomically(() -> {
			ControlAnswer answer = this.ledger.control(account, control);
			List<Outgoing> records = Stream.concat(told(control, answer), besides.apply(answer)).toList();
			if (answer.dispatch()) {
				this.outbox.putForth(control.videoId(), records);
			}
			else if (!records.isEmpty()) {
				this.outbox.put(records);
			}
			return answer;
		});
		this.commitPoints.passed("controls", CommitPoint.NOTED);
		this.outbox.flush();
		return decision;
	}

	/**
	 * Sends the message of a video once more that should be under way, for whoever found
	 * that it is lost. Nothing changes but that: one that was not lost is worked at once
	 * all the same.
	 * @param account who asks
	 * @param id which video
	 * @return its row
	 * @throws VideoException {@code UNKNOWN_VIDEO} if the account has no such video,
	 * {@code STATE_CONFLICT} if it waits for something else, or has ended
	 */
	public VideoRow sendAgain(AccountId account, VideoId id) {
		VideoRow sent = this.ledger.atomically(() -> {
			VideoRow row = this.ledger.find(id)
				.filter((found) -> found.account().equals(account))
				.orElseThrow(() -> VideoLife.unknown(id));
			if (!UNDER_WAY.contains(row.state())) {
				throw new VideoException(ErrorCode.STATE_CONFLICT,
						"The video " + id + " is " + row.state().id() + "; only what is under way can be sent again.");
			}
			this.outbox.putForth(id, List.of(this.outbox.onItsWay(row.message())));
			return row;
		});
		this.outbox.flush();
		return sent;
	}

	private Stream<Outgoing> told(VideoControl control, ControlAnswer answer) {
		if (answer.outcome() != ControlAnswer.Outcome.DONE) {
			return Stream.empty();
		}
		VideoRow row = answer.row();
		Stream<Outgoing> words = Stream.concat(Stream.of(Outgoing.nudge(control)),
				event(control.command(), row).map(Outgoing::event).stream());
		return answer.dispatch() ? Stream.concat(words, Stream.of(this.outbox.onItsWay(row.message()))) : words;
	}

	/** What everybody is told, as far as no stage will say it. */
	private Optional<VideoEvent> event(VideoCommand command, VideoRow row) {
		return switch (command) {
			case CANCEL -> Optional.of(new VideoEvent.VideoCancelled(row.id(), row.attempt(), row.account(),
					this.clock.instant(), row.stage()));
			case REJECT -> Optional.of(new VideoEvent.VideoFailed(row.id(), row.attempt(), row.account(),
					this.clock.instant(), Objects.requireNonNull(row.failure(), "What is rejected fails.")));
			case PAUSE -> Optional.ofNullable(row.hold())
				.map((hold) -> new VideoEvent.VideoHeld(row.id(), row.attempt(), row.account(), this.clock.instant(),
						row.stage(), hold));
			case RETRY -> again(row);
			case RESUME, APPROVE, PRIORITIZE -> Optional.empty();
		};
	}

	/** In a new attempt no stage has begun; one that only waited was accepted before. */
	private Optional<VideoEvent> again(VideoRow row) {
		return (row.stage() != null) ? Optional.empty() : Optional.of(new VideoEvent.VideoAccepted(row.id(),
				row.attempt(), row.account(), this.clock.instant(), row.topic(), row.workClass()));
	}

}
