package dev.shorewise.insight;

/**
 * What a plan costs, in the order in which plans are preferred: fewer days, fewer changed answers,
 * the questions with the smaller ids, fewer steps. Costs of different questions add up, and adding
 * the same to two costs keeps their order.
 *
 * @param answers how many answers are changed
 * @param questions a bit for each changed answer, the highest for the smallest id
 */
record PathCost(int days, int answers, long questions, int steps) implements Comparable<PathCost> {
  static final PathCost NOTHING = new PathCost(0, 0, 0, 0);

  /** The cost of changing one answer. */
  static PathCost of(Lever.Level reached, long bit) {
    return reached.steps().isEmpty()
        ? NOTHING
        : new PathCost(reached.days(), 1, bit, reached.steps().size());
  }

  PathCost plus(PathCost other) {
    return new PathCost(
        days + other.days,
        answers + other.answers,
        questions | other.questions,
        steps + other.steps);
  }

  @Override
  public int compareTo(PathCost other) {
    if (days != other.days) {
      return Integer.compare(days, other.days);
    }
    if (answers != other.answers) {
      return Integer.compare(answers, other.answers);
    }
    return questions != other.questions
        ? Long.compareUnsigned(other.questions, questions)
        : Integer.compare(steps, other.steps);
  }
}
