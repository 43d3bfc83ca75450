package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Dimension;
import java.util.List;
import java.util.Optional;

/**
 * The score of a dimension and what it is made of.
 *
 * @param score absent for context and motive, and where nothing is scorable
 * @param mayBeAbsent whether in some completion nothing is scorable, though the score is given for
 *     the others
 * @param answered how many of its questions are answered
 * @param asked how many of its questions are not hidden and not not-applicable
 * @param contributions of every scored question that counts, in the questionnaire's order; they add
 *     up to the low and to the high end of the score
 */
public record DimensionResult(
    Dimension dimension,
    Optional<Interval> score,
    boolean mayBeAbsent,
    int answered,
    int asked,
    List<Contribution> contributions) {
  public DimensionResult {
    contributions = List.copyOf(contributions);
  }

  /**
   * What a question adds to its dimension's score.
   *
   * @param weight the question's weight
   * @param low points of the score at its low end
   * @param high points of the score at its high end; may be less than {@code low} where leaving a
   *     question out moves the others' shares
   */
  public record Contribution(String question, int weight, double low, double high) {}
}
