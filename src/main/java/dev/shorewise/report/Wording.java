package dev.shorewise.report;

import dev.shorewise.assessment.Interval;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How values are put into words. */
final class Wording {
  private Wording() {}

  /** A score with one decimal. */
  static String score(double value) {
    return Interval.printed(value);
  }

  /** {@code 40.0} or {@code 40.0 to 62.5}. */
  static String score(Interval interval) {
    return interval.isPoint()
        ? score(interval.low())
        : score(interval.low()) + " to " + score(interval.high());
  }

  /** {@code 58.4 (below 70)}: a score with how it stands to what it was held against. */
  static String score(Interval score, List<Comparison> limits) {
    return limits.stream()
        .map(limit -> standing(score, limit))
        .distinct()
        .collect(Collectors.joining(", ", score(score) + " (", ")"));
  }

  /**
   * {@code below 70}, the same for a condition "at least 70" that fails; or {@code below 70 or
   * not}.
   */
  private static String standing(Interval score, Comparison limit) {
    return switch (score.compare(limit)) {
      case TRUE -> limit.toString();
      case FALSE -> limit.opposite().toString();
      case OPEN -> limit + " or not";
    };
  }

  /** {@code 3}, or {@code 2.37}: two decimals where it is not whole. */
  static String weight(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
  }

  /** How far a score is from a threshold, without a sign. */
  static String distance(double value) {
    double size = Math.abs(value);
    return size > 0 && size < 0.05
        ? "under 0.1"
        : BigDecimal.valueOf(size).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /** {@code 1.7 short}, {@code 2.0 to spare}, or {@code still open}. */
  static String margin(Interval score, Comparison comparison) {
    return switch (score.compare(comparison)) {
      case TRUE -> distance(score.low() - comparison.threshold()) + " to spare";
      case FALSE -> distance(score.high() - comparison.threshold()) + " short";
      case OPEN -> "still open";
    };
  }

  /** The margins of both ends: {@code 6.6 short to 6.2 to spare}. */
  static String margins(Interval score, Comparison comparison) {
    String low = margin(Interval.point(score.low()), comparison);
    String high = margin(Interval.point(score.high()), comparison);
    if (low.equals(high)) {
      return low;
    }
    int unit = low.indexOf(' ');
    return high.endsWith(low.substring(unit))
        ? low.substring(0, unit) + " to " + high
        : low + " to " + high;
  }

  static String verdict(Verdict verdict) {
    return verdict.title();
  }

  /** {@code PILOT}, or {@code FIX FIRST or PILOT}. */
  static String verdicts(Collection<Verdict> verdicts) {
    return oneOf(verdicts.stream().map(Wording::verdict).toList());
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  static String oneOf(List<String> words) {
    return listed(words, " or ");
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String all(List<String> words) {
    return listed(words, " and ");
  }

  private static String listed(List<String> words, String last) {
    int end = words.size() - 1;
    return end < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, end)) + last + words.get(end);
  }

  static String days(int days) {
    return days == 0 ? "under a day" : days == 1 ? "1 day" : days + " days";
  }

  /** {@code 1 step}, {@code 7 steps}. */
  static String steps(int count) {
    return count == 1 ? "1 step" : count + " steps";
  }

  /** {@code 1 question}, {@code 7 questions}. */
  static String questions(int count) {
    return count == 1 ? "1 question" : count + " questions";
  }
}
