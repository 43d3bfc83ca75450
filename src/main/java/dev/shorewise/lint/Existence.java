package dev.shorewise.lint;

import dev.shorewise.answers.AnswerSheet;
import java.util.Optional;

/** Whether there is a complete answer sheet of a certain kind, and how that is known. */
public sealed interface Existence {
  /** There is one; a search came to it. */
  record Shown(AnswerSheet sheet) implements Existence {}

  /**
   * There is one; it was among the samples.
   *
   * @param samples how many were looked at
   */
  record Sampled(AnswerSheet sheet, int samples) implements Existence {}

  /** There is none; a search covered all sheets. */
  record RuledOut() implements Existence {}

  /**
   * None was found, which proves nothing.
   *
   * @param samples how many were looked at
   */
  record NotFound(int samples) implements Existence {}

  /** A sheet that shows it. */
  default Optional<AnswerSheet> witness() {
    if (this instanceof Shown shown) {
      return Optional.of(shown.sheet());
    }
    return this instanceof Sampled sampled ? Optional.of(sampled.sheet()) : Optional.empty();
  }

  /**
   * How it is known: {@code proved}, {@code found in N samples}, {@code not found in N samples}.
   */
  default String basis() {
    if (this instanceof Sampled sampled) {
      return "found in " + sampled.samples() + " samples";
    }
    return this instanceof NotFound notFound
        ? "not found in " + notFound.samples() + " samples"
        : "proved";
  }
}
