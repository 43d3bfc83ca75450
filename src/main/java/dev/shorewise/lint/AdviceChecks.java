package dev.shorewise.lint;

import dev.shorewise.lint.Finding.Topic;
import dev.shorewise.questionnaire.Belief;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Condition.AllOf;
import dev.shorewise.questionnaire.Condition.Not;
import dev.shorewise.questionnaire.Guidance;
import java.util.List;

/** That every belief can be shown both ways, and that all guidance can apply. */
final class AdviceChecks {
  private final Inspection inspection;

  AdviceChecks(Inspection inspection) {
    this.inspection = inspection;
  }

  void check() {
    inspection.questionnaire().beliefs().forEach(this::check);
    inspection.questionnaire().guidance().forEach(this::check);
  }

  private void check(Belief belief) {
    belief.real().ifPresent(real -> expectShown(belief, "real", real));
    belief
        .answered()
        .ifPresent(
            answered ->
                expectShown(
                    belief,
                    "answered",
                    // What is real is never shown as answered.
                    belief
                        .real()
                        .<Condition>map(real -> new AllOf(List.of(answered, new Not(real))))
                        .orElse(answered)));
  }

  private void expectShown(Belief belief, String standing, Condition when) {
    inspection.expect(
        Topic.BELIEFS,
        belief.id(),
        "belief '" + belief.id() + "' can be " + standing,
        "belief '" + belief.id() + "' is never " + standing,
        inspection.at("beliefs", belief.id(), standing),
        inspection.find(inspection.claim(when)));
  }

  private void check(Guidance guidance) {
    guidance
        .when()
        .ifPresent(
            when ->
                inspection.expect(
                    Topic.GUIDANCE,
                    guidance.id(),
                    "guidance '" + guidance.id() + "' can apply",
                    "guidance '" + guidance.id() + "' never applies",
                    inspection.at("guidance", guidance.id(), "when"),
                    inspection.find(inspection.claim(when))));
  }
}
