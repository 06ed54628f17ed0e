package io.moneyprinter.ledger;

/**
 * What became of a row that was to be written.
 *
 * @param row as the ledger has it now
 * @param fresh whether this call wrote it; {@code false} if it was there already
 */
public record Admission(VideoRow row, boolean fresh) {
}
