/**
 * Proves what a questionnaire can and cannot come to: that everything in it can matter, that no
 * rule is a dead end, and what a new version means for stored answer sheets. Pure, like {@code
 * assessment}.
 *
 * <p>Start at {@link dev.shorewise.lint.Linter}; {@link dev.shorewise.lint.QuestionnaireChanges}
 * compares two versions. Proofs are searches over scenarios (all sheets at once that agree on some
 * answers) which end by themselves; where a search has to be cut short, samples with a fixed seed
 * take its place, and what is said then says so.
 *
 * <p>Depends on {@code assessment}, {@code answers}, {@code questionnaire} and {@code diagnostic}.
 */
@NullMarked
package dev.shorewise.lint;

import org.jspecify.annotations.NullMarked;
