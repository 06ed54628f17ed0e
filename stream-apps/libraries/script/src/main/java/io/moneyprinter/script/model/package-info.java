/**
 * The writer that asks a language model: anything that speaks the OpenAI protocol.
 */
@NullMarked
package io.moneyprinter.script.model;

import org.jspecify.annotations.NullMarked;
