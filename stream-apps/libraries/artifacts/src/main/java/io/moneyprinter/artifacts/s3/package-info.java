/**
 * Keeps artifacts in a bucket of any server that speaks S3.
 */
@NullMarked
package io.moneyprinter.artifacts.s3;

import org.jspecify.annotations.NullMarked;
