package io.moneyprinter.schedule;

import java.util.Optional;
import java.util.UUID;

/**
 * Whoever launches tasks. All methods throw {@link io.moneyprinter.video.VideoException}:
 * {@code PROVIDER_UNAVAILABLE} when it does not answer, {@code STATE_CONFLICT} when it
 * refuses with a reason.
 */
public interface TaskLauncher {

	/**
	 * Whether there is a task of that name.
	 * @param task a name
	 * @return {@code true} if it can be launched
	 */
	boolean knows(String task);

	/**
	 * Launches a task.
	 * @param launch what and how
	 * @return the run's id
	 */
	long launch(Launch launch);

	/**
	 * Looks a run up. Whoever knows when it was launched judges it by the clock, too
	 * ({@link TaskRun#judged}).
	 * @param run its id
	 * @return empty if there is none
	 */
	Optional<TaskRun> find(long run);

	/**
	 * Looks for the run of a launch, when nobody noted whether it happened. It is found
	 * from the moment of the launch on, long before its program says anything.
	 * @param launch its id
	 * @return empty if it did not happen
	 */
	Optional<TaskRun> find(UUID launch);

	/**
	 * Asks a run to stop. What has ended stays as it is.
	 * @param run its id
	 */
	void stop(long run);

	/**
	 * Runs the job of a run that failed or was stopped on from where it was.
	 * @param run its id
	 */
	void restart(long run);

}
