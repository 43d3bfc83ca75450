package dev.shorewise.insight;

import dev.shorewise.assessment.Interval;
import dev.shorewise.insight.Portfolio.Spread;
import java.util.ArrayList;
import java.util.List;

/** Counts how a score is spread; of a size of its own, however many there are. */
final class SpreadCount {
  private static final int TENTHS = 1001;

  private final long[] lows = new long[TENTHS];
  private long count;
  private double sumOfLows;
  private double sumOfHighs;

  void add(Interval score) {
    // A tiny bit up, because a score of 0.3 is less than three tenths in binary.
    lows[(int) (score.low() * 10 + 1e-9)]++;
    count++;
    sumOfLows += score.low();
    sumOfHighs += score.high();
  }

  void add(SpreadCount other) {
    for (int i = 0; i < TENTHS; i++) {
      lows[i] += other.lows[i];
    }
    count += other.count;
    sumOfLows += other.sumOfLows;
    sumOfHighs += other.sumOfHighs;
  }

  Spread spread(String id) {
    List<Long> tens = new ArrayList<>();
    for (int band = 0; band < 10; band++) {
      long inBand = 0;
      int end = band == 9 ? TENTHS : 100 * (band + 1);
      for (int i = 100 * band; i < end; i++) {
        inBand += lows[i];
      }
      tens.add(inBand);
    }
    return new Spread(
        id,
        count,
        count == 0 ? 0 : sumOfLows / count,
        count == 0 ? 0 : sumOfHighs / count,
        tens,
        List.of(quantile(1), quantile(2), quantile(3)));
  }

  private double quantile(int quarters) {
    long wanted = (count * quarters + 3) / 4;
    long passed = 0;
    int i = 0;
    while (i < TENTHS - 1 && passed + lows[i] < wanted) {
      passed += lows[i];
      i++;
    }
    return i / 10.0;
  }
}
