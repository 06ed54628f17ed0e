package io.moneyprinter.launcher.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A line of a backfill's input of which no film can be made.
 *
 * @param line its number, from 1
 * @param field that is wrong
 * @param value that it has
 * @param allowed what it may be
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BadLineView(int line, String field, String value, String allowed) {
}
