package io.moneyprinter.footage.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells by its content what a file is. Its name says nothing.
 */
@FunctionalInterface
public interface MaterialInspector {

	/** Inspects by the first bytes only, and knows no lengths. */
	MaterialInspector SIGNATURES = (file) -> Signature.of(file).map((signature) -> new Material(signature.kind(), 0));

	/**
	 * Looks into a file.
	 * @param file that a stranger may have made
	 * @return what it is, or empty when it is of no accepted kind or broken
	 * @throws IOException when it cannot be read
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	Optional<Material> inspect(Path file) throws IOException, InterruptedException;

}
