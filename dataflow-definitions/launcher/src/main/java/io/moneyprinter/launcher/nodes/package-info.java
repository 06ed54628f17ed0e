/**
 * Shows where films are rendered.
 */
@NullMarked
package io.moneyprinter.launcher.nodes;

import org.jspecify.annotations.NullMarked;
