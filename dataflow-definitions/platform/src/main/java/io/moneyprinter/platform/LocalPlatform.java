package io.moneyprinter.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;

/** The platform that a home's files, records and keeper tell about. */
class LocalPlatform implements Platform {

	private final PlatformSettings settings;

	LocalPlatform(PlatformSettings settings) {
		this.settings = settings;
	}

	@Override
	public Addresses up(PlatformListener listener) {
		throw unreachable();
	}

	@Override
	public void down(PlatformListener listener) {
		throw unreachable();
	}

	@Override
	public PlatformStatus status() {
		throw unreachable();
	}

	@Override
	public Addresses addresses() {
		throw unreachable();
	}

	@Override
	public List<Path> logs(Optional<String> name) {
		throw unreachable();
	}

	@Override
	public List<Finding> doctor() {
		throw unreachable();
	}

	@Override
	public int shell(Optional<Path> script) {
		throw unreachable();
	}

	private PlatformException unreachable() {
		return new PlatformException("The platform of " + this.settings.home() + " cannot be reached.");
	}

}
