/**
 * What every stream app has to show to Data Flow and its users.
 */
@NullMarked
package io.moneyprinter.testkit.app;

import org.jspecify.annotations.NullMarked;
