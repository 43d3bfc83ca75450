package dev.shorewise.assessment;

import java.util.Optional;

/**
 * Readiness where every scored capability question counts, which is nearly always: the common
 * denominator is then the same for all sheets and is worked out once.
 */
final class WholeReadiness {
  private final int[] dimensions;
  private final long[] denominators;

  /** By dimension: what its sum counts with. */
  private final long[] factors;

  private final long denominator;

  WholeReadiness(CompiledQuestionnaire compiled) {
    this.dimensions = compiled.capabilities.stream().mapToInt(d -> d).toArray();
    this.denominators = new long[dimensions.length];
    this.factors = new long[dimensions.length];
    int[] weights = new int[dimensions.length];
    for (int i = 0; i < dimensions.length; i++) {
      int d = dimensions[i];
      weights[i] = compiled.source.dimensions().get(d).weight();
      denominators[i] = compiled.valueScales[d] * compiled.weights[d];
    }
    long common = Exact.commonDenominator(weights, denominators).orElse(0);
    long total = 0;
    for (int i = 0; i < dimensions.length; i++) {
      total += weights[i];
      factors[i] = common == 0 ? 0 : weights[i] * (common / denominators[i]);
    }
    this.denominator = common * total;
  }

  /**
   * Readiness, or nothing where some question does not count, or may not.
   *
   * @param scores by dimension
   */
  Optional<Interval> of(Score[] scores) {
    if (denominator == 0) {
      return Optional.empty();
    }
    long low = 0;
    long high = 0;
    for (int i = 0; i < dimensions.length; i++) {
      Score score = scores[dimensions[i]];
      if (score.lowDenominator() != denominators[i] || score.highDenominator() != denominators[i]) {
        return Optional.empty();
      }
      low += factors[i] * score.lowNumerator();
      high += factors[i] * score.highNumerator();
    }
    return Optional.of(
        new Interval(Exact.divide(low, denominator), Exact.divide(high, denominator)));
  }
}
