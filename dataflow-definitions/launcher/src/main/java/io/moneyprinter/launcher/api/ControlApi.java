package io.moneyprinter.launcher.api;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoId;

/**
 * Commands for videos that were accepted, and their scripts. Every method throws
 * {@link ApiException} when the platform refuses and {@link PlatformException} when it
 * does not answer.
 */
public final class ControlApi {

	private final ApiClient client;

	/**
	 * Creates a client.
	 * @param base of {@code /v1/videos}
	 * @param keyFile holds the account's key
	 */
	public ControlApi(URI base, Path keyFile) {
		this.client = new ApiClient(base, keyFile);
	}

	/**
	 * The API of a platform.
	 * @param addresses of the platform
	 * @return a client
	 */
	public static ControlApi of(Addresses addresses) {
		return new ControlApi(addresses.api(), addresses.accountKeyFile());
	}

	/**
	 * Has a command carried out.
	 * @param control command and video
	 * @return what became of it
	 */
	public ControlAnswer carryOut(VideoControl control) {
		return this.client.json(this.client.post(path(control.videoId()) + call(control.command()), body(control)),
				ControlAnswer.class);
	}

	/**
	 * Fetches a script.
	 * @param id of a video whose script is written
	 * @return the script
	 */
	public Script script(VideoId id) {
		return this.client.json(this.client.at(path(id) + "script").build(), Script.class);
	}

	/**
	 * Puts another script in place of the one that is being reviewed.
	 * @param id of the video
	 * @param script the other one
	 */
	public void rewrite(VideoId id, Script script) {
		this.client.call(this.client.put(path(id) + "script", DomainJson.write(script))).close();
	}

	private static String path(VideoId id) {
		return "/v1/videos/" + id + "/";
	}

	private static String call(VideoCommand command) {
		return (command == VideoCommand.PRIORITIZE) ? "priority" : command.id();
	}

	private static byte[] body(VideoControl control) {
		if (control.reason() != null) {
			return DomainJson.write(Map.of("reason", control.reason()));
		}
		return DomainJson.write((control.workClass() != null) ? Map.of("class", control.workClass()) : Map.of());
	}

}
