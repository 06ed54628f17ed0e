/** From options to a request: what a person wrote on the command line, as JSON. */
@NullMarked
package io.moneyprinter.launcher.request;

import org.jspecify.annotations.NullMarked;
