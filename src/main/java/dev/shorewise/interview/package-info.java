/**
 * The dialogue that fills in an answer sheet.
 *
 * <p>Start at {@link dev.shorewise.interview.Interview}, the loop around a pure core: {@link
 * dev.shorewise.interview.InterviewState} turns events into states, {@code TypedLine} turns what
 * was typed into events, {@code InterviewView} turns states into lines. None of these three knows a
 * terminal or a file; {@link dev.shorewise.interview.Dialogue} is the one, {@link
 * dev.shorewise.interview.SheetFile} the other.
 *
 * <p>Depends on {@code assessment}, {@code answers}, {@code questionnaire}, {@code files} and
 * {@code diagnostic}; only this package knows JLine.
 */
@NullMarked
package dev.shorewise.interview;

import org.jspecify.annotations.NullMarked;
