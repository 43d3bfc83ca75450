/**
 * Shorewise tells whether a business process is ready to be offshored, and why.
 *
 * <p>Entry point: {@link dev.shorewise.Main}. This package meets the outside world and hands it to
 * {@code dev.shorewise.cli}; everything else lives in the packages below.
 */
@NullMarked
package dev.shorewise;

import org.jspecify.annotations.NullMarked;
