package io.moneyprinter.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.platform.Finding.Verdict;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.Ports;
import io.moneyprinter.platform.keeper.PartEvent;
import io.moneyprinter.platform.keeper.PartState;
import io.moneyprinter.platform.process.ProcessIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What can be said of a platform that is down. */
class LocalPlatformTest {

	@TempDir
	Path folder;

	private PlatformSettings settings() {
		return PlatformSettings.in(this.folder).withPorts(Ports.free());
	}

	@Test
	void aPlatformThatWasNeverUpIsDown() {
		PlatformStatus status = Platform.at(settings()).status();
		assertThat(status.state()).isEqualTo(PartState.STOPPED);
		assertThat(status.parts()).isEmpty();
	}

	@Test
	void takingItDownTwiceIsFine() {
		List<PartEvent> heard = new ArrayList<>();
		Platform.at(settings()).down(heard::add);
		Platform.at(settings()).down(heard::add);
		assertThat(heard).isEmpty();
	}

	@Test
	void whatACrashLeftIsFoundAndEnded() throws IOException {
		Process left = new ProcessBuilder("sleep", "60").start();
		Home home = new Home(settings().home());
		ProcessIdentity.of(left.toHandle()).orElseThrow().record(home.serverRecords().resolve("kafka"));
		assertThat(Platform.at(settings()).doctor()).filteredOn((finding) -> finding.subject().equals("leftovers"))
			.extracting(Finding::verdict)
			.containsExactly(Verdict.WARNING);
		List<PartEvent> heard = new ArrayList<>();
		Platform.at(settings()).down(heard::add);
		assertThat(left.isAlive()).isFalse();
		assertThat(heard).extracting(PartEvent::sentence)
			.containsExactly("An earlier platform of this home had left 1 processes; they have been ended.");
	}

	@Test
	void withoutABuildItDoesNotComeUpAndSaysWhy() {
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> Platform.at(settings()).up((event) -> {
		})).withMessageContaining("build the project with ./mvnw package.");
	}

	@Test
	void aHomeThatCannotBeWrittenToIsNamedWithAWayOut() throws IOException {
		Path file = Files.writeString(this.folder.resolve("file"), "in the way");
		Path home = file.resolve("home");
		PlatformSettings settings = settings().withHome(home);
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> Platform.at(settings).up((event) -> {
		}))
			.withMessageStartingWith("The home " + home + " cannot be written to")
			.withMessageContaining("choose another --home");
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> Platform.at(settings).doctor())
			.withMessageStartingWith("The home " + home + " cannot be written to");
	}

	@Test
	void theShellNeedsAPlatformThatIsUp() {
		PlatformSettings settings = settings();
		assertThatExceptionOfType(PlatformException.class)
			.isThrownBy(() -> Platform.at(settings).shell(Optional.empty()))
			.withMessage("The platform of " + settings.home() + " is not up; bring it up with ./moneyprinter up.");
	}

	@Test
	void aTakenPortIsNamed() throws IOException {
		Ports free = Ports.free();
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Ports ports = new Ports(taken.getLocalPort(), free.kafkaController(), free.postgres(), free.objectStore(),
					free.skipper(), free.dataflow(), free.api(), free.progress());
			assertThat(Platform.at(settings().withPorts(ports)).doctor()).extracting(Finding::sentence)
				.contains("Port " + taken.getLocalPort()
						+ ", which kafka needs, is taken by another program; end that, or start with --free-ports.");
			assertThat(Platform.at(settings().withPorts(ports).withKafka("elsewhere:9092")).doctor())
				.extracting(Finding::subject)
				.doesNotContain("port " + taken.getLocalPort());
		}
	}

	@Test
	void logsAreFoundByTheNamesThatStatusShows() throws IOException {
		Home home = new Home(settings().home());
		Path server = Files.writeString(home.log("kafka"), "x");
		Path app = home.instances().resolve("17/films.script-processor-v1/stdout_0.log");
		Files.createDirectories(app.getParent());
		Files.writeString(app, "y");
		Platform platform = Platform.at(settings());
		assertThat(platform.logs(Optional.of("kafka"))).containsExactly(server);
		assertThat(platform.logs(Optional.of("script-processor"))).containsExactly(app);
		assertThat(platform.logs(Optional.empty())).containsExactlyInAnyOrder(server, app);
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> platform.logs(Optional.of("kafk")))
			.withMessageStartingWith("There is no log of 'kafk' in ");
	}

}
