/**
 * Fence, key, problems and health, tried by calls.
 */
@NullMarked
package io.moneyprinter.stage.web;

import org.jspecify.annotations.NullMarked;
