/**
 * What an assessment tells beyond its scores: which common beliefs hold here, what to do next, and
 * which answers cost most. Pure, like {@code assessment}.
 *
 * <p>Start at {@link dev.shorewise.insight.Insight}.
 *
 * <p>Depends on {@code assessment}, {@code answers} and {@code questionnaire}.
 */
@NullMarked
package dev.shorewise.insight;

import org.jspecify.annotations.NullMarked;
