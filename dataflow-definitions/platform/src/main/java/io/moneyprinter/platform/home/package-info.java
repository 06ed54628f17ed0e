/**
 * The platform's one folder of state: its layout, settings, secrets and the addresses
 * that follow from them.
 */
@NullMarked
package io.moneyprinter.platform.home;

import org.jspecify.annotations.NullMarked;
