/**
 * Shorewise as a library: load a questionnaire, score or assess answers. Start at {@link
 * dev.shorewise.library.Shorewise}. This package and what it hands out is what other programs can
 * rely on; everything below may change with any version. May use all packages but {@code cli},
 * {@code batch} and {@code interview}.
 */
@NullMarked
package dev.shorewise.library;

import org.jspecify.annotations.NullMarked;
