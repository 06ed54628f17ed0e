package io.moneyprinter.platform.home;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsFileTest {

	@TempDir
	Path folder;

	@Test
	void settingsComeBackAsTheyWere() {
		PlatformSettings settings = PlatformSettings.in(this.folder)
			.withHome(this.folder.resolve("a home"))
			.withPorts(Ports.free())
			.withKafka("broker:9092")
			.withPostgres(new PostgresServer("db", 5432, "admin", "secret"))
			.withObjectStore(new ObjectStoreServer("http://s3", "access", "secret"))
			.withBulk()
			.withOverlay(this.folder.resolve("definitions"));
		assertThat(SettingsFile.read(SettingsFile.write(settings))).isEqualTo(settings);
	}

	@Test
	void aHomeThatWasNeverUpHasNone() {
		PlatformSettings settings = PlatformSettings.in(this.folder);
		assertThat(SettingsFile.read(settings)).isSameAs(settings);
	}

	@Test
	void addressesFollowFromSettings() {
		PlatformSettings settings = PlatformSettings.in(this.folder);
		assertThat(Places.of(settings).kafka()).isEqualTo("127.0.0.1:9092");
		assertThat(Places.of(settings.withKafka("elsewhere:1")).kafka()).isEqualTo("elsewhere:1");
		assertThat(Places.of(settings).api()).hasToString("http://127.0.0.1:8006");
	}

}
