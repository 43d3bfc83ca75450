package dev.shorewise.assessment;

import java.util.List;

/** Between what the fits of a question's answers lie, and the differences of two models' fits. */
final class FitBounds {
  private final int models;
  private final long[] low;
  private final long[] high;

  /**
   * @param fills all answers that differ
   * @param models how many models have a fit; 0 if none has
   */
  FitBounds(List<Fill> fills, int models) {
    this.models = models;
    this.low = new long[models * (models + 1)];
    this.high = new long[models * (models + 1)];
    for (int plus = 0; plus < models; plus++) {
      for (int minus = -1; minus < models; minus++) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (Fill fill : fills) {
          least = Math.min(least, fill.fit(plus, minus));
          greatest = Math.max(greatest, fill.fit(plus, minus));
        }
        low[place(plus, minus)] = least;
        high[place(plus, minus)] = greatest;
      }
    }
  }

  private int place(int plus, int minus) {
    return plus * (models + 1) + minus + 1;
  }

  /** The least of {@link Fill#fit(int, int)}. */
  long low(int plus, int minus) {
    return low[place(plus, minus)];
  }

  /** The greatest of {@link Fill#fit(int, int)}. */
  long high(int plus, int minus) {
    return high[place(plus, minus)];
  }
}
