package io.moneyprinter.video;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for. Everything but the topic has a default, and a value that exists
 * is valid: the constructors refuse everything else with an
 * {@link InvalidRequestException}.
 *
 * @param account who asks; set by intake, never taken from a request's body
 * @param idempotencyKey the producer's own name for this request; {@code null} for none
 * @param topic what the film is about, at most {@value #MAX_TOPIC} characters
 * @param script own text to be spoken as it is; excludes {@code source}
 * @param source a text from which the script is picked; excludes {@code script}
 * @param language of script and speech
 * @param tone of the script
 * @param length that the film should have; with an own script or recording the text
 * decides
 * @param voice who speaks
 * @param picture shape, resolution and rate
 * @param captions how captions look
 * @param transition between scenes
 * @param music under the speech
 * @param materials what the pictures are made of
 * @param variants how many different films of the same request, 1 to
 * {@value #MAX_VARIANTS}
 * @param workClass which queue it waits in; {@code class} in JSON
 * @param review what a person looks at before the video goes on; {@code null} for nothing
 * @param publish where the film is handed to
 * @param callback where the web hook goes; {@code null} for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "account", "idempotencyKey", "topic", "script", "source", "language", "tone", "lengthSeconds" })
public record VideoRequest(AccountId account, @Nullable IdempotencyKey idempotencyKey, String topic,
		@Nullable String script, @Nullable String source, Language language, Tone tone, @JsonIgnore Duration length,
		Voice voice, Picture picture, CaptionStyle captions, Transition transition, Music music, Materials materials,
		int variants, @JsonProperty("class") WorkClass workClass, @Nullable ReviewPoint review,
		Set<PublishTarget> publish, @Nullable URI callback) {

	/** Longest topic, in characters. */
	public static final int MAX_TOPIC = 500;

	/** Longest own script, in characters: about 20 minutes of speech. */
	public static final int MAX_SCRIPT = 20_000;

	/** Longest source text, in characters. */
	public static final int MAX_SOURCE = 200_000;

	/** Most variants of one request. */
	public static final int MAX_VARIANTS = 20;

	/** Shortest film that can be asked for. */
	public static final Duration MIN_LENGTH = Duration.ofSeconds(2);

	/** Longest film that can be asked for. */
	public static final Duration MAX_LENGTH = Duration.ofMinutes(20);

	/** Length of a film when nothing is said. */
	public static final Duration DEFAULT_LENGTH = Duration.ofSeconds(30);

	public VideoRequest {
		topic = Text.required("topic", topic, MAX_TOPIC);
		script = Text.optional("script", script, MAX_SCRIPT);
		source = Text.optional("source", source, MAX_SOURCE);
		if (script != null && source != null) {
			throw InvalidRequestException.of("source", source, "nothing, since script is given too");
		}
		if (length.compareTo(MIN_LENGTH) < 0 || length.compareTo(MAX_LENGTH) > 0) {
			throw InvalidRequestException.of("lengthSeconds", length.toSeconds(),
					MIN_LENGTH.toSeconds() + " to " + MAX_LENGTH.toSeconds());
		}
		if (variants < 1 || variants > MAX_VARIANTS) {
			throw InvalidRequestException.of("variants", variants, "1 to " + MAX_VARIANTS);
		}
		requireWebAddress(callback);
		publish = targets(publish, callback);
	}

	private static void requireWebAddress(@Nullable URI callback) {
		if (callback != null && (callback.getHost() == null || callback.getUserInfo() != null
				|| !("https".equalsIgnoreCase(callback.getScheme())
						|| "http".equalsIgnoreCase(callback.getScheme())))) {
			throw InvalidRequestException.of("callback", callback, "an http or https address without credentials");
		}
	}

	private static Set<PublishTarget> targets(Set<PublishTarget> asked, @Nullable URI callback) {
		Set<PublishTarget> targets = EnumSet.of(PublishTarget.STORE);
		targets.addAll(asked);
		if (callback != null) {
			targets.add(PublishTarget.WEB_HOOK);
		}
		else if (targets.contains(PublishTarget.WEB_HOOK)) {
			throw InvalidRequestException.of("callback", "empty", "an address when publish names web-hook");
		}
		return Collections.unmodifiableSet(targets);
	}

	@JsonCreator
	static VideoRequest of(@JsonProperty("account") @Nullable AccountId account,
			@JsonProperty("idempotencyKey") @Nullable IdempotencyKey idempotencyKey,
			@JsonProperty("topic") @Nullable String topic, @JsonProperty("script") @Nullable String script,
			@JsonProperty("source") @Nullable String source, @JsonProperty("language") @Nullable Language language,
			@JsonProperty("tone") @Nullable Tone tone, @JsonProperty("lengthSeconds") @Nullable Long lengthSeconds,
			@JsonProperty("voice") @Nullable Voice voice, @JsonProperty("picture") @Nullable Picture picture,
			@JsonProperty("captions") @Nullable CaptionStyle captions,
			@JsonProperty("transition") @Nullable Transition transition, @JsonProperty("music") @Nullable Music music,
			@JsonProperty("materials") @Nullable Materials materials,
			@JsonProperty("variants") @Nullable Integer variants, @JsonProperty("class") @Nullable WorkClass workClass,
			@JsonProperty("review") @Nullable ReviewPoint review,
			@JsonProperty("publish") @Nullable Set<PublishTarget> publish,
			@JsonProperty("callback") @Nullable URI callback) {
		VideoRequest defaults = about((topic != null) ? topic : "");
		return new VideoRequest((account != null) ? account : defaults.account, idempotencyKey, defaults.topic, script,
				source, (language != null) ? language : defaults.language, (tone != null) ? tone : defaults.tone,
				(lengthSeconds != null) ? Duration.ofSeconds(lengthSeconds) : defaults.length,
				(voice != null) ? voice : defaults.voice, (picture != null) ? picture : defaults.picture,
				(captions != null) ? captions : defaults.captions,
				(transition != null) ? transition : defaults.transition, (music != null) ? music : defaults.music,
				(materials != null) ? materials : defaults.materials, (variants != null) ? variants : defaults.variants,
				(workClass != null) ? workClass : defaults.workClass, review, (publish != null) ? publish : Set.of(),
				callback);
	}

	/**
	 * A request with every default.
	 * @param topic what the film is about
	 * @return the request of the local account
	 */
	public static VideoRequest about(String topic) {
		return new VideoRequest(AccountId.LOCAL, null, topic, null, null, Language.ENGLISH, Tone.INFORMATIVE,
				DEFAULT_LENGTH, Voice.DEFAULT, Picture.DEFAULT, CaptionStyle.DEFAULT, Transition.CROSS_FADE,
				Music.DEFAULT, Materials.DEFAULT, 1, WorkClass.INTERACTIVE, null, Set.of(PublishTarget.STORE), null);
	}

	/**
	 * The length in JSON.
	 * @return whole seconds
	 */
	@JsonProperty("lengthSeconds")
	public long lengthSeconds() {
		return this.length.toSeconds();
	}

	/**
	 * The same request, asked by an account under a key.
	 * @param by who asks, as authentication says
	 * @param key the producer's key; {@code null} for none
	 * @return the request as intake keeps it
	 */
	public VideoRequest askedBy(AccountId by, @Nullable IdempotencyKey key) {
		return new VideoRequest(by, key, this.topic, this.script, this.source, this.language, this.tone, this.length,
				this.voice, this.picture, this.captions, this.transition, this.music, this.materials, this.variants,
				this.workClass, this.review, this.publish, this.callback);
	}

	/**
	 * The same request in another queue.
	 * @param queue which
	 * @return a copy
	 */
	public VideoRequest of(WorkClass queue) {
		return new VideoRequest(this.account, this.idempotencyKey, this.topic, this.script, this.source, this.language,
				this.tone, this.length, this.voice, this.picture, this.captions, this.transition, this.music,
				this.materials, this.variants, queue, this.review, this.publish, this.callback);
	}

	/**
	 * Every piece of own material that this request names, in whatever role.
	 * @return materials, recording and music
	 */
	@JsonIgnore
	public List<MaterialId> ownMaterial() {
		ArrayList<MaterialId> all = new ArrayList<>(this.materials.own());
		if (this.voice.recording() != null) {
			all.add(this.voice.recording());
		}
		if (this.music.own() != null) {
			all.add(this.music.own());
		}
		return List.copyOf(all);
	}

}
