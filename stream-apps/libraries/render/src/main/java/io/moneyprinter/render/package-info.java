/**
 * Render: from a storyboard to one film, with its cover and its captions.
 */
@NullMarked
package io.moneyprinter.render;

import org.jspecify.annotations.NullMarked;
