package dev.shorewise.answers;

import java.math.BigDecimal;
import java.util.List;

/** What was said to a question. Saying nothing is not a response: the question is then absent. */
public sealed interface Response {
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
