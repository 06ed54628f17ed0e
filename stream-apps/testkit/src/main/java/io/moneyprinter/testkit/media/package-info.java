/**
 * Programs that make films, as tests want them.
 */
@NullMarked
package io.moneyprinter.testkit.media;

import org.jspecify.annotations.NullMarked;
