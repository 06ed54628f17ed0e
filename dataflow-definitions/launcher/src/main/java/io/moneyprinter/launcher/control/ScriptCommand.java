package io.moneyprinter.launcher.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.ApiException;
import io.moneyprinter.launcher.api.ControlApi;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a script, and puts an edited one in its place. */
@Command(name = "script", sortOptions = false, header = "Shows a video's script, or puts an edited one in its place.",
		description = "A script can be edited while its review is awaited (make --review script). The exit code is 1 "
				+ "when there is no script, or it cannot be edited now.",
		footer = { "", "Examples:", "  ./moneyprinter script 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33 > script.md",
				"  ./moneyprinter script 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33 --edit script.md" })
public final class ScriptCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ID", description = "The video's id, as submit and list print it.")
	private String id;

	@Option(names = "--edit", paramLabel = "FILE", order = 1,
			description = "Puts this script in its place, in the form that is shown or in JSON; - for standard input.")
	private @Nullable String edit;

	@Option(names = "--json", order = 2, description = "One JSON object on standard output.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		VideoId video = VideoId.parse(this.id);
		String edited = (this.edit != null) ? text(this.edit) : null;
		ControlApi api = ControlApi.of(RunningPlatform.addresses(this.common));
		return of(video, edited, this.json, api, this.common.screen());
	}

	static int of(VideoId video, @Nullable String edited, boolean json, ControlApi api, Screen screen) {
		try {
			Script script = api.script(video);
			if (edited != null) {
				script = read(edited, script);
				api.rewrite(video, script);
				screen.note("The script is put in its place. Let it go on with  ./moneyprinter approve " + video);
			}
			if (edited == null || json) {
				show(script, json, screen);
			}
			return ExitCode.OK;
		}
		catch (ApiException ex) {
			if (!ex.refused()) {
				throw ex;
			}
			screen.note("@|red ✗|@ " + Screen.quoted(String.valueOf(ex.getMessage())));
			return ExitCode.FAILED;
		}
	}

	private static void show(Script script, boolean json, Screen screen) {
		screen.plain(
				json ? new String(DomainJson.write(script), StandardCharsets.UTF_8) : ScriptText.write(script).strip());
		if (!json) {
			screen.note("");
			screen.note("@|faint " + Screen.quoted(script.origin().sentence()) + "|@");
		}
	}

	private static Script read(String edited, Script before) {
		if (!edited.stripLeading().startsWith("{")) {
			return ScriptText.read(edited, before);
		}
		try {
			return DomainJson.mapper().readValue(edited, Script.class);
		}
		catch (JsonProcessingException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			String sentence = sentence(cause);
			throw new VideoException(ErrorCode.INVALID_REQUEST, "The edited script cannot be read: " + sentence, ex);
		}
	}

	private static String sentence(Throwable cause) {
		if (cause instanceof NullPointerException) {
			return "a field is missing; script --json shows all that there are.";
		}
		return (cause instanceof JsonProcessingException json) ? json.getOriginalMessage()
				: String.valueOf(cause.getMessage());
	}

	private static String text(String file) {
		try {
			byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw InvalidRequestException.of("--edit", file, "a text in UTF-8");
		}
		catch (IOException ex) {
			throw InvalidRequestException.of("--edit", file, "a file that can be read, or - for standard input");
		}
	}

}
