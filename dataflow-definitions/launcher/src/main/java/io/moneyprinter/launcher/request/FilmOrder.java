package io.moneyprinter.launcher.request;

import java.nio.file.Path;
import java.util.Map;

import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.VideoRequest;

/**
 * A request as the command line makes it.
 *
 * @param json what is sent: only what was said, so that everything else stays the
 * platform's to decide
 * @param request the same with every default, valid
 * @param files own material by its id, to be handed in before the request
 */
public record FilmOrder(byte[] json, VideoRequest request, Map<MaterialId, Path> files) {
}
