package dev.shorewise.assessment;

import dev.shorewise.assessment.DimensionResult.Contribution;
import dev.shorewise.assessment.MeanBounds.Mean;
import dev.shorewise.questionnaire.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dimension's score in a state, with the sums it is made of. */
final class Score {
  private final List<CompiledQuestion> questions;
  private final long[] lowValues;
  private final long[] highValues;
  private final long scale;
  private final boolean mayBeAbsent;
  private final Mean least;
  private final Mean greatest;
  private final Optional<Interval> interval;

  /** Works the score of a dimension out. */
  Score(State state, int dimension) {
    List<CompiledQuestion> scored = state.compiled().scored.get(dimension);
    this.scale = state.compiled().valueScales[dimension];
    this.questions = new ArrayList<>(scored.size());
    this.lowValues = new long[scored.size()];
    this.highValues = new long[scored.size()];
    MeanBounds bounds = new MeanBounds(scored.size());
    for (CompiledQuestion question : scored) {
      Fill fill = state.fill(question.index);
      Truth counts = state.counts(question.index);
      if (counts == Truth.FALSE) {
        continue;
      }
      int item = questions.size();
      lowValues[item] = fill == Fill.OPEN ? question.minValue() : fill.value;
      highValues[item] = fill == Fill.OPEN ? question.maxValue() : fill.value;
      bounds.add(question.weight(), lowValues[item], highValues[item], counts == Truth.OPEN);
      questions.add(question);
    }
    this.mayBeAbsent = bounds.mayBeEmpty();
    this.least = bounds.least();
    this.greatest = bounds.greatest();
    this.interval =
        bounds.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Interval(
                    Exact.divide(least.sum, scale * least.weight),
                    Exact.divide(greatest.sum, scale * greatest.weight)));
  }

  Optional<Interval> interval() {
    return interval;
  }

  boolean mayBeAbsent() {
    return mayBeAbsent;
  }

  long lowNumerator() {
    return least.sum;
  }

  long lowDenominator() {
    return scale * least.weight;
  }

  long highNumerator() {
    return greatest.sum;
  }

  long highDenominator() {
    return scale * greatest.weight;
  }

  /** Whether the score compares; where there is none, {@code ifAbsent}. */
  Truth compare(Comparison comparison, Truth ifAbsent) {
    if (interval.isEmpty()) {
      return ifAbsent;
    }
    Truth truth = interval.get().compare(comparison);
    return mayBeAbsent ? truth.orElse(ifAbsent) : truth;
  }

  /** What each question that counts adds at either end. */
  List<Contribution> contributions() {
    List<Contribution> contributions = new ArrayList<>();
    for (int item = 0; item < questions.size(); item++) {
      CompiledQuestion question = questions.get(item);
      contributions.add(
          new Contribution(
              question.id(),
              question.weight(),
              share(least, item, lowValues[item]),
              share(greatest, item, highValues[item])));
    }
    return contributions;
  }

  private double share(Mean mean, int item, long value) {
    long weight = questions.get(item).weight();
    return mean.includes(item) ? Exact.divide(weight * value, scale * mean.weight) : 0;
  }
}
