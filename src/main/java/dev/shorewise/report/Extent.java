package dev.shorewise.report;

/** How much of the long lists is shown. */
enum Extent {
  /** What a reader at a terminal wants; the rest is counted. */
  SHORT(12, 5, 1, 3, false),
  /** What somebody wants who asks how a result comes about. */
  EXPLAINED(Integer.MAX_VALUE, Integer.MAX_VALUE, 5, 3, true),
  /** All there is. */
  WHOLE(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, true);

  private final int steps;
  private final int flips;
  private final int weights;
  private final int questions;
  private final boolean swings;

  Extent(int steps, int flips, int weights, int questions, boolean swings) {
    this.steps = steps;
    this.flips = flips;
    this.weights = weights;
    this.questions = questions;
    this.swings = swings;
  }

  /** The most steps of a path. */
  int steps() {
    return steps;
  }

  /**
   * The most answers that would change the result, that want evidence, or that a path waits for.
   */
  int flips() {
    return flips;
  }

  /** The most weights that would change the verdict. */
  int weights() {
    return weights;
  }

  /** The most questions to ask next. */
  int questions() {
    return questions;
  }

  /** Whether the answers are shown that move readiness most. */
  boolean swings() {
    return swings;
  }
}
