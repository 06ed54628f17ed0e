package io.moneyprinter.launcher.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * Items of a backfill that failed for the same reason.
 *
 * @param code the reason; {@code null} for what a person holds
 * @param sentence of one of them
 * @param count how many
 * @param remedy what mends it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FailureView(@Nullable String code, String sentence, long count, String remedy) {
}
