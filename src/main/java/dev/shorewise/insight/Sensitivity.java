package dev.shorewise.insight;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import java.util.List;

/**
 * How far the result hangs on single answers.
 *
 * @param nextQuestions the open questions, the best to ask first
 * @param flips the single answers that, were they others, would change the result; nearest first
 * @param tornado the answers that move readiness most, widest first
 */
public record Sensitivity(
    List<NextQuestion> nextQuestions, List<AnswerFlip> flips, List<Swing> tornado) {
  public Sensitivity {
    nextQuestions = List.copyOf(nextQuestions);
    flips = List.copyOf(flips);
    tornado = List.copyOf(tornado);
  }

  /** Works it out. */
  static Sensitivity of(Assessor assessor, Assessment assessment) {
    return new Sensitivity(
        NextQuestion.rank(assessor.whatIf(assessment.sheet())),
        AnswerFlip.of(assessor, assessment),
        Swing.of(assessor, assessment));
  }
}
