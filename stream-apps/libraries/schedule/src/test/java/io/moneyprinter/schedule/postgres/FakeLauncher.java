package io.moneyprinter.schedule.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.moneyprinter.schedule.Launch;
import io.moneyprinter.schedule.TaskLauncher;
import io.moneyprinter.schedule.TaskRun;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/** Launches nothing, and remembers what it was asked for. */
final class FakeLauncher implements TaskLauncher {

	private final List<Launch> launches = new ArrayList<>();

	private TaskRun.State state = TaskRun.State.COMPLETE;

	private boolean away;

	private boolean silent;

	private @Nullable String refusal;

	synchronized List<Launch> launches() {
		return List.copyOf(this.launches);
	}

	synchronized void all(TaskRun.State standing) {
		this.state = standing;
	}

	synchronized void away(boolean isAway) {
		this.away = isAway;
	}

	synchronized void refuse(@Nullable String sentence) {
		this.refusal = sentence;
	}

	/** Launches, and dies before it says so. */
	synchronized void silentOnce() {
		this.silent = true;
	}

	@Override
	public boolean knows(String task) {
		return true;
	}

	@Override
	public synchronized long launch(Launch launch) {
		requireHere();
		if (this.refusal != null) {
			throw new VideoException(ErrorCode.STATE_CONFLICT, this.refusal);
		}
		this.launches.add(launch);
		if (this.silent) {
			this.silent = false;
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "The connection broke off.");
		}
		return this.launches.size();
	}

	private void requireHere() {
		if (this.away) {
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "It is away.");
		}
	}

	@Override
	public synchronized Optional<TaskRun> find(long run) {
		requireHere();
		return (run > this.launches.size()) ? Optional.empty()
				: Optional.of(new TaskRun(run, this.launches.get((int) run - 1).task(), this.state, Instant.EPOCH, null,
						(this.state == TaskRun.State.FAILED) ? "Its process is gone." : ""));
	}

	@Override
	public synchronized Optional<TaskRun> find(UUID launch) {
		requireHere();
		for (int i = 0; i < this.launches.size(); i++) {
			if (this.launches.get(i).id().equals(launch)) {
				return find(i + 1L);
			}
		}
		return Optional.empty();
	}

	@Override
	public void stop(long run) {
		throw new UnsupportedOperationException("Schedules stop nothing.");
	}

	@Override
	public void restart(long run) {
		throw new UnsupportedOperationException("Schedules restart nothing.");
	}

}
