/**
 * Gives Spring Boot apps the targets that their settings ask for.
 */
@NullMarked
package io.moneyprinter.publish.autoconfigure;

import org.jspecify.annotations.NullMarked;
