/**
 * The dialogue that fills in an answer sheet.
 *
 * <p>Start at {@link dev.shorewise.interview.Interview}, the dialogue about one answer sheet, or at
 * {@link dev.shorewise.interview.Completion}, the one about several clients of a file. Both are a
 * loop around a pure core: {@code InterviewState} turns events into states. It has two faces, both
 * without a terminal or a file. On plain lines {@code TypedLine} turns what was typed into events
 * and {@code InterviewView} turns states into lines. On a whole screen {@code FullScreen} is the
 * state together with the {@code Page} that is shown of it, turns keys into the next one, and
 * {@code FullScreenView} turns it into as many lines as the screen has. {@link
 * dev.shorewise.interview.Dialogue} is the other side of the conversation, {@link
 * dev.shorewise.interview.SheetFile} the file.
 *
 * <p>Depends on {@code insight}, {@code assessment}, {@code answers}, {@code questionnaire}, {@code
 * files} and {@code diagnostic}; only this package knows JLine.
 */
@NullMarked
package dev.shorewise.interview;

import org.jspecify.annotations.NullMarked;
