package io.moneyprinter.publish.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.publish.Handover;
import io.moneyprinter.publish.NotTakenException;
import io.moneyprinter.publish.Publisher;
import io.moneyprinter.publish.Whereabouts;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts a signed message to the request's callback. The callback's host is resolved once,
 * every address is looked at, and the connection goes to those addresses and no other;
 * redirects are not followed and the answer's body is not read. Messages may repeat: the
 * receiver tells by the event id.
 */
public final class WebHookPublisher implements Publisher {

	/** Header with the event's id, the same on every repetition. */
	public static final String EVENT_ID = "X-MoneyPrinter-Event-Id";

	/** Header with the time of this call, in seconds since 1970. */
	public static final String TIMESTAMP = "X-MoneyPrinter-Timestamp";

	/** Header with {@code v1=} and the hexadecimal HMAC-SHA-256 of time, dot and body. */
	public static final String SIGNATURE = "X-MoneyPrinter-Signature";

	private final ArtifactStore store;

	private final WebHookSettings settings;

	private final WebHookSecrets secrets;

	private final Clock clock;

	private final HostResolver resolver;

	private final OkHttpClient client;

	/**
	 * Creates the publisher.
	 * @param store that signs the film's download address
	 * @param settings how callbacks are told
	 * @param secrets to sign with
	 * @param clock gives the time in the signature
	 */
	public WebHookPublisher(ArtifactStore store, WebHookSettings settings, WebHookSecrets secrets, Clock clock) {
		this(store, settings, secrets, clock, HostResolver.SYSTEM);
	}

	WebHookPublisher(ArtifactStore store, WebHookSettings settings, WebHookSecrets secrets, Clock clock,
			HostResolver resolver) {
		this.store = store;
		this.settings = settings;
		this.secrets = secrets;
		this.clock = clock;
		this.resolver = resolver;
		this.client = new OkHttpClient.Builder().proxy(Proxy.NO_PROXY)
			.followRedirects(false)
			.followSslRedirects(false)
			.connectTimeout(settings.connectTimeout())
			.callTimeout(settings.timeout())
			.readTimeout(settings.timeout())
			.writeTimeout(settings.timeout())
			.build();
	}

	@Override
	public PublishTarget target() {
		return PublishTarget.WEB_HOOK;
	}

	/** The receiver knows a repetition by its event id. */
	@Override
	public boolean repeatsHarmlessly() {
		return true;
	}

	@Override
	public Whereabouts find(Handover handover) {
		return new Whereabouts.Unknowable("A web hook is told and cannot be asked.");
	}

	@Override
	public String handOver(Handover handover) {
		HttpUrl callback = callback(handover);
		List<InetAddress> addresses = addresses(callback.host());
		OkHttpClient pinned = this.client.newBuilder().dns((host) -> addresses).build();
		try (Response response = pinned.newCall(message(callback, handover)).execute()) {
			WebHookAnswer.of(response.code(), callback.host()).require();
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "The web hook at " + callback.host()
					+ " does not answer (" + ex.getMessage() + "); it will be told again.", ex);
		}
		return callback.newBuilder().query(null).fragment(null).build().toString();
	}

	private static HttpUrl callback(Handover handover) {
		URI address = handover.request().callback();
		HttpUrl url = (address != null) ? HttpUrl.get(address) : null;
		if (url == null) {
			throw InvalidRequestException.of("callback", String.valueOf(address), "an http or https address");
		}
		return url;
	}

	private List<InetAddress> addresses(String host) {
		try {
			List<InetAddress> addresses = this.resolver.resolve(host);
			if (!this.settings.allowPrivate() && !addresses.stream().allMatch(PublicAddresses::contain)) {
				throw InvalidRequestException.of("callback", host,
						"a host of the public internet, not of this machine or a private network");
			}
			return addresses;
		}
		catch (UnknownHostException ex) {
			throw new NotTakenException(ErrorCode.PROVIDER_UNAVAILABLE,
					"The web hook's host " + host + " is not known to DNS; it will be looked up again.", ex);
		}
	}

	private Request message(HttpUrl callback, Handover handover) {
		URI download = this.store
			.presign(handover.film().video(), WebHookSettings.DOWNLOAD_VALIDITY, handover.video() + ".mp4")
			.orElse(null);
		byte[] body = DomainJson.write(WebHookMessage.of(handover, this.settings.publicAddress(), download));
		long timestamp = this.clock.instant().getEpochSecond();
		byte[] secret = this.secrets.of(handover.request().account());
		return new Request.Builder().url(callback)
			.header("Content-Type", "application/json")
			.header("User-Agent", "MoneyPrinter")
			.header(EVENT_ID, handover.eventId().toString())
			.header(TIMESTAMP, Long.toString(timestamp))
			.header(SIGNATURE, WebHookSignature.of(secret, timestamp, body))
			.post(RequestBody.create(body))
			.build();
	}

}
