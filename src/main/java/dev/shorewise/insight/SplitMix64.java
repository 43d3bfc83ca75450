package dev.shorewise.insight;

/**
 * Steele, Lea and Flood's SplitMix64 ("Fast Splittable Pseudorandom Number Generators", 2014) and
 * the distributions drawn from it. Written here, and with {@link StrictMath} only, so that a seed
 * gives the same numbers on every Java. Square roots are exact to the last bit in either class, and
 * faster in {@link Math}.
 */
final class SplitMix64 {
  private long state;
  private double spareNormal;
  private boolean hasSpareNormal;

  SplitMix64(long seed) {
    this.state = seed;
  }

  long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform from 0 to below 1. */
  double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** Normal with mean 0 and variance 1, by Marsaglia's polar method. */
  double normal() {
    if (hasSpareNormal) {
      hasSpareNormal = false;
      return spareNormal;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
    spareNormal = y * factor;
    hasSpareNormal = true;
    return x * factor;
  }

  /**
   * Gamma with scale 1, by Marsaglia and Tsang's method ("A Simple Method for Generating Gamma
   * Variables", 2000).
   *
   * @param shape above 0
   */
  double gamma(double shape) {
    if (shape < 1) {
      // A gamma of shape + 1, times a power of a uniform, has the lesser shape.
      return gamma(shape + 1) * StrictMath.pow(1 - uniform(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal();
      double root = 1 + c * x;
      if (root <= 0) {
        continue;
      }
      double v = root * root * root;
      double u = uniform();
      boolean surely = u < 1 - 0.0331 * x * x * x * x;
      if (surely || StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) {
        return d * v;
      }
    }
  }
}
