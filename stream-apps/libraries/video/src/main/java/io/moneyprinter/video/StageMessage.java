package io.moneyprinter.video;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What goes from stage to stage: thin, plain JSON, with a reference to the request and
 * one to the result of each finished stage. Fields that this version does not know are
 * carried through, so that an old stage between two new ones loses nothing.
 */
public final class StageMessage {

	private final VideoId videoId;

	private final int attempt;

	private final AccountId account;

	private final WorkClass workClass;

	private final ArtifactRef request;

	private final Map<StageName, ArtifactRef> results;

	private final Map<String, Object> unknown = new LinkedHashMap<>();

	/**
	 * Creates a message.
	 * @param videoId whose
	 * @param attempt from 1
	 * @param account who asked
	 * @param workClass which queue
	 * @param request the stored {@link VideoRequest}
	 * @param results manifests of the stages that are finished
	 */
	@JsonCreator
	public StageMessage(@JsonProperty(value = "videoId", required = true) VideoId videoId,
			@JsonProperty(value = "attempt", required = true) int attempt,
			@JsonProperty(value = "account", required = true) AccountId account,
			@JsonProperty(value = "class", required = true) WorkClass workClass,
			@JsonProperty(value = "request", required = true) ArtifactRef request,
			@JsonProperty("results") @Nullable Map<StageName, ArtifactRef> results) {
		this.videoId = videoId;
		this.attempt = attempt;
		this.account = account;
		this.workClass = workClass;
		this.request = request;
		this.results = new EnumMap<>(StageName.class);
		if (results != null) {
			this.results.putAll(results);
		}
	}

	@JsonProperty("videoId")
	public VideoId videoId() {
		return this.videoId;
	}

	@JsonProperty("attempt")
	public int attempt() {
		return this.attempt;
	}

	@JsonProperty("account")
	public AccountId account() {
		return this.account;
	}

	@JsonProperty("class")
	public WorkClass workClass() {
		return this.workClass;
	}

	@JsonProperty("request")
	public ArtifactRef request() {
		return this.request;
	}

	@JsonProperty("results")
	Map<StageName, ArtifactRef> results() {
		return this.results;
	}

	/**
	 * The manifest of a stage.
	 * @param stage which
	 * @return empty until the stage is finished
	 */
	public Optional<ArtifactRef> result(StageName stage) {
		return Optional.ofNullable(this.results.get(stage));
	}

	/**
	 * This message after one more stage.
	 * @param stage which
	 * @param manifest its result
	 * @return a copy with everything else as it was
	 */
	public StageMessage with(StageName stage, ArtifactRef manifest) {
		StageMessage next = new StageMessage(this.videoId, this.attempt, this.account, this.workClass, this.request,
				this.results);
		next.unknown.putAll(this.unknown);
		next.results.put(stage, manifest);
		return next;
	}

	@JsonAnyGetter
	Map<String, Object> unknown() {
		return this.unknown;
	}

	@JsonAnySetter
	void keep(String name, Object value) {
		this.unknown.put(name, value);
	}

}
