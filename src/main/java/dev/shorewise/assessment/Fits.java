package dev.shorewise.assessment;

import java.util.List;

/**
 * How well the delivery models suit, and which one is chosen by it. Models are compared by their
 * difference in each completion, because intervals that overlap may still never cross.
 */
final class Fits {
  /** A model less than this many points of context fit below the best is in the running. */
  static final int CLOSE = 5;

  private final State state;
  private final int models;
  private final Sums context;
  private final Sums motive;

  Fits(State state) {
    this.state = state;
    this.models = state.compiled().source.models().size();
    this.context = new Sums(state.compiled().contextQuestions);
    this.motive = new Sums(state.compiled().motiveQuestions);
  }

  /** Context fit, 0 to 100. */
  Interval context(int model) {
    return fit(context, model);
  }

  /** Motive fit, 0 to 100. */
  Interval motive(int model) {
    return fit(motive, model);
  }

  private Interval fit(Sums sums, int model) {
    Difference fit = sums.difference(model, -1);
    long scale = state.compiled().fitScale;
    return new Interval(
        Exact.divide(fit.leastSum, scale * fit.leastWeight),
        Exact.divide(fit.greatestSum, scale * fit.greatestWeight));
  }

  /**
   * The models that may be chosen, one bit each: in the running by context, then best by motive,
   * then the nearest. None that may be is left out; with nothing open there is exactly one, or none
   * where none is feasible.
   *
   * @param feasible by model: how feasible each one is where that model is
   */
  int possibleChoices(Truth[][] feasible) {
    Truth[][] close = close();
    int possible = 0;
    for (int m = 0; m < models; m++) {
      Truth[] running = running(feasible[m], close);
      if (running[m] != Truth.FALSE && !isBeaten(m, running)) {
        possible |= 1 << m;
      }
    }
    return possible;
  }

  /** By model: whether it is feasible and less than {@link #CLOSE} below every feasible one. */
  Truth[] running(Truth[] feasible) {
    return running(feasible, close());
  }

  private Truth[] running(Truth[] feasible, Truth[][] close) {
    Truth[] running = feasible.clone();
    for (int m = 0; m < models; m++) {
      for (int other = 0; other < models; other++) {
        running[m] = running[m].and(feasible[other].not().or(close[m][other]));
      }
    }
    return running;
  }

  /** By model and other model: whether the one is less than {@link #CLOSE} below the other. */
  private Truth[][] close() {
    Truth[][] close = new Truth[models][]; // Row by row, as whole tables are slow to make.
    for (int m = 0; m < models; m++) {
      close[m] = new Truth[models];
      for (int other = 0; other < models; other++) {
        close[m][other] =
            m == other
                ? Truth.TRUE
                : context.difference(other, m).isBelow(CLOSE, state.compiled().fitScale);
      }
    }
    return close;
  }

  private boolean isBeaten(int model, Truth[] running) {
    for (int other = 0; other < models; other++) {
      if (other != model && running[other] == Truth.TRUE && beats(other, model)) {
        return true;
      }
    }
    return false;
  }

  /** Whether in every completion the one is chosen over the other, both being in the running. */
  private boolean beats(int one, int other) {
    long least = motive.difference(one, other).leastSum;
    return least > 0 || (least == 0 && one < other);
  }

  /** How the motive fits of two models compare where nothing is open: negative, 0 or positive. */
  int compareMotive(int one, int other) {
    return Long.signum(motive.difference(one, other).leastSum);
  }

  /** The sums of the models' fits over some questions. */
  private final class Sums {
    private final List<CompiledQuestion> questions;
    private final boolean isKnown;
    private final long weight;

    /** By model, where they are known. */
    private final long[] known;

    Sums(List<CompiledQuestion> questions) {
      this.questions = questions;
      this.known = new long[models];
      boolean allKnown = true;
      long counted = 0;
      for (int i = 0; i < questions.size() && allKnown; i++) {
        CompiledQuestion question = questions.get(i);
        Fill fill = state.fill(question.index);
        Truth counts = state.counts(question.index);
        allKnown = counts == Truth.FALSE || (counts == Truth.TRUE && fill != Fill.OPEN);
        if (allKnown && counts == Truth.TRUE) {
          counted += question.weight();
          for (int model = 0; model < models; model++) {
            known[model] += question.weight() * fill.fit(model);
          }
        }
      }
      this.isKnown = allKnown;
      this.weight = counted;
    }

    /** The mean difference between two models' fits, or one model's mean fit if minus is -1. */
    Difference difference(int plus, int minus) {
      if (!isKnown) {
        return bounds(plus, minus);
      }
      long sum = known[plus] - (minus < 0 ? 0 : known[minus]);
      return weight == 0 ? Difference.NONE : new Difference(sum, weight, sum, weight);
    }

    private Difference bounds(int plus, int minus) {
      long least = 0;
      long greatest = 0;
      long counted = 0;
      for (int i = 0; i < questions.size(); i++) {
        CompiledQuestion question = questions.get(i);
        Truth counts = state.counts(question.index);
        if (counts == Truth.OPEN) {
          return boundsWithOptional(plus, minus);
        }
        if (counts == Truth.TRUE) {
          least += question.weight() * low(question, plus, minus);
          greatest += question.weight() * high(question, plus, minus);
          counted += question.weight();
        }
      }
      return new Difference(least, counted, greatest, counted);
    }

    private Difference boundsWithOptional(int plus, int minus) {
      MeanBounds bounds = new MeanBounds(questions.size());
      for (CompiledQuestion question : questions) {
        Truth counts = state.counts(question.index);
        if (counts != Truth.FALSE) {
          bounds.add(
              question.weight(),
              low(question, plus, minus),
              high(question, plus, minus),
              counts == Truth.OPEN);
        }
      }
      MeanBounds.Mean least = bounds.least();
      MeanBounds.Mean greatest = bounds.greatest();
      boolean low = !bounds.mayBeEmpty() || least.sum < 0;
      boolean high = !bounds.mayBeEmpty() || greatest.sum > 0;
      return new Difference(
          low ? least.sum : 0,
          low ? least.weight : 1,
          high ? greatest.sum : 0,
          high ? greatest.weight : 1);
    }

    private long low(CompiledQuestion question, int plus, int minus) {
      Fill fill = state.fill(question.index);
      return fill == Fill.OPEN ? question.fitBounds().low(plus, minus) : fill.fit(plus, minus);
    }

    private long high(CompiledQuestion question, int plus, int minus) {
      Fill fill = state.fill(question.index);
      return fill == Fill.OPEN ? question.fitBounds().high(plus, minus) : fill.fit(plus, minus);
    }
  }

  /**
   * The bounds of a mean difference as fractions; where no question counts it is 0.
   *
   * @param leastWeight positive
   * @param greatestWeight positive
   */
  private record Difference(
      long leastSum, long leastWeight, long greatestSum, long greatestWeight) {
    static final Difference NONE = new Difference(0, 1, 0, 1);

    Truth isBelow(int points, long scale) {
      if (greatestSum < points * scale * greatestWeight) {
        return Truth.TRUE;
      }
      return leastSum < points * scale * leastWeight ? Truth.OPEN : Truth.FALSE;
    }
  }
}
