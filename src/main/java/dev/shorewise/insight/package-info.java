/**
 * What an assessment tells beyond its scores, and what many of them tell together. Pure, like
 * {@code assessment}.
 *
 * <ul>
 *   <li>{@link dev.shorewise.insight.Insight}: what makes rules fire, the weakest answers, common
 *       beliefs, next steps, and the path to GO, which {@code PathSearch} finds;
 *   <li>{@link dev.shorewise.insight.Sensitivity}: how far the result hangs on single answers, on
 *       what backs them, and on the questionnaire's weights and thresholds;
 *   <li>{@link dev.shorewise.insight.NextQuestion}: what to find out first;
 *   <li>{@link dev.shorewise.insight.AnswerEffect} and {@link dev.shorewise.insight.AnswerChange}:
 *       what another answer would do, and what the differences between two sheets do;
 *   <li>{@link dev.shorewise.insight.PortfolioCounts}: many subjects, counted into a {@link
 *       dev.shorewise.insight.Portfolio}.
 * </ul>
 *
 * <p>Everything asks the engine of {@code assessment} again by its {@code WhatIf}, but for the
 * variations of weights and thresholds: those take real numbers, and {@code ReweighedSheet} is an
 * evaluation of its own for a sheet with nothing open.
 *
 * <p>Depends on {@code assessment}, {@code answers} and {@code questionnaire}.
 */
@NullMarked
package dev.shorewise.insight;

import org.jspecify.annotations.NullMarked;
