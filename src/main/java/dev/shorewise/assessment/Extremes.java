package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Question;
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
    Fill[] fills = state.fills();
    boolean nothingOpen = true;
    for (CompiledQuestion question : state.compiled().questions) {
      if (fills[question.index] == Fill.OPEN && which.test(question.question)) {
        fills[question.index] = extreme(question, sign);
        nothingOpen = false;
      }
    }
    return nothingOpen ? state : new State(state.compiled(), fills);
  }

  private static Fill extreme(CompiledQuestion question, int sign) {
    int direction = question.role.highIsGood() ? sign : -sign;
    Fill extreme = question.fills().get(0);
    for (Fill fill : question.fills()) {
      // Of equals the first.
      extreme = direction * fill.value > direction * extreme.value ? fill : extreme;
    }
    return extreme;
  }
}
