package io.moneyprinter.video;

/**
 * Why a video could not be made, one name for each reason wherever a person or a program
 * looks.
 */
public enum ErrorCode {

	/** A field of the request is not as it must be. */
	INVALID_REQUEST(Category.CALLER, false),
	/** The same idempotency key was used before with another request. */
	IDEMPOTENCY_CONFLICT(Category.CALLER, false),
	/** There is no such video for this account. */
	UNKNOWN_VIDEO(Category.CALLER, false),
	/** What was asked does not fit the state the video is in. */
	STATE_CONFLICT(Category.CALLER, false),
	/** A message that is no request and no stage message. */
	UNREADABLE_MESSAGE(Category.CALLER, false),
	/**
	 * Own material (clip, picture, sound) is missing, broken or not of an accepted kind.
	 */
	UNUSABLE_MATERIAL(Category.CALLER, false),
	/** The voice cannot speak this text or language. */
	UNSPEAKABLE_TEXT(Category.CALLER, false),
	/** A person looked at the script or the film and did not want it. */
	REJECTED_IN_REVIEW(Category.CALLER, false),

	/**
	 * A provider (model, voice, stock, target) does not answer, is overloaded or limits
	 * its callers.
	 */
	PROVIDER_UNAVAILABLE(Category.DEPENDENCY, true),
	/** A provider refuses the configured credentials. */
	PROVIDER_DENIED(Category.DEPENDENCY, false),
	/** A provider's answer could not be used, also after it was asked to mend it. */
	PROVIDER_ANSWER_UNUSABLE(Category.DEPENDENCY, true),
	/** A target may or may not have the film, and cannot be asked. */
	PUBLICATION_IN_DOUBT(Category.DEPENDENCY, false),
	/** The artifact store cannot be reached. */
	STORE_UNAVAILABLE(Category.DEPENDENCY, true),
	/** The ledger's database cannot be reached. */
	LEDGER_UNAVAILABLE(Category.DEPENDENCY, true),

	/** Disk or memory ran out. */
	OUT_OF_RESOURCES(Category.RESOURCE, true),

	/** A stage took longer than its clock allows. */
	STAGE_TIMED_OUT(Category.DEFECT, true),
	/** ffmpeg ended with an error. */
	RENDER_FAILED(Category.DEFECT, true),
	/** The finished film did not pass its own check. */
	FILM_CHECK_FAILED(Category.DEFECT, true),
	/** An artifact that an earlier stage committed is missing or is not what it was. */
	ARTIFACT_MISSING(Category.DEFECT, true),
	/** Something nobody foresaw. */
	INTERNAL(Category.DEFECT, true);

	private final Category category;

	private final boolean retryable;

	ErrorCode(Category category, boolean retryable) {
		this.category = category;
		this.retryable = retryable;
	}

	public Category category() {
		return this.category;
	}

	/**
	 * Whether the same request can succeed when it is tried again without a change.
	 * @return {@code true} if a retry can help
	 */
	public boolean retryable() {
		return this.retryable;
	}

	/**
	 * Whether a retry within seconds is worth its while: the fault is elsewhere and
	 * passes by itself.
	 * @return {@code true} for dependencies that are away for now
	 */
	public boolean passing() {
		return this.category == Category.DEPENDENCY && this.retryable;
	}

	/**
	 * Whether what a process stands on fails for now: it blames nobody and tries again.
	 * @return {@code true} for dependencies that are away, and for want of room
	 */
	public boolean outage() {
		return passing() || this.category == Category.RESOURCE;
	}

	/** Whose fault a failure is. */
	public enum Category {

		/** The caller's: something to change in the request. */
		CALLER,
		/** A dependency's: something outside our processes. */
		DEPENDENCY,
		/** Nobody's: disk, memory or processors ran out. */
		RESOURCE,
		/** Ours. */
		DEFECT

	}

}
