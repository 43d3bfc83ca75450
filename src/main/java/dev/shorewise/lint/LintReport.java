package dev.shorewise.lint;

import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.List;

/**
 * What was proved about a questionnaire.
 *
 * @param findings everything that was looked at, by topic and then in the questionnaire's order
 * @param problems what is wrong, by place
 */
public record LintReport(
    Questionnaire questionnaire,
    List<Finding> findings,
    CloseCalls closeCalls,
    List<Problem> problems) {
  public LintReport {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /**
   * How often more than one delivery model would do.
   *
   * @param samples how many sheets were looked at
   * @param go how many of them are a GO
   * @param close how many of those have several feasible models of about the same fit
   */
  public record CloseCalls(int samples, int go, int close) {}

  public int count(Severity severity) {
    return (int) problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }
}
