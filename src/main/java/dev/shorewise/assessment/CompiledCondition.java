package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Comparison;
import java.util.List;

/**
 * A condition with its ids resolved to places in arrays. Flags are gone: a flag is raised when one
 * of the options that raise it is chosen.
 */
sealed interface CompiledCondition {
  CompiledCondition ALWAYS = new All(List.of());

  Truth truth(State state);

  /** One of the options, as bits, is chosen. */
  record Chosen(int question, long options) implements CompiledCondition {
    @Override
    public Truth truth(State state) {
      return state.chosen(question, options);
    }
  }

  /** A dimension's score compares; false when it has none. */
  record Score(int dimension, Comparison comparison) implements CompiledCondition {
    @Override
    public Truth truth(State state) {
      return state.score(dimension).compare(comparison, Truth.FALSE);
    }
  }

  /** Readiness compares. */
  record Readiness(Comparison comparison) implements CompiledCondition {
    @Override
    public Truth truth(State state) {
      return state.readiness().compare(comparison);
    }
  }

  /** Every part holds. */
  record All(List<CompiledCondition> parts) implements CompiledCondition {
    @Override
    public Truth truth(State state) {
      Truth truth = Truth.TRUE;
      for (int i = 0; i < parts.size() && truth != Truth.FALSE; i++) {
        truth = truth.and(parts.get(i).truth(state));
      }
      return truth;
    }
  }

  /** Some part holds. */
  record Any(List<CompiledCondition> parts) implements CompiledCondition {
    @Override
    public Truth truth(State state) {
      Truth truth = Truth.FALSE;
      for (int i = 0; i < parts.size() && truth != Truth.TRUE; i++) {
        truth = truth.or(parts.get(i).truth(state));
      }
      return truth;
    }
  }

  /** The part does not hold. */
  record Not(CompiledCondition part) implements CompiledCondition {
    @Override
    public Truth truth(State state) {
      return part.truth(state).not();
    }
  }
}
