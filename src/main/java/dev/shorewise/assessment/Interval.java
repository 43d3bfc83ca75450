package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Comparison;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where a score lies, whatever the open answers turn out to be.
 *
 * @param low 0 to 100, in the least favourable completion
 * @param high {@code low} to 100, in the most favourable completion; equal to {@code low} when
 *     nothing is open
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low >= 0 && low <= high && high <= 100)) {
      throw new IllegalArgumentException("not an interval of scores: " + low + " to " + high);
    }
  }

  public static Interval point(double value) {
    return new Interval(value, value);
  }

  public boolean isPoint() {
    return low == high;
  }

  public double width() {
    return high - low;
  }

  /** Whether the comparison holds everywhere, nowhere or somewhere in the interval. */
  public Truth compare(Comparison comparison) {
    return compare(comparison, low, high);
  }

  /** The same of the interval with these ends. */
  static Truth compare(Comparison comparison, double low, double high) {
    boolean atLow = holds(comparison, low);
    boolean atHigh = holds(comparison, high);
    return atLow == atHigh ? Truth.of(atLow) : Truth.OPEN;
  }

  /**
   * A score with one decimal. Never rounded up to a whole number, because thresholds are whole: a
   * score that misses one must not look as if it reached it.
   */
  public static String printed(double score) {
    return rounded(score).toPlainString();
  }

  private static BigDecimal rounded(double score) {
    BigDecimal exact = BigDecimal.valueOf(score);
    BigDecimal rounded = exact.setScale(1, RoundingMode.HALF_UP);
    boolean whole = rounded.stripTrailingZeros().scale() <= 0;
    return whole && exact.compareTo(rounded) < 0 ? exact.setScale(1, RoundingMode.DOWN) : rounded;
  }

  /**
   * Prints the same into a text, many times faster.
   *
   * @param score 0 to 100
   * @param mark what stands before the decimal
   */
  public static void print(double score, char mark, StringBuilder text) {
    int tenths = tenths(score);
    text.append(tenths / 10).append(mark).append((char) ('0' + tenths % 10));
  }

  private static int tenths(double score) {
    double tenths = score * 10;
    int down = (int) tenths;
    double above = tenths - down;
    if (down / 10.0 == score) {
      return down;
    }
    if (above < 0.01 || above > 0.99 || Math.abs(above - 0.5) < 0.01) {
      // The nearest tenth hangs on digits that a product of doubles may have wrong.
      return rounded(score).movePointRight(1).intValueExact();
    }
    // Up only if that does not make it whole.
    return above > 0.5 && down % 10 != 9 ? down + 1 : down;
  }

  private static boolean holds(Comparison comparison, double score) {
    return switch (comparison.operator()) {
      case AT_LEAST -> score >= comparison.threshold();
      case ABOVE -> score > comparison.threshold();
      case BELOW -> score < comparison.threshold();
      case AT_MOST -> score <= comparison.threshold();
    };
  }
}
