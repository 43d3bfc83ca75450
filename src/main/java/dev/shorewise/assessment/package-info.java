/**
 * The pure heart: answers in, assessment out.
 *
 * <p>Start at {@link dev.shorewise.assessment.Assessor}: it compiles a questionnaire once and then
 * turns any number of answer sheets into {@link dev.shorewise.assessment.Assessment}s. Sums are
 * exact integers, divided once; nothing is rounded; open answers give intervals, three-valued
 * conditions and sets of possible verdicts. No I/O, clock, locale, logging or randomness.
 *
 * <p>Depends on {@code answers}, {@code questionnaire} and {@code diagnostic}.
 */
@NullMarked
package dev.shorewise.assessment;

import org.jspecify.annotations.NullMarked;
