/**
 * Gives Spring Boot apps the ledger that their settings ask for.
 */
@NullMarked
package io.moneyprinter.ledger.autoconfigure;

import org.jspecify.annotations.NullMarked;
