/**
 * What was answered: one subject's answer sheet, read from and written to YAML.
 *
 * <p>Start at {@link dev.shorewise.answers.AnswerSheet}; {@link
 * dev.shorewise.answers.AnswerSheetLoader} reads one and {@link
 * dev.shorewise.answers.AnswerSheetWriter} writes it. A sheet that exists fits its questionnaire:
 * every question and option it names is there.
 *
 * <p>Depends on {@code questionnaire}, {@code yaml}, {@code files} and {@code diagnostic}.
 */
@NullMarked
package dev.shorewise.answers;

import org.jspecify.annotations.NullMarked;
