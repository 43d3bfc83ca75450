package dev.shorewise.insight;

import dev.shorewise.assessment.Assessment;
import java.util.List;

/**
 * Everything that is told about an assessment beyond its scores and verdict.
 *
 * @param weakest the answers that cost most, as {@link WeakAnswer#of} orders them
 * @param beliefs as {@link BeliefCheck#of} orders them
 * @param guidance as {@link GuidanceItem#of} orders them
 */
public record Insight(
    List<WeakAnswer> weakest, List<BeliefCheck> beliefs, List<GuidanceItem> guidance) {
  public Insight {
    weakest = List.copyOf(weakest);
    beliefs = List.copyOf(beliefs);
    guidance = List.copyOf(guidance);
  }

  public static Insight of(Assessment assessment) {
    return new Insight(
        WeakAnswer.of(assessment), BeliefCheck.of(assessment), GuidanceItem.of(assessment));
  }
}
