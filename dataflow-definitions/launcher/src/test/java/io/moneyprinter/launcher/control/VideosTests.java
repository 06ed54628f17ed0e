package io.moneyprinter.launcher.control;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

import io.moneyprinter.launcher.api.ApiException;
import io.moneyprinter.launcher.api.ApiServer;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VideosTests {

	private static final VideoId DONE = VideoId.random();

	private static final VideoId REFUSED = VideoId.random();

	private static final VideoId UNKNOWN = VideoId.random();

	private static final VideoId ALREADY = VideoId.random();

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final Screen screen = new Screen(new PrintWriter(this.out), new PrintWriter(this.err), Ansi.OFF, false);

	@RegisterExtension
	private final ApiServer server = new ApiServer();

	@BeforeEach
	void answer() {
		this.server
			.json("/v1/videos/" + DONE + "/cancel", 200, "{\"outcome\":\"done\",\"sentence\":\"It is cancelled.\"}")
			.json("/v1/videos/" + ALREADY + "/cancel", 200,
					"{\"outcome\":\"already\",\"sentence\":\"It is cancelled already.\"}")
			.json("/v1/videos/" + REFUSED + "/cancel", 409,
					"{\"detail\":\"It is published; that is too late to cancel.\"}")
			.json("/v1/videos/" + UNKNOWN + "/cancel", 404, "{\"detail\":\"There is no video.\"}");
	}

	@Test
	void allIsWellWhenAllAreDoneOrWereSoAlready() {
		assertThat(cancel(false, DONE, ALREADY)).isEqualTo(ExitCode.OK);
		assertThat(this.out.toString().lines()).containsExactly("✓ " + DONE + "  It is cancelled.",
				"· " + ALREADY + "  It is cancelled already.");
		assertThat(this.err.toString()).isEmpty();
	}

	@Test
	void oneThatIsRefusedKeepsNoOtherFromBeingDone() {
		assertThat(cancel(false, REFUSED, UNKNOWN, DONE)).isEqualTo(ExitCode.FAILED);
		assertThat(this.out.toString().lines()).containsExactly("✓ " + DONE + "  It is cancelled.");
		assertThat(this.err.toString().lines()).containsExactly(
				"✗ " + REFUSED + "  It is published; that is too late to cancel.",
				"✗ " + UNKNOWN + "  There is no video.");
	}

	@Test
	void programsReadOneObjectForEach() {
		assertThat(cancel(true, DONE, REFUSED)).isEqualTo(ExitCode.FAILED);
		assertThat(this.out.toString().lines()).containsExactly(
				"{\"id\":\"" + DONE + "\",\"outcome\":\"done\",\"sentence\":\"It is cancelled.\"}",
				"{\"id\":\"" + REFUSED
						+ "\",\"outcome\":\"refused\",\"sentence\":\"It is published; that is too late to cancel.\"}");
	}

	@Test
	void anOutageIsNoRefusal() {
		VideoId unlucky = VideoId.random();
		this.server.json("/v1/videos/" + unlucky + "/cancel", 503, "{\"detail\":\"The ledger is away.\"}");
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> cancel(false, unlucky, DONE))
			.withMessage("The ledger is away.");
		assertThat(this.out.toString()).isEmpty();
	}

	private int cancel(boolean json, VideoId... ids) {
		List<VideoControl> controls = Stream.of(ids).map((id) -> VideoControl.of(id, VideoCommand.CANCEL)).toList();
		return Videos.carryOut(controls, this.server.controls(), this.screen, json);
	}

}
