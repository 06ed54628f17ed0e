package io.moneyprinter.platform.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

	@TempDir
	Path folder;

	@Test
	void everyHomeHasItsOwnAndKeepsThem() {
		Secrets first = Secrets.of(new Home(this.folder.resolve("one")));
		assertThat(Secrets.of(new Home(this.folder.resolve("one")))).isEqualTo(first);
		assertThat(Secrets.of(new Home(this.folder.resolve("two"))).accountKey()).isNotEqualTo(first.accountKey());
	}

	@Test
	void nobodyElseMayReadThem() throws IOException {
		Home home = new Home(this.folder.resolve("home"));
		Secrets.of(home);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets()))).isEqualTo("rwx------");
		try (Stream<Path> files = Files.list(home.secrets())) {
			assertThat(files).hasSize(2)
				.allSatisfy((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
					.isEqualTo("rw-------"));
		}
	}

	@Test
	void theyAreLongAndNeverPrinted() {
		Secrets secrets = Secrets.of(new Home(this.folder));
		assertThat(secrets.accountKey()).hasSize(32);
		assertThat(secrets.toString()).doesNotContain(secrets.accountKey()).doesNotContain(secrets.storeSecretKey());
	}

	@Test
	void theAccountKeyFileHoldsTheKey() throws IOException {
		Home home = new Home(this.folder);
		Secrets secrets = Secrets.of(home);
		assertThat(home.accountKeyFile()).hasContent(secrets.accountKey());
	}

}
