/**
 * The servers of the platform: how each is prepared, started, asked whether it answers,
 * and made ready for use.
 */
@NullMarked
package io.moneyprinter.platform.server;

import org.jspecify.annotations.NullMarked;
