/**
 * A real S3 server for tests, in a process of its own.
 */
@NullMarked
package io.moneyprinter.testkit.objectstore;

import org.jspecify.annotations.NullMarked;
