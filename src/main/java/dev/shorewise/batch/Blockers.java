package dev.shorewise.batch;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.VerdictResult.Reason;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What certainly stands between a subject and the verdict GO. */
final class Blockers {
  /** Stands for "no delivery model is feasible". */
  static final String NO_FEASIBLE_MODEL = "no-feasible-model";

  private Blockers() {}

  /**
   * The ids of the rules that cap the verdict, then {@value #NO_FEASIBLE_MODEL}, then the
   * thresholds of GO that are missed, such as {@code readiness<70}; of several for one score the
   * highest. What open answers may still bring about is not among them.
   */
  static List<String> of(Assessment assessment) {
    List<Reason> reasons = assessment.verdict().reasons();
    Stream<String> caps =
        reasons.stream()
            .filter(reason -> reason instanceof Reason.Cap cap && cap.fires() == Truth.TRUE)
            .map(reason -> ((Reason.Cap) reason).rule());
    Stream<String> infeasible =
        reasons.stream()
            .filter(
                reason ->
                    reason instanceof Reason.NoFeasibleModel none && none.fires() == Truth.TRUE)
            .map(reason -> NO_FEASIBLE_MODEL);
    Stream<String> missed =
        missedThresholds(reasons).entrySet().stream()
            .map(entry -> entry.getKey() + missing(entry.getValue()));
    return Stream.of(caps, infeasible, missed).flatMap(part -> part).toList();
  }

  private static Map<String, Comparison> missedThresholds(List<Reason> reasons) {
    Map<String, Comparison> missed = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      if (reason instanceof Reason.Threshold threshold
          && threshold.of() == Verdict.GO
          && threshold.holds() == Truth.FALSE) {
        missed.merge(
            threshold.dimension().orElse("readiness"),
            threshold.comparison(),
            (one, other) -> one.implies(other) ? one : other);
      }
    }
    return missed;
  }

  private static String missing(Comparison comparison) {
    return (comparison.operator() == Comparison.Operator.ABOVE ? "<=" : "<")
        + comparison.threshold();
  }
}
