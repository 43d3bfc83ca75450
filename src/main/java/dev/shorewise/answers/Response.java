package dev.shorewise.answers;

import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import java.math.BigDecimal;
import java.util.List;

/** What was said to a question. Saying nothing is not a response: the question is then absent. */
public sealed interface Response {
  /** The response that names this option alone; for a number the least one in this band. */
  static Response of(Question question, Option option) {
    return question.select() == Select.NUMBER
        ? new Amount(question.least(option))
        : Chosen.of(option.id());
  }

  /** The options that it names, in their order; of a number its band. None if it names none. */
  default List<Option> optionsIn(Question question) {
    if (this instanceof Chosen chosen) {
      return question.options().stream()
          .filter(option -> chosen.options().contains(option.id()))
          .toList();
    }
    return this instanceof Amount amount ? List.of(question.band(amount.value())) : List.of();
  }

  /**
   * Options were chosen.
   *
   * @param options at least one, each once, in the order of the question
   */
  record Chosen(List<String> options) implements Response {
    public Chosen {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("nothing chosen");
      }
    }

    public static Chosen of(String... options) {
      return new Chosen(List.of(options));
    }
  }

  /**
   * A number was given.
   *
   * @param value 0 or more, without trailing zeros, so that 12 and 12.0 are equal
   */
  record Amount(BigDecimal value) implements Response {
    public Amount {
      if (value.signum() < 0) {
        throw new IllegalArgumentException("negative: " + value);
      }
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  /** It was asked and is not known. */
  record Unknown() implements Response {}

  /** It does not apply to this work. */
  record NotApplicable() implements Response {}
}
