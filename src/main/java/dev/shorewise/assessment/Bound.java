package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Comparison;

/**
 * What a score must reach: a threshold of a verdict, or a need of a delivery model.
 *
 * @param dimension its place in the questionnaire, or {@link #READINESS}
 * @param missed how it is said that it does not, as in {@code readiness<70}
 */
record Bound(int dimension, Comparison comparison, String missed) {
  static final int READINESS = -1;

  static Bound of(int dimension, String name, Comparison comparison) {
    String relation = comparison.operator() == Comparison.Operator.ABOVE ? "<=" : "<";
    return new Bound(dimension, comparison, name + relation + comparison.threshold());
  }

  /** Whether the other certainly holds where this does; both ask for high scores. */
  boolean implies(Bound other) {
    return dimension == other.dimension
        && comparison.operator().favoursHigh()
        && other.comparison.operator().favoursHigh()
        && comparison.implies(other.comparison);
  }
}
