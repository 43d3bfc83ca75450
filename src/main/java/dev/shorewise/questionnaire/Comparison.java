package dev.shorewise.questionnaire;

/**
 * A score held against a whole number.
 *
 * @param threshold 0 to 100 for scores
 */
public record Comparison(Operator operator, int threshold) {
  /** How the score is held against the threshold. */
  public enum Operator {
    AT_LEAST("atLeast", "at least"),
    ABOVE("above", "above"),
    BELOW("below", "below"),
    AT_MOST("atMost", "at most");

    private final String key;
    private final String words;

    Operator(String key, String words) {
      this.key = key;
      this.words = words;
    }

    /** The key used in files. */
    public String key() {
      return key;
    }

    /** The words used in sentences. */
    public String words() {
      return words;
    }

    /** Whether a higher score can only help the comparison to hold. */
    public boolean favoursHigh() {
      return this == AT_LEAST || this == ABOVE;
    }
  }

  public static Comparison atLeast(int threshold) {
    return new Comparison(Operator.AT_LEAST, threshold);
  }

  /** What holds of a score exactly when this does not: {@code below 60} for {@code at least 60}. */
  public Comparison opposite() {
    return new Comparison(
        switch (operator) {
          case AT_LEAST -> Operator.BELOW;
          case ABOVE -> Operator.AT_MOST;
          case BELOW -> Operator.AT_LEAST;
          case AT_MOST -> Operator.ABOVE;
        },
        threshold);
  }

  /** Of comparisons that ask for high scores: whether this asks for at least as much. */
  public boolean implies(Comparison other) {
    return threshold > other.threshold
        || (threshold == other.threshold
            && (operator == other.operator || operator == Operator.ABOVE));
  }

  /** {@code at least 60}. */
  @Override
  public String toString() {
    return operator.words() + " " + threshold;
  }
}
