package io.moneyprinter.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * The judge of every video's life. Stages speak under a {@link Lease}; whoever has lost
 * it is refused and stops. People and programs speak through {@link #control}. What may
 * follow what is the same in every ledger ({@link VideoLife}). Every method may be called
 * from any thread and any process.
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
	 * Looks several videos up at once.
	 * @param ids which, at most 1000
	 * @return the rows of those that are there, by id
	 */
	Map<VideoId, VideoRow> findAll(Collection<VideoId> ids);

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
	 * Videos of an account that somebody looks for, oldest first: for whoever asks for
	 * them again.
	 * @param account whose
	 * @param search which
	 * @param limit at most so many, from 1 to 1000
	 * @param after only videos that follow this one of the account; {@code null} for the
	 * first
	 * @return rows by time of acceptance, then id, ascending
	 */
	List<VideoRow> search(AccountId account, VideoSearch search, int limit, @Nullable VideoId after);

	/**
	 * Videos of all accounts that have not ended: for whoever must not take away what
	 * they need.
	 * @param limit at most so many, from 1 to 1000
	 * @param after only videos whose id follows this one; {@code null} for the first
	 * @return rows by id, ascending
	 */
	List<VideoRow> unfinished(int limit, @Nullable VideoId after);

	/**
	 * A runner wants to begin a stage. If it may, the state becomes
	 * {@link VideoState#RUNNING} and the runner has a lease.
	 * @param id which video
	 * @param attempt the attempt the stage works for
	 * @param stage which
	 * @return whether it may
	 */
	Turn begin(VideoId id, int attempt, StageName stage);

	/**
	 * Makes a lease hold for another {@link Lease#TERM}. One that ran out holds again if
	 * nobody has taken it since.
	 * @param lease which
	 * @return {@code false} if the stage is to be stopped: the lease is another's, or the
	 * attempt has ended
	 */
	boolean renew(Lease lease);

	/**
	 * Gives a lease back without a result, so that another runner need not wait. Nothing
	 * happens if it is lost.
	 * @param lease which
	 */
	void release(Lease lease);

	/**
	 * A stage is finished, and its lease ends. After the last stage the video is
	 * published; after one that a person wants to review, or when a pause was asked for,
	 * it is held.
	 * @param lease under which it worked
	 * @param manifest its result
	 * @return how the video goes on
	 */
	Passage complete(Lease lease, ArtifactRef manifest);

	/**
	 * Claims the right to hand the film on: from here on the video cannot be cancelled.
	 * Claiming again is allowed, so that a repeated stage can go on.
	 * @param lease of the last stage
	 * @return {@code false} if the lease is lost or the attempt has ended
	 */
	boolean claimPublication(Lease lease);

	/**
	 * Ends the attempt, and the lease, with a failure.
	 * @param lease under which it failed
	 * @param failure why
	 * @return {@code true} for the one call that ended the attempt, and only for that
	 */
	boolean fail(Lease lease, Failure failure);

	/**
	 * Puts a stage off until a later time, and ends the lease.
	 * @param lease of the stage
	 * @param delay from now, by the ledger's clock
	 * @param sentence why
	 * @return why the video waits and until when; empty if the lease is lost or the
	 * attempt has ended
	 */
	Optional<Hold> putOff(Lease lease, Duration delay, String sentence);

	/**
	 * Holds a film of which nobody can tell whether its target has it, and ends the
	 * lease.
	 * @param lease of the last stage
	 * @param sentence what is in doubt
	 * @return why the video is held; empty if the lease is lost or the attempt has ended
	 */
	Optional<Hold> doubt(Lease lease, String sentence);

	/**
	 * Sends videos on whose time has come: their state is {@link VideoState#QUEUED}
	 * again. Each is given to one caller only; call this within {@link #atomically},
	 * together with what sends them.
	 * @param limit at most so many
	 * @return their rows
	 */
	List<VideoRow> wake(int limit);

	/**
	 * Carries a command out, as far as the state of the video allows.
	 * @param account who asks
	 * @param control what is asked, and of which video
	 * @return what became of it
	 * @throws io.moneyprinter.video.VideoException {@code UNKNOWN_VIDEO} if the account
	 * has no such video
	 */
	ControlAnswer control(AccountId account, VideoControl control);

	/**
	 * Puts another script in place of the one that is being reviewed.
	 * @param account who asks
	 * @param id which video
	 * @param script the other one
	 * @return the row as it is now
	 * @throws io.moneyprinter.video.VideoException {@code UNKNOWN_VIDEO} if the account
	 * has no such video, {@code STATE_CONFLICT} if its script is not being reviewed
	 */
	VideoRow rewrite(AccountId account, VideoId id, ArtifactRef script);

	/**
	 * Asks the ledger for a sign of life.
	 * @throws io.moneyprinter.video.VideoException {@code LEDGER_UNAVAILABLE} with the
	 * reason
	 */
	void check();

}
