package dev.shorewise.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalLong;

/**
 * Division that keeps comparisons honest: sums are exact integers, they are divided once, equal
 * quotients give equal results, and a result compares with a whole number from 0 to 100 exactly as
 * the true quotient does.
 */
final class Exact {
  /** Up to here a long divides into a double without harming a comparison with 100. */
  private static final long SAFE = 1L << 44;

  private Exact() {}

  /**
   * The quotient.
   *
   * @param numerator 0 to 2^53
   * @param denominator 1 to 2^44
   */
  static double divide(long numerator, long denominator) {
    return (double) numerator / denominator;
  }

  /**
   * Σ weight · numerator / denominator, divided by Σ weight.
   *
   * @param weights positive
   * @param denominators positive
   */
  static double weightedMean(int[] weights, long[] numerators, long[] denominators) {
    OptionalLong common = commonDenominator(weights, denominators);
    if (common.isEmpty()) {
      return bigWeightedMean(weights, numerators, denominators);
    }
    long total = 0;
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i];
      sum += weights[i] * (numerators[i] * (common.getAsLong() / denominators[i]));
    }
    return divide(sum, common.getAsLong() * total);
  }

  /** A common denominator with which such a mean can be worked out in longs, if there is one. */
  static OptionalLong commonDenominator(int[] weights, long[] denominators) {
    long common = 1;
    long total = 0;
    for (int i = 0; i < weights.length; i++) {
      long factor = denominators[i] / gcd(common, denominators[i]);
      if (factor == 0 || common > SAFE / factor) {
        return OptionalLong.empty();
      }
      common *= factor;
      total += weights[i];
    }
    // No score is above 100, so no sum is above 100 · common · total.
    return total == 0 || common > SAFE / (total * 100)
        ? OptionalLong.empty()
        : OptionalLong.of(common);
  }

  private static double bigWeightedMean(int[] weights, long[] numerators, long[] denominators) {
    BigInteger common = BigInteger.ONE;
    long total = 0;
    for (int i = 0; i < weights.length; i++) {
      common = common.multiply(BigInteger.valueOf(denominators[i]));
      total += weights[i];
    }
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < weights.length; i++) {
      sum =
          sum.add(
              common
                  .divide(BigInteger.valueOf(denominators[i]))
                  .multiply(BigInteger.valueOf(numerators[i]))
                  .multiply(BigInteger.valueOf(weights[i])));
    }
    return divide(sum, common.multiply(BigInteger.valueOf(total)));
  }

  private static double divide(BigInteger numerator, BigInteger denominator) {
    double quotient =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
            .doubleValue();
    if (quotient != Math.rint(quotient)) {
      return quotient;
    }
    // A quotient that only rounds to a whole number must not be taken for it.
    int side = numerator.compareTo(BigInteger.valueOf((long) quotient).multiply(denominator));
    return side < 0 ? Math.nextDown(quotient) : side > 0 ? Math.nextUp(quotient) : quotient;
  }

  static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  static long lcm(long a, long b) {
    return Math.multiplyExact(a / gcd(a, b), b);
  }
}
