/**
 * Valid values of the domain, for tests that need one and do not care which.
 */
@NullMarked
package io.moneyprinter.testkit.video;

import org.jspecify.annotations.NullMarked;
