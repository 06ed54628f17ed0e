/**
 * The artifact store: where bytes, scripts and manifests lie, addressed by what they were
 * made from.
 */
@NullMarked
package io.moneyprinter.artifacts;

import org.jspecify.annotations.NullMarked;
