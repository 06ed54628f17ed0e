/**
 * What a Spring Boot application needs to write scripts: put the library on its class
 * path, and a {@link io.moneyprinter.script.ScriptWriter} is there.
 */
@NullMarked
package io.moneyprinter.script.autoconfigure;

import org.jspecify.annotations.NullMarked;
