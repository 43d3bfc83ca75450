package dev.shorewise.assessment;

import dev.shorewise.answers.Answer;

/** An answer to a question, made ready to be given for many subjects. Immutable. */
public final class PreparedAnswer {
  final CompiledQuestion question;
  final Fill fill;
  private final Answer answer;

  PreparedAnswer(CompiledQuestion question, Answer answer) {
    this.question = question;
    this.fill = question.fill(answer.response());
    this.answer = answer;
  }

  /** The question's id. */
  public String question() {
    return question.id();
  }

  public Answer answer() {
    return answer;
  }
}
