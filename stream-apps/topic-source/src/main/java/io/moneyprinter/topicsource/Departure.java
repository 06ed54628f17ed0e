package io.moneyprinter.topicsource;

import io.moneyprinter.video.StageMessage;

/**
 * An accepted video that is to be sent on its way.
 *
 * @param message that starts its first stage
 * @param topic what the film is about, for those who listen to events
 */
record Departure(StageMessage message, String topic) {
}
