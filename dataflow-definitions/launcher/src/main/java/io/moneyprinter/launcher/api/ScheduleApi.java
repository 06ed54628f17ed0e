package io.moneyprinter.launcher.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.platform.home.Addresses;
import okhttp3.HttpUrl;

/**
 * Schedules. Every method throws {@link ApiException} when the platform refuses and
 * {@link io.moneyprinter.platform.home.PlatformException} when it does not answer.
 */
public final class ScheduleApi {

	private static final String ALL = "/v1/schedules";

	private final ApiClient client;

	/**
	 * Creates a client.
	 * @param base of {@code /v1/schedules}
	 * @param keyFile holds the account's key
	 */
	public ScheduleApi(URI base, Path keyFile) {
		this.client = new ApiClient(base, keyFile);
	}

	/**
	 * The API of a platform.
	 * @param addresses of the platform
	 * @return a client
	 */
	public static ScheduleApi of(Addresses addresses) {
		return new ScheduleApi(addresses.api(), addresses.accountKeyFile());
	}

	public ScheduleView add(ScheduleView.Order order) {
		return this.client.json(this.client.post(ALL, DomainJson.write(order)), ScheduleView.class);
	}

	/** All of the account, by name. */
	public List<ScheduleView> list() {
		return this.client.json(this.client.at(ALL).build(), Page.class).schedules();
	}

	/**
	 * Has something done with a schedule.
	 * @param name which
	 * @param what {@code pause}, {@code resume} or {@code run}
	 * @return what became of it
	 */
	public ControlAnswer ask(String name, String what) {
		return this.client.json(this.client.post(path(name, what).toString(), "{}".getBytes(StandardCharsets.UTF_8)),
				ControlAnswer.class);
	}

	public ControlAnswer remove(String name) {
		HttpUrl address = this.client.at(ALL).build().url().newBuilder().addPathSegment(name).build();
		return this.client.json(this.client.at(address.toString()).delete().build(), ControlAnswer.class);
	}

	/**
	 * What became of the latest times.
	 * @param name which schedule
	 * @param limit at most so many, 1 to 200
	 * @return newest first
	 */
	public List<ScheduleView.Turn> history(String name, int limit) {
		HttpUrl address = path(name, "history").newBuilder()
			.addQueryParameter("limit", Integer.toString(limit))
			.build();
		return this.client.json(this.client.at(address.toString()).build(), History.class).turns();
	}

	private HttpUrl path(String name, String what) {
		return this.client.at(ALL).build().url().newBuilder().addPathSegment(name).addPathSegment(what).build();
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Page(List<ScheduleView> schedules) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record History(List<ScheduleView.Turn> turns) {
	}

}
