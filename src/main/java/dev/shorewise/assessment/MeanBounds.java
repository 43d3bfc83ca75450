package dev.shorewise.assessment;

import java.util.Arrays;

/**
 * The least and the greatest weighted mean of values that are each known to lie in a range and some
 * of which may be left out. Exact: the least mean takes every value at its low end and includes an
 * optional one just when that lowers the mean.
 */
final class MeanBounds {
  private final int[] weights;
  private final long[] lows;
  private final long[] highs;
  private final boolean[] optional;
  private int size;
  private boolean hasFixed;

  MeanBounds(int most) {
    weights = new int[most];
    lows = new long[most];
    highs = new long[most];
    optional = new boolean[most];
  }

  /** Adds a value; optional ones may be left out. */
  void add(int weight, long low, long high, boolean mayBeLeftOut) {
    weights[size] = weight;
    lows[size] = low;
    highs[size] = high;
    optional[size] = mayBeLeftOut;
    hasFixed |= !mayBeLeftOut;
    size++;
  }

  /** Whether every value may be left out, so that there may be no mean at all. */
  boolean mayBeEmpty() {
    return !hasFixed;
  }

  /** The least mean. */
  Mean least() {
    return extreme(lows, 1);
  }

  /** The greatest mean. */
  Mean greatest() {
    return extreme(highs, -1);
  }

  private Mean extreme(long[] values, int sign) {
    boolean[] included = new boolean[size];
    long sum = 0;
    long weight = 0;
    for (int i = 0; i < size; i++) {
      if (!optional[i]) {
        included[i] = true;
        sum += weights[i] * values[i];
        weight += weights[i];
      }
    }
    int next = nextOptional(values, included, sign);
    while (next >= 0 && (weight == 0 || sign * (values[next] * weight - sum) < 0)) {
      included[next] = true;
      sum += weights[next] * values[next];
      weight += weights[next];
      next = nextOptional(values, included, sign);
    }
    return new Mean(sum, weight, included);
  }

  /** The optional value not yet included that is furthest towards the extreme, or -1. */
  private int nextOptional(long[] values, boolean[] included, int sign) {
    int best = -1;
    for (int i = 0; i < size; i++) {
      if (optional[i] && !included[i] && (best < 0 || sign * (values[i] - values[best]) < 0)) {
        best = i;
      }
    }
    return best;
  }

  /** A weighted mean as an exact fraction, and which values it includes in the order added. */
  static final class Mean {
    final long sum;
    final long weight;
    private final boolean[] included;

    Mean(long sum, long weight, boolean[] included) {
      this.sum = sum;
      this.weight = weight;
      this.included = Arrays.copyOf(included, included.length);
    }

    boolean includes(int item) {
      return included[item];
    }
  }
}
