/**
 * What is wrong with a user's file, and where.
 *
 * <p>A complaint is a value: a {@link dev.shorewise.diagnostic.Problem} with a place, a stable
 * code, a message and often a hint. Loaders never throw for bad content; they collect every problem
 * in a {@link dev.shorewise.diagnostic.Problems} and return a {@link
 * dev.shorewise.diagnostic.Checked} that is either a valid value or the sorted list of what is
 * wrong.
 *
 * <p>Depends on nothing but the JDK.
 */
@NullMarked
package dev.shorewise.diagnostic;

import org.jspecify.annotations.NullMarked;
