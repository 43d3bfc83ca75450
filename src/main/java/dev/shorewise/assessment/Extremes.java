package dev.shorewise.assessment;

import java.util.Comparator;
import java.util.List;

/** Completions at the two ends: every open answer at its best for a go, or at its worst. */
final class Extremes {
  private Extremes() {}

  /** Most points for capability and guard, fewest for demand. */
  static State best(State state) {
    return fill(state, 1);
  }

  /** Fewest points for capability and guard, most for demand. */
  static State worst(State state) {
    return fill(state, -1);
  }

  private static State fill(State state, int sign) {
    Fill[] fills = new Fill[state.compiled().questions.size()];
    for (CompiledQuestion question : state.compiled().questions) {
      Fill fill = state.fill(question.index);
      fills[question.index] = fill == Fill.OPEN ? extreme(question, sign) : fill;
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
