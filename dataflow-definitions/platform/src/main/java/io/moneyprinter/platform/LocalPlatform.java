package io.moneyprinter.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.Places;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.SettingsFile;
import io.moneyprinter.platform.keeper.PartEvent;
import io.moneyprinter.platform.keeper.PartState;

/** The platform that a home's files, records and keeper tell about. */
class LocalPlatform implements Platform {

	private final PlatformSettings wanted;

	private final Home home;

	LocalPlatform(PlatformSettings settings) {
		this.wanted = settings;
		this.home = new Home(settings.home());
	}

	@Override
	public Addresses up(PlatformListener listener) {
		KeeperProcess keeper = new KeeperProcess(this.wanted);
		OwnKeeper own = new OwnKeeper(keeper::spawn);
		OnInterruption interruption = OnInterruption.run(() -> interrupt(keeper, own, listener));
		try {
			return up(keeper, own, listener);
		}
		finally {
			interruption.forget();
		}
	}

	/**
	 * A platform that this process has begun goes down with it; another's, which it only
	 * follows, stays.
	 */
	private void interrupt(KeeperProcess keeper, OwnKeeper own, PlatformListener listener) {
		own.interrupt().ifPresent((spawned) -> {
			try {
				keeper.end(spawned, listener);
			}
			finally {
				new Leftovers(this.home).end();
			}
		});
	}

	private Addresses up(KeeperProcess keeper, OwnKeeper own, PlatformListener listener) {
		ProcessHandle running = running(keeper, own, listener);
		Optional<PartEvent> outcome = keeper.follow(running, listener,
				EnumSet.of(PartState.READY, PartState.FAILED, PartState.STOPPING));
		if (outcome.map(PartEvent::state).filter((state) -> state == PartState.READY).isPresent()) {
			return addresses();
		}
		running.onExit().join();
		new Leftovers(this.home).end();
		throw new PlatformException(outcome.map(PartEvent::sentence)
			.orElse("The keeper ended unexpectedly; " + this.home.log("keeper") + " says more."));
	}

	/**
	 * Two calls at once must not start two keepers: the second waits for the first one's
	 * and follows it.
	 */
	private ProcessHandle running(KeeperProcess keeper, OwnKeeper own, PlatformListener listener) {
		try (FileChannel channel = FileChannel.open(this.home.run().resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			Optional<ProcessHandle> living = keeper.living();
			if (living.isPresent() && lock.isValid()) {
				return living.get();
			}
			endLeftovers(listener);
			new Doctor(this.wanted).check();
			ProcessHandle spawned = own.start();
			while (spawned.isAlive() && keeper.living().isEmpty()) {
				Thread.sleep(50);
			}
			return spawned;
		}
		catch (IOException ex) {
			throw new PlatformException("The home " + this.home.folder() + " cannot be written to, for it could not be "
					+ "locked (" + ex.getMessage() + "); choose another --home, or make this one writable.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PlatformException("The start was interrupted.", ex);
		}
	}

	private void endLeftovers(PlatformListener listener) {
		int ended = new Leftovers(this.home).end();
		if (ended > 0) {
			listener.on(new PartEvent(Instant.now(), "leftovers", PartState.STOPPED,
					"An earlier platform of this home had left " + ended + " processes; they have been ended."));
		}
	}

	@Override
	public void down(PlatformListener listener) {
		KeeperProcess keeper = new KeeperProcess(settings());
		keeper.living().ifPresent((living) -> keeper.end(living, listener));
		endLeftovers(listener);
	}

	@Override
	public PlatformStatus status() {
		return new StatusReader(settings()).read(new KeeperProcess(settings()).living());
	}

	@Override
	public Addresses addresses() {
		return Places.of(settings());
	}

	@Override
	public PlatformSettings settings() {
		return new KeeperProcess(this.wanted).living()
			.map((keeper) -> SettingsFile.read(this.wanted))
			.orElse(this.wanted);
	}

	@Override
	public List<Path> logs(Optional<String> name) {
		return new LogFiles(this.home).of(name);
	}

	@Override
	public List<Finding> doctor() {
		return new Doctor(settings()).findings();
	}

	@Override
	public int shell(Optional<Path> script) {
		return new DataflowShell(settings()).run(script);
	}

}
