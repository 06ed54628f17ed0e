package io.moneyprinter.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * The judge of every video's life. All changes are conditional: each says which attempt
 * it belongs to, and is refused ({@code false}) when the attempt is not the present one
 * or has ended. Whoever is refused stops; nothing else decides. Every method may be
 * called from any thread and any process.
 * <p>
 * All methods throw {@link io.moneyprinter.video.VideoException} with
 * {@code LEDGER_UNAVAILABLE} when the ledger does not answer.
 */
public interface Ledger {

	/**
	 * Writes a row in state {@link VideoState#QUEUED}, attempt 1, unless its id is there
	 * already.
	 * @param video the row
	 * @return the row as it is now, and whether this call wrote it
	 * @throws io.moneyprinter.video.VideoException {@code IDEMPOTENCY_CONFLICT} if the id
	 * is there with another request (told by the hash of the stored request) or of
	 * another account
	 */
	Admission admit(NewVideo video);

	/**
	 * Runs work whose ledger changes, and other changes in the same database, happen all
	 * or not at all.
	 * @param work what is to be done
	 * @return what the work returned
	 */
	<T> T atomically(Supplier<T> work);

	/**
	 * Looks a video up.
	 * @param id which
	 * @return its row
	 */
	Optional<VideoRow> find(VideoId id);

	/**
	 * The videos of an account, newest first.
	 * @param account whose
	 * @param limit at most so many, from 1 to 200
	 * @param before only videos accepted before this one; {@code null} for the newest. A
	 * video that is not the account's has none before it
	 * @return rows by time of acceptance, then id, descending
	 */
	List<VideoRow> list(AccountId account, int limit, @Nullable VideoId before);

	/**
	 * A stage begins: the state becomes {@link VideoState#RUNNING}.
	 * @param id which video
	 * @param attempt the attempt the stage works for
	 * @param stage which
	 * @return {@code false} if the attempt is not the present one or has ended
	 */
	boolean begin(VideoId id, int attempt, StageName stage);

	/**
	 * A stage is finished. Says nothing about the state, since the next stage may have
	 * begun already.
	 * @param id which video
	 * @param attempt the attempt the stage worked for
	 * @param stage which
	 * @param manifest its result
	 * @return {@code false} if the attempt is not the present one or has ended
	 */
	boolean complete(VideoId id, int attempt, StageName stage, ArtifactRef manifest);

	/**
	 * Claims the right to hand the film on: from here on the video cannot be cancelled.
	 * Claiming again is allowed, so that a repeated stage can go on.
	 * @param id which video
	 * @param attempt the attempt
	 * @return {@code false} if the attempt is not the present one or has ended
	 */
	boolean claimPublication(VideoId id, int attempt);

	/**
	 * Ends the attempt. {@link VideoEnd.Cancelled} is refused while the film is being
	 * handed on.
	 * @param id which video
	 * @param attempt the attempt
	 * @param end how
	 * @return {@code true} for the one call that ended it, and only for that
	 */
	boolean end(VideoId id, int attempt, VideoEnd end);

	/**
	 * Asks the ledger for a sign of life.
	 * @throws io.moneyprinter.video.VideoException {@code LEDGER_UNAVAILABLE} with the
	 * reason
	 */
	void check();

}
