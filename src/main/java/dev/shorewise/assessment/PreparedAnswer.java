package dev.shorewise.assessment;

import dev.shorewise.answers.Answer;
import org.jspecify.annotations.Nullable;

/** An answer to a question, made ready to be given for many subjects. Immutable. */
public final class PreparedAnswer {
  final CompiledQuestion question;
  final Fill fill;
  private final Answer answer;
  private final int hash;

  PreparedAnswer(CompiledQuestion question, Answer answer) {
    this.question = question;
    this.fill = question.fill(answer.response());
    this.answer = answer;
    this.hash = 31 * question.id().hashCode() + answer.hashCode();
  }

  /** The question's id. */
  public String question() {
    return question.id();
  }

  public Answer answer() {
    return answer;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PreparedAnswer same
        && same.hash == hash
        && same.question.id().equals(question.id())
        && same.answer.equals(answer);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
