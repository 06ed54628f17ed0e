package io.moneyprinter.backfill;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.moneyprinter.video.ArtifactRef;

/**
 * What a backfill is made of.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Input.File.class, name = "file"),
		@JsonSubTypes.Type(value = Input.FailedOf.class, name = "failed-of") })
public sealed interface Input {

	/** The kind under which input files are kept in the artifact store. */
	String ARTIFACT_KIND = "backfill-input";

	/**
	 * A file in the artifact store, so that every run reads the same bytes.
	 *
	 * @param file of the backfill's account
	 * @param format how requests stand in it
	 */
	record File(ArtifactRef file, InputFormat format) implements Input {
	}

	/**
	 * The items of another backfill of the same account that failed: they are tried
	 * again.
	 *
	 * @param backfill the other one
	 */
	record FailedOf(BackfillId backfill) implements Input {
	}

}
