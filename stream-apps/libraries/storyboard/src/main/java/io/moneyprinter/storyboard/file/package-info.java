/**
 * The public storyboard format: JSON that people and programs write, read against its
 * published schema.
 */
@NullMarked
package io.moneyprinter.storyboard.file;

import org.jspecify.annotations.NullMarked;
