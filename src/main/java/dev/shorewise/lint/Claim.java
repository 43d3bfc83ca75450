package dev.shorewise.lint;

import dev.shorewise.assessment.Scenario;
import dev.shorewise.assessment.Truth;
import java.util.List;
import java.util.function.Function;

/**
 * Something that may be so on an answer sheet.
 *
 * @param truth whether it is so on all sheets of a scenario, on none, or perhaps on some
 * @param reads ids of the questions that decide it, those to be settled first in front
 */
record Claim(Function<Scenario, Truth> truth, List<String> reads) {
  Claim {
    reads = List.copyOf(reads);
  }

  Truth in(Scenario scenario) {
    return truth.apply(scenario);
  }
}
