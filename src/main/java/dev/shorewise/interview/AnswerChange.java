package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Evidence;
import dev.shorewise.answers.Response;
import java.util.Optional;

/**
 * What becomes of an answer when a response is given.
 *
 * @param isOther whether it says something else than before
 * @param losesEvidence whether it was backed before and is merely claimed now
 */
record AnswerChange(Answer answer, boolean isOther, boolean losesEvidence) {
  static AnswerChange of(Optional<Answer> before, Response response) {
    if (before.isEmpty()) {
      return new AnswerChange(Answer.of(response), true, false);
    }
    Answer old = before.get();
    if (old.response().equals(response)) {
      return new AnswerChange(old, false, false);
    }
    // What proved the old answer proves nothing about the new one; the note may still explain.
    return old.evidence() == Evidence.CLAIMED
        ? new AnswerChange(old.withResponse(response), true, false)
        : new AnswerChange(
            new Answer(response, Evidence.CLAIMED, old.note(), Optional.empty()), true, true);
  }
}
