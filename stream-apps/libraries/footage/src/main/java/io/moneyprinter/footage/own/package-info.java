/**
 * The account's own clips, pictures and music, fetched from the artifact store and never
 * trusted.
 */
@NullMarked
package io.moneyprinter.footage.own;

import org.jspecify.annotations.NullMarked;
