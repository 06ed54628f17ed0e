/**
 * Keeps a published film under an address that never changes.
 */
@NullMarked
package io.moneyprinter.publish.store;

import org.jspecify.annotations.NullMarked;
