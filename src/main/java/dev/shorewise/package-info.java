/**
 * Shorewise tells whether a business process is ready to be outsourced, and where to.
 *
 * <p>Entry point: {@link dev.shorewise.Main}. This package meets the outside world, describes it as
 * an {@link dev.shorewise.AppContext} and hands that to {@code dev.shorewise.cli}; everything else
 * lives in the packages below, which do not see this one.
 */
@NullMarked
package dev.shorewise;

import org.jspecify.annotations.NullMarked;
