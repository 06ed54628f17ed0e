/**
 * Lets a job go on whose process was killed.
 */
@NullMarked
package io.moneyprinter.resurrection;

import org.jspecify.annotations.NullMarked;
