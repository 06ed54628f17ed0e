package io.moneyprinter.topicsource.control;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.moneyprinter.ledger.ControlAnswer;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.stage.CommitPoint;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.topicsource.outbox.Outbox;
import io.moneyprinter.topicsource.outbox.Outgoing;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoEvent;

import org.springframework.stereotype.Component;

/**
 * Carries commands out: the ledger decides, and what follows from its decision is sent
 * with it or not at all. First the nudge that stops work nobody wants any more, then the
 * event, then the message with which the video goes on.
 */
@Component
public final class Controls {

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
