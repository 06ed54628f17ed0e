/**
 * What Spring Cloud Data Flow is told, and how: registrations, streams and their
 * deployment, through its REST API.
 */
@NullMarked
package io.moneyprinter.platform.dataflow;

import org.jspecify.annotations.NullMarked;
