package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Comparison;

/**
 * Which open questions bear on what is not settled yet, and how much. How much only steers the
 * search: whatever it says, the outcomes found are the same within the search's limit.
 */
final class Decisiveness {
  /** An undecided rule that reads a question's options outweighs any share in a score. */
  private static final long READ_BY_RULE = 1_000_000;

  private final State state;
  private final CompiledQuestionnaire compiled;
  private final long[] weights;

  private Decisiveness(State state) {
    this.state = state;
    this.compiled = state.compiled();
    this.weights = new long[compiled.questions.size()];
  }

  /**
   * The most decisive open question; ties go to the smaller id.
   *
   * @param state with something open
   */
  static int mostDecisive(State state) {
    Decisiveness decisiveness = new Decisiveness(state);
    decisiveness.weighVerdict();
    decisiveness.weighFit();
    return decisiveness.pick();
  }

  /** The same where only the fit of the models matters. */
  static int mostDecisiveForFit(State state) {
    Decisiveness decisiveness = new Decisiveness(state);
    decisiveness.weighFit();
    return decisiveness.pick();
  }

  /**
   * The open questions whose answers may still change the verdict, and with {@code advice} those
   * that may still change which model is advised; every other answer changes neither, whatever else
   * is answered.
   *
   * @return by question
   */
  static boolean[] bearing(State state, boolean advice) {
    Decisiveness decisiveness = new Decisiveness(state);
    decisiveness.weighVerdict();
    if (advice) {
      decisiveness.weighFit();
    }
    decisiveness.passOnToWhatReveals();
    boolean[] bearing = new boolean[decisiveness.weights.length];
    for (int question = 0; question < bearing.length; question++) {
      bearing[question] = state.isOpen(question) && decisiveness.weights[question] > 0;
    }
    return bearing;
  }

  private void weighVerdict() {
    for (int rule = 0; rule < compiled.rules.size(); rule++) {
      if (state.rule(rule) == Truth.OPEN) {
        weigh(compiled.rules.get(rule).when());
      }
    }
    compiled.goBounds.forEach(this::weigh);
    compiled.pilotBounds.forEach(this::weigh);
    compiled.needs.forEach(needs -> needs.forEach(this::weigh));
  }

  private void weighFit() {
    compiled.contextQuestions.forEach(question -> weights[question.index] += question.weight());
    compiled.motiveQuestions.forEach(question -> weights[question.index]++);
  }

  private int pick() {
    passOnToWhatReveals();
    int best = -1;
    for (int question = 0; question < weights.length; question++) {
      if (state.isOpen(question) && (best < 0 || isBefore(question, best))) {
        best = question;
      }
    }
    return best;
  }

  private boolean isBefore(int one, int other) {
    return weights[one] > weights[other]
        || (weights[one] == weights[other]
            && compiled.questions.get(one).id().compareTo(compiled.questions.get(other).id()) < 0);
  }

  private void weigh(CompiledCondition condition) {
    if (condition instanceof CompiledCondition.Chosen chosen) {
      weights[chosen.question()] += READ_BY_RULE;
    } else if (condition instanceof CompiledCondition.Score score) {
      weigh(score.dimension(), score.comparison());
    } else if (condition instanceof CompiledCondition.Readiness readiness) {
      weighReadiness(readiness.comparison());
    } else if (condition instanceof CompiledCondition.All all) {
      all.parts().forEach(this::weigh);
    } else if (condition instanceof CompiledCondition.Any any) {
      any.parts().forEach(this::weigh);
    } else if (condition instanceof CompiledCondition.Not not) {
      weigh(not.part());
    }
  }

  private void weigh(Bound bound) {
    if (bound.dimension() == Bound.READINESS) {
      weighReadiness(bound.comparison());
    } else {
      weigh(bound.dimension(), bound.comparison());
    }
  }

  private void weighReadiness(Comparison comparison) {
    if (state.readiness().compare(comparison) == Truth.OPEN) {
      compiled.capabilities.forEach(
          d -> addShares(d, compiled.source.dimensions().get(d).weight()));
    }
  }

  private void weigh(int dimension, Comparison comparison) {
    if (state.score(dimension).compare(comparison, Truth.TRUE) == Truth.OPEN) {
      addShares(dimension, 1);
    }
  }

  private void addShares(int dimension, int factor) {
    for (CompiledQuestion question : compiled.scored.get(dimension)) {
      weights[question.index] +=
          Math.max(1, 1000L * factor * question.weight() / compiled.weights[dimension]);
    }
  }

  /** A question that decides whether others are shown is as decisive as they are. */
  private void passOnToWhatReveals() {
    for (int i = compiled.visibilityOrder.size() - 1; i >= 0; i--) {
      int shown = compiled.visibilityOrder.get(i);
      if (state.visible(shown) == Truth.OPEN) {
        for (int revealing : compiled.revealedBy.get(shown)) {
          weights[revealing] += weights[shown] + 1;
        }
      }
    }
  }
}
