package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.Question;

/**
 * A question that takes a number.
 *
 * @param typed the number so far
 */
record AmountPage(Question question, String typed) implements Page {
  private static final int MOST_CHARACTERS = 18;

  static AmountPage of(InterviewState interview, Question question) {
    return new AmountPage(
        question,
        interview
            .answer(question.id())
            .map(Answer::response)
            .filter(Response.Amount.class::isInstance)
            .map(amount -> ((Response.Amount) amount).value().toPlainString())
            .orElse(""));
  }

  @Override
  public FullScreen on(FullScreen whole, Key key) {
    // A minus is refused with the number; without it the number would be another one.
    if (key.digit() >= 0 || key.is('.') || key.is(',') || key.is('-')) {
      return typed.length() < MOST_CHARACTERS
          ? whole.with(new AmountPage(question, typed + ((Key.Typed) key).text()))
          : whole;
    }
    if (key == Key.Named.BACKSPACE) {
      return whole.with(new AmountPage(question, TypedText.withoutLast(typed)));
    }
    if (key == Key.Named.ENTER) {
      // What is there already may have three decimals, which are not read again.
      return typed.isEmpty() || equals(of(whole.interview(), question))
          ? whole.does(new Event.Enter())
          : whole.does(TypedLine.read(whole.interview(), typed));
    }
    return whole.onCommand(key);
  }
}
