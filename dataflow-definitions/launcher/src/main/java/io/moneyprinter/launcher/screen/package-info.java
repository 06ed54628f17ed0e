/**
 * What a person sees: lines, colours where there are any, and blocks that change in
 * place.
 */
@NullMarked
package io.moneyprinter.launcher.screen;

import org.jspecify.annotations.NullMarked;
