/**
 * Choosing the writer of each request, and putting all writers together.
 */
@NullMarked
package io.moneyprinter.script.desk;

import org.jspecify.annotations.NullMarked;
