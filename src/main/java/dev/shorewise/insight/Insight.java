package dev.shorewise.insight;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.RuleResult;
import dev.shorewise.assessment.Truth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is told about an assessment beyond its scores and verdict.
 *
 * @param ruleGrounds by rule id, for every rule that fires or may fire: what makes it
 * @param weakest the answers that cost most, at most {@link WeakAnswer#MOST}: first those that
 *     count into readiness, by the points of readiness they cost, then those about controls, by the
 *     points of their score; equals by id
 * @param beliefs in the questionnaire's order, without those that no given answer bears on
 * @param guidance what applies or may apply, by kind as a report shows them, then priority, then id
 * @param paths what to fix on the way to a go
 */
public record Insight(
    SortedMap<String, Grounds> ruleGrounds,
    List<WeakAnswer> weakest,
    List<BeliefCheck> beliefs,
    List<GuidanceItem> guidance,
    Paths paths) {
  public Insight {
    ruleGrounds = Collections.unmodifiableSortedMap(new TreeMap<>(ruleGrounds));
    weakest = List.copyOf(weakest);
    beliefs = List.copyOf(beliefs);
    guidance = List.copyOf(guidance);
  }

  /**
   * Works it out.
   *
   * @param assessor the one that made the assessment
   */
  public static Insight of(Assessor assessor, Assessment assessment) {
    ConditionReader reader = new ConditionReader(assessor, assessment);
    return new Insight(
        ruleGrounds(assessment, reader),
        WeakAnswer.of(assessment, reader),
        BeliefCheck.of(assessment, reader),
        GuidanceItem.of(assessment, reader),
        Paths.of(assessor, assessment));
  }

  private static SortedMap<String, Grounds> ruleGrounds(
      Assessment assessment, ConditionReader reader) {
    TreeMap<String, Grounds> grounds = new TreeMap<>();
    for (RuleResult result : assessment.rules()) {
      if (result.fires() != Truth.FALSE) {
        grounds.put(result.rule().id(), reader.grounds(result.rule().when()));
      }
    }
    return grounds;
  }
}
