/**
 * The desk: films of storyboards that people wrote, rendered on one machine without any
 * server.
 */
@NullMarked
package io.moneyprinter.render.desk;

import org.jspecify.annotations.NullMarked;
