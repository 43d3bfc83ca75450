package dev.shorewise.insight;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Truth;
import dev.shorewise.questionnaire.Guidance;
import java.util.Comparator;
import java.util.List;

/**
 * A next step that the answers call for, or may call for.
 *
 * @param applies TRUE, or OPEN where open answers decide; never FALSE
 * @param because the answers that chose it; nothing for what always applies
 */
public record GuidanceItem(Guidance guidance, Truth applies, Grounds because) {
  private static final Comparator<GuidanceItem> ORDER =
      Comparator.comparing((GuidanceItem item) -> item.guidance().kind())
          .thenComparing(item -> item.guidance().priority())
          .thenComparing(item -> item.guidance().id());

  /** What applies or may apply, by kind as a report shows them, then priority, then id. */
  static List<GuidanceItem> of(Assessment assessment, ConditionReader reader) {
    return assessment.questionnaire().guidance().stream()
        .map(guidance -> of(reader, guidance))
        .filter(item -> item.applies() != Truth.FALSE)
        .sorted(ORDER)
        .toList();
  }

  private static GuidanceItem of(ConditionReader reader, Guidance guidance) {
    return new GuidanceItem(
        guidance,
        guidance.when().map(reader::truth).orElse(Truth.TRUE),
        guidance.when().map(reader::grounds).orElse(Grounds.NONE));
  }
}
