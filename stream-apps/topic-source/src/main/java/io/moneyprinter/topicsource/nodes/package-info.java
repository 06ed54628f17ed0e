/**
 * Where films are rendered, as the members of the grids say.
 */
@NullMarked
package io.moneyprinter.topicsource.nodes;

import org.jspecify.annotations.NullMarked;
