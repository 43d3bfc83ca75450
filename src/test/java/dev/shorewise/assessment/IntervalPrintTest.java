package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The fast way to print a score gives what the exact one gives. */
final class IntervalPrintTest {
  @Property(tries = 2000)
  void anyScoreIsPrintedAlike(@ForAll @DoubleRange(min = 0, max = 100) double score) {
    check(score);
  }

  @Property(tries = 2000)
  void fractionsAndTheirNeighboursArePrintedAlike(
      @ForAll @IntRange(max = 10_000) int numerator,
      @ForAll @IntRange(min = 1, max = 400) int denominator) {
    double score = 100.0 * (numerator % (denominator + 1)) / denominator;
    check(score);
    check(Math.max(0, Math.nextDown(score)));
    check(Math.min(100, Math.nextUp(score)));
    double tie = Math.min(99.95, (numerator % 1000) / 10.0 + 0.05);
    check(tie);
    check(Math.nextDown(tie));
    check(Math.nextUp(tie));
  }

  private static void check(double score) {
    StringBuilder text = new StringBuilder();
    Interval.print(score, ',', text);
    assertThat(text.toString()).isEqualTo(Interval.printed(score).replace('.', ','));
  }
}
