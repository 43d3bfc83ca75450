package dev.shorewise.insight;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import java.util.List;
import java.util.Optional;

/**
 * How far the result hangs on single answers, on what backs them, and on weights and thresholds.
 *
 * @param robustness over many variations of the questionnaire; absent where the verdict is not
 *     settled
 * @param evidence what hangs on answers that are merely claimed
 * @param weightFlips the least change of each weight that changes the verdict, nearest first; empty
 *     where something is open
 * @param nextQuestions the open questions, the best to ask first
 * @param flips the single answers that, were they others, would change the result; nearest first
 * @param tornado the answers that move readiness most, widest first
 */
public record Sensitivity(
    Optional<Robustness> robustness,
    EvidenceCheck evidence,
    List<WeightFlip> weightFlips,
    List<NextQuestion> nextQuestions,
    List<AnswerFlip> flips,
    List<Swing> tornado) {
  public Sensitivity {
    weightFlips = List.copyOf(weightFlips);
    nextQuestions = List.copyOf(nextQuestions);
    flips = List.copyOf(flips);
    tornado = List.copyOf(tornado);
  }

  /**
   * Works it out, which takes many times as long as the assessment.
   *
   * @param assessor the one that made the assessment
   */
  public static Sensitivity of(Assessor assessor, Assessment assessment) {
    return new Sensitivity(
        Robustness.of(assessor, assessment),
        EvidenceCheck.of(assessor, assessment),
        WeightFlip.of(assessor, assessment),
        NextQuestion.rank(assessor.whatIf(assessment.sheet())),
        AnswerFlip.of(assessor, assessment),
        Swing.of(assessor, assessment));
  }
}
