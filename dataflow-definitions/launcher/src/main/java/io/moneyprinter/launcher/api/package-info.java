/** The HTTP API of the platform, as a client sees it. */
@NullMarked
package io.moneyprinter.launcher.api;

import org.jspecify.annotations.NullMarked;
