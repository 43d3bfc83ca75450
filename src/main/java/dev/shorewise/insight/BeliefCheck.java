package dev.shorewise.insight;

import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Truth;
import dev.shorewise.questionnaire.Belief;
import dev.shorewise.questionnaire.Condition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A common belief about outsourcing, held against the answers.
 *
 * @param because what chose the standing; for {@code OPEN}, what it hangs on
 */
public record BeliefCheck(Belief belief, Standing standing, Grounds because) {
  /** What the answers say to a belief. */
  public enum Standing {
    /** The worry is justified here. */
    REAL,
    /** What is in place answers it. */
    ANSWERED,
    /** Neither. */
    MIXED,
    /** Open answers decide. */
    OPEN
  }

  /**
   * The beliefs of the questionnaire, in its order, without those that no given answer bears on.
   */
  static List<BeliefCheck> of(Assessment assessment, ConditionReader reader) {
    return assessment.questionnaire().beliefs().stream()
        .filter(belief -> bearsOnAnswers(reader, belief))
        .map(belief -> check(reader, belief))
        .toList();
  }

  private static boolean bearsOnAnswers(ConditionReader reader, Belief belief) {
    return Stream.of(belief.real(), belief.answered())
        .flatMap(Optional::stream)
        .flatMap(condition -> reader.questionsRead(condition).stream())
        .anyMatch(question -> reader.state(question) == AnswerState.ANSWERED);
  }

  private static BeliefCheck check(ConditionReader reader, Belief belief) {
    Truth real = truth(reader, belief.real());
    Truth answered = truth(reader, belief.answered());
    if (real != Truth.FALSE) {
      Standing standing = real == Truth.TRUE ? Standing.REAL : Standing.OPEN;
      return new BeliefCheck(belief, standing, grounds(reader, belief.real()));
    }
    if (answered != Truth.FALSE) {
      Standing standing = answered == Truth.TRUE ? Standing.ANSWERED : Standing.OPEN;
      return new BeliefCheck(belief, standing, grounds(reader, belief.answered()));
    }
    return new BeliefCheck(
        belief,
        Standing.MIXED,
        grounds(reader, belief.real()).and(grounds(reader, belief.answered())));
  }

  private static Truth truth(ConditionReader reader, Optional<Condition> condition) {
    return condition.map(reader::truth).orElse(Truth.FALSE);
  }

  private static Grounds grounds(ConditionReader reader, Optional<Condition> condition) {
    return condition.map(reader::grounds).orElse(Grounds.NONE);
  }
}
