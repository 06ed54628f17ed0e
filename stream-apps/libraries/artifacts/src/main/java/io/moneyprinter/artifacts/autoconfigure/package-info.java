/**
 * Gives Spring Boot apps the artifact store that their settings ask for.
 */
@NullMarked
package io.moneyprinter.artifacts.autoconfigure;

import org.jspecify.annotations.NullMarked;
