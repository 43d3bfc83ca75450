package dev.shorewise.insight;

/**
 * What a plan costs, in the order in which plans are preferred: fewer days, fewer steps, then the
 * questions with the smaller ids.
 *
 * @param questions a bit for each changed question, the highest for the smallest id
 */
record PathCost(int days, int steps, long questions) implements Comparable<PathCost> {
  static final PathCost NOTHING = new PathCost(0, 0, 0);

  PathCost plus(PathCost other) {
    return new PathCost(days + other.days, steps + other.steps, questions | other.questions);
  }

  @Override
  public int compareTo(PathCost other) {
    if (days != other.days) {
      return Integer.compare(days, other.days);
    }
    return steps != other.steps
        ? Integer.compare(steps, other.steps)
        : Long.compareUnsigned(other.questions, questions);
  }
}
