package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Evidence;
import dev.shorewise.answers.Response;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What backs an answer, given before the answer itself.
 *
 * @param evidence absent: not said
 * @param note absent: not said; blank: none
 */
record Backing(Optional<Evidence> evidence, Optional<String> note) {
  static final Backing NONE = new Backing(Optional.empty(), Optional.empty());

  /** What backs the answers that are not known, and may back those that take their place. */
  static SortedMap<String, Backing> ofUnknown(AnswerSheet sheet) {
    SortedMap<String, Backing> backings = new TreeMap<>();
    sheet
        .answers()
        .forEach(
            (question, answer) -> {
              if (answer.response() instanceof Response.Unknown) {
                backings.put(question, new Backing(Optional.empty(), answer.note()));
              }
            });
    return backings;
  }

  /** The answer with this behind it; what was not said stays as it was. */
  Answer behind(Answer answer) {
    return new Answer(
        answer.response(), evidence.orElse(answer.evidence()), note.or(answer::note), answer.on());
  }

  /** What was said later wins. */
  Backing then(Backing later) {
    return new Backing(later.evidence.or(() -> evidence), later.note.or(() -> note));
  }
}
