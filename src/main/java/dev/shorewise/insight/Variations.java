package dev.shorewise.insight;

import dev.shorewise.insight.Dials.Settings;
import dev.shorewise.questionnaire.Dimension;
import java.util.stream.IntStream;

/**
 * A stream of settings around those of a questionnaire.
 *
 * <p>The weights that are held against each other (those of one dimension's questions, of the
 * context questions, of the motive questions, and of the capability dimensions) are drawn together
 * from a Dirichlet distribution whose mean is the given weights. A Dirichlet is a set of gammas
 * divided by their sum; the sum cancels in a weighted mean, so it is left out, and leaving
 * questions out of a mean leaves the others' distribution as it should be.
 */
final class Variations {
  /** How far a threshold moves, in points, up or down. */
  static final int MOST_MOVE = 5;

  /**
   * The gamma shape of an average weight. The standard deviation of such a weight is then about a
   * third of it: weights are given as small whole numbers, so that a 2 may well be taken for
   * anything between 1.3 and 2.7, and hardly for a 1 or a 3.
   */
  private static final double CONCENTRATION = 9;

  private static final long SEED = 0x5303_E315_EL;

  private final SplitMix64 random = new SplitMix64(SEED);
  private final Settings given;
  private final Settings varied;
  private final double[] questionShapes;
  private final double[] capabilityShapes;

  Variations(Dials dials) {
    this.given = dials.given();
    this.varied = dials.given();
    this.questionShapes =
        IntStream.range(0, given.questions.length)
            .mapToDouble(i -> CONCENTRATION * given.questions[i] / meanBeside(dials, i))
            .toArray();
    double mean = dials.capabilities().stream().mapToInt(Dimension::weight).average().orElse(1);
    this.capabilityShapes =
        dials.capabilities().stream().mapToDouble(d -> CONCENTRATION * d.weight() / mean).toArray();
  }

  /** The mean of the weights that this one is held against, itself among them. */
  private static double meanBeside(Dials dials, int question) {
    String group = dials.groups().get(question);
    return IntStream.range(0, dials.questions().size())
        .filter(other -> dials.groups().get(other).equals(group))
        .map(other -> dials.questions().get(other).weight())
        .average()
        .orElseThrow();
  }

  /**
   * The next settings: questions by id, dimensions by id, then thresholds.
   *
   * @return overwritten by the next call
   */
  Settings next() {
    draw(questionShapes, varied.questions);
    draw(capabilityShapes, varied.capabilities);
    for (int i = 0; i < given.thresholds.length; i++) {
      double moved = given.thresholds[i] + MOST_MOVE * (2 * random.uniform() - 1);
      // Beyond either end there are no scores.
      varied.thresholds[i] = Math.max(0, Math.min(100, moved));
    }
    return varied;
  }

  private void draw(double[] shapes, double[] weights) {
    for (int i = 0; i < shapes.length; i++) {
      weights[i] = random.gamma(shapes[i]);
    }
  }
}
