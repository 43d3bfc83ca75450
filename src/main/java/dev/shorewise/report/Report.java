package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.insight.Insight;
import dev.shorewise.insight.Sensitivity;

/** The facts that every format shows. */
public record Report(Assessment assessment, Insight insight, Sensitivity sensitivity) {
  /**
   * The facts about an assessment.
   *
   * @param assessor the one that made it
   */
  public static Report of(Assessor assessor, Assessment assessment) {
    return new Report(
        assessment, Insight.of(assessor, assessment), Sensitivity.of(assessor, assessment));
  }

  /** Decision and verdict in one line, as the text report has it. */
  public String headline() {
    return ReportDocument.of(this).verdict();
  }
}
