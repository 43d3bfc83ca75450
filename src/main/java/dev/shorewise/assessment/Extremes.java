package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Question;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Completions at the two ends: every open answer at its best for a go, or at its worst. */
final class Extremes {
  private Extremes() {}

  /** Most points for capability and guard, fewest for demand. */
  static State best(State state) {
    return best(state, question -> true);
  }

  /** The same, but only for the questions for which the test holds. */
  static State best(State state, Predicate<Question> which) {
    return fill(state, which, 1);
  }

  /** Fewest points for capability and guard, most for demand. */
  static State worst(State state) {
    return worst(state, question -> true);
  }

  /** The same, but only for the questions for which the test holds. */
  static State worst(State state, Predicate<Question> which) {
    return fill(state, which, -1);
  }

  private static State fill(State state, Predicate<Question> which, int sign) {
    Fill[] fills = new Fill[state.compiled().questions.size()];
    for (CompiledQuestion question : state.compiled().questions) {
      Fill fill = state.fill(question.index);
      fills[question.index] =
          fill == Fill.OPEN && which.test(question.question) ? extreme(question, sign) : fill;
    }
    return new State(state.compiled(), fills);
  }

  private static Fill extreme(CompiledQuestion question, int sign) {
    int direction = question.role.highIsGood() ? sign : -sign;
    List<Fill> fills = question.fills();
    return fills.stream()
        .max(Comparator.comparingLong(fill -> direction * fill.value))
        .orElseThrow();
  }
}
