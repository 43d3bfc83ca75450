package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Evidence;
import java.util.Optional;

/**
 * What backs an answer, given before the answer itself.
 *
 * @param evidence absent: not said
 * @param note absent: not said; blank: none
 */
record Backing(Optional<Evidence> evidence, Optional<String> note) {
  static final Backing NONE = new Backing(Optional.empty(), Optional.empty());

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
