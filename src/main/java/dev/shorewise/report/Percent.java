package dev.shorewise.report;

import dev.shorewise.report.Document.Block;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Places and lengths in a drawing whose width is 100 per cent. */
final class Percent {
  private Percent() {}

  /** {@code 63.37%}. */
  static String of(double value) {
    return BigDecimal.valueOf(Math.max(0, value))
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  /** How long a stretch is on the scale of swings. */
  static String length(double from, double to, Block.Swings scale) {
    double span = scale.most() - scale.least();
    return of(span == 0 ? 0 : 100 * (to - from) / span);
  }

  /** Where a value stands between two others. */
  static String of(double value, double least, double most) {
    return of(most == least ? 50 : 100 * (value - least) / (most - least));
  }
}
