package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Role;
import java.util.List;
import java.util.function.Consumer;

/**
 * A condition with its ids resolved to places in arrays. Flags are gone: a flag is raised when one
 * of the options that raise it is chosen.
 */
sealed interface CompiledCondition {
  Truth truth(State state);

  /** Whether the question's answer bears on it, other than by showing or hiding questions. */
  boolean reads(CompiledQuestion question);

  /** Names every part of it that asks for options. */
  default void forEachChosen(Consumer<Chosen> action) {}

  /** One of the options, as bits, is chosen. */
  record Chosen(int question, long options) implements CompiledCondition {
    @Override
    public Truth truth(State state) {
      return state.chosen(question, options);
    }

    @Override
    public boolean reads(CompiledQuestion question) {
      return this.question == question.index;
    }

    @Override
    public void forEachChosen(Consumer<Chosen> action) {
      action.accept(this);
    }
  }

  /** A dimension's score compares; false when it has none. */
  record Score(int dimension, Comparison comparison) implements CompiledCondition {
    @Override
    public Truth truth(State state) {
      return state.score(dimension).compare(comparison, Truth.FALSE);
    }

    @Override
    public boolean reads(CompiledQuestion question) {
      return dimension == question.dimension;
    }
  }

  /** Readiness compares. */
  record Readiness(Comparison comparison) implements CompiledCondition {
    @Override
    public Truth truth(State state) {
      return state.readiness().compare(comparison);
    }

    @Override
    public boolean reads(CompiledQuestion question) {
      return question.role == Role.CAPABILITY;
    }
  }

  /** Made of other conditions. */
  sealed interface Compound extends CompiledCondition {
    List<CompiledCondition> parts();

    @Override
    default boolean reads(CompiledQuestion question) {
      return parts().stream().anyMatch(part -> part.reads(question));
    }

    @Override
    default void forEachChosen(Consumer<Chosen> action) {
      parts().forEach(part -> part.forEachChosen(action));
    }
  }

  /** Every part holds. */
  record All(List<CompiledCondition> parts) implements Compound {
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
  record Any(List<CompiledCondition> parts) implements Compound {
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

    @Override
    public boolean reads(CompiledQuestion question) {
      return part.reads(question);
    }

    @Override
    public void forEachChosen(Consumer<Chosen> action) {
      part.forEachChosen(action);
    }
  }
}
