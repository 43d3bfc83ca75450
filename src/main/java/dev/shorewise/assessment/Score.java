package dev.shorewise.assessment;

import dev.shorewise.assessment.DimensionResult.Contribution;
import dev.shorewise.assessment.MeanBounds.Mean;
import dev.shorewise.questionnaire.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dimension's score in a state: the two exact fractions between which it lies. */
final class Score {
  private final long scale;
  private final boolean isPresent;
  private final boolean mayBeAbsent;
  private final long leastSum;
  private final long leastWeight;
  private final long greatestSum;
  private final long greatestWeight;
  private final double low;
  private final double high;

  /** Works the score of a dimension out. */
  Score(State state, int dimension) {
    List<CompiledQuestion> scored = state.compiled().scored.get(dimension);
    this.scale = state.compiled().valueScales[dimension];
    long least = 0;
    long greatest = 0;
    long weight = 0;
    boolean someOptional = false;
    for (int i = 0; i < scored.size(); i++) {
      CompiledQuestion question = scored.get(i);
      Truth counts = state.counts(question.index);
      someOptional |= counts == Truth.OPEN;
      if (counts != Truth.FALSE) {
        least += question.weight() * lowValue(state, question);
        greatest += question.weight() * highValue(state, question);
        weight += question.weight();
      }
    }
    if (someOptional) {
      MeanBounds bounds = bounds(state, scored);
      Mean lowest = bounds.least();
      Mean highest = bounds.greatest();
      this.mayBeAbsent = bounds.mayBeEmpty();
      this.leastSum = lowest.sum;
      this.leastWeight = lowest.weight;
      this.greatestSum = highest.sum;
      this.greatestWeight = highest.weight;
    } else {
      this.mayBeAbsent = weight == 0;
      this.leastSum = least;
      this.leastWeight = weight;
      this.greatestSum = greatest;
      this.greatestWeight = weight;
    }
    this.isPresent = weight > 0;
    this.low = isPresent ? Exact.divide(leastSum, scale * leastWeight) : 0;
    this.high = isPresent ? Exact.divide(greatestSum, scale * greatestWeight) : 0;
  }

  private static MeanBounds bounds(State state, List<CompiledQuestion> scored) {
    MeanBounds bounds = new MeanBounds(scored.size());
    for (CompiledQuestion question : scored) {
      Truth counts = state.counts(question.index);
      if (counts != Truth.FALSE) {
        bounds.add(
            question.weight(),
            lowValue(state, question),
            highValue(state, question),
            counts == Truth.OPEN);
      }
    }
    return bounds;
  }

  private static long lowValue(State state, CompiledQuestion question) {
    Fill fill = state.fill(question.index);
    return fill == Fill.OPEN ? question.minValue() : fill.value;
  }

  private static long highValue(State state, CompiledQuestion question) {
    Fill fill = state.fill(question.index);
    return fill == Fill.OPEN ? question.maxValue() : fill.value;
  }

  /** Whether there is a score, at least in some completion. */
  boolean isPresent() {
    return isPresent;
  }

  Optional<Interval> interval() {
    return isPresent ? Optional.of(new Interval(low, high)) : Optional.empty();
  }

  boolean mayBeAbsent() {
    return mayBeAbsent;
  }

  /** The low end; 0 where there is no score. */
  double low() {
    return low;
  }

  long lowNumerator() {
    return leastSum;
  }

  long lowDenominator() {
    return scale * leastWeight;
  }

  long highNumerator() {
    return greatestSum;
  }

  long highDenominator() {
    return scale * greatestWeight;
  }

  /** Whether the score compares; where there is none, {@code ifAbsent}. */
  Truth compare(Comparison comparison, Truth ifAbsent) {
    if (!isPresent) {
      return ifAbsent;
    }
    Truth truth = Interval.compare(comparison, low, high);
    return mayBeAbsent ? truth.orElse(ifAbsent) : truth;
  }

  /** What each question that counts adds to the score at either end. */
  static List<Contribution> contributions(State state, int dimension) {
    List<CompiledQuestion> scored = state.compiled().scored.get(dimension);
    long scale = state.compiled().valueScales[dimension];
    MeanBounds bounds = bounds(state, scored);
    Mean least = bounds.least();
    Mean greatest = bounds.greatest();
    List<Contribution> contributions = new ArrayList<>();
    for (CompiledQuestion question : scored) {
      if (state.counts(question.index) != Truth.FALSE) {
        int item = contributions.size();
        contributions.add(
            new Contribution(
                question.id(),
                question.weight(),
                share(least, item, question.weight() * lowValue(state, question), scale),
                share(greatest, item, question.weight() * highValue(state, question), scale)));
      }
    }
    return contributions;
  }

  private static double share(Mean mean, int item, long weighted, long scale) {
    return mean.includes(item) ? Exact.divide(weighted, scale * mean.weight) : 0;
  }
}
