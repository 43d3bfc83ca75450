package dev.shorewise.insight;

import java.util.OptionalDouble;

/**
 * How a weighted mean hangs on one of its weights w: it is (sum + w·value) / (weight + w), which
 * moves steadily from the mean of the others towards the value as w grows.
 *
 * @param sum Σ weight · value of the others
 * @param weight Σ weight of the others
 * @param value what w weighs
 */
record Hinge(double sum, double weight, double value) {
  /**
   * The weight at which the mean is {@code target}: w = (sum − target·weight) / (target − value).
   *
   * @return absent where no weight from 0 on gives that mean, or every weight does
   */
  OptionalDouble weightFor(double target) {
    if (weight <= 0 || Math.abs(target - value) <= Gate.TIE) {
      return OptionalDouble.empty();
    }
    double found = (sum - target * weight) / (target - value);
    // A mean that is on the target without the weight may come out a trifle below 0.
    double weightless = Math.abs(sum / weight - target) <= Gate.TIE ? 0 : found;
    return weightless >= 0 ? OptionalDouble.of(weightless) : OptionalDouble.empty();
  }
}
