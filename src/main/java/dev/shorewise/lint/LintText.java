package dev.shorewise.lint;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.AnswerSheetWriter;
import dev.shorewise.answers.QuestionnaireReference;
import dev.shorewise.assessment.Truth;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.lint.Finding.Topic;
import dev.shorewise.lint.LintReport.CloseCalls;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows what was proved as plain text; problems are left to whoever prints them. */
public final class LintText {
  private static final int TITLE_WIDTH = 14;

  private LintText() {}

  /** One line a topic, under a line that names the questionnaire. */
  public static String of(LintReport report) {
    Questionnaire questionnaire = report.questionnaire();
    StringBuilder text = new StringBuilder();
    text.append(VisibleText.of(questionnaire.id() + " " + questionnaire.version()))
        .append(": ")
        .append(count(report.count(Severity.ERROR), "error"))
        .append(", ")
        .append(count(report.count(Severity.WARNING), "warning"))
        .append('\n');
    line(text, "tests", count(questionnaire.tests().size(), "test") + " run");
    for (Topic topic : Topic.values()) {
      List<Finding> findings =
          report.findings().stream().filter(finding -> finding.topic() == topic).toList();
      if (!findings.isEmpty()) {
        line(text, topic.title(), summary(findings));
      }
    }
    line(text, "close calls", closeCalls(report.closeCalls()));
    return text.toString();
  }

  private static void line(StringBuilder text, String title, String content) {
    text.append("  ").append(title).append(" ".repeat(TITLE_WIDTH - title.length()));
    text.append(content).append('\n');
  }

  /** {@code 12 of 12 claims hold: 11 proved, 1 found in 4000 samples}. */
  private static String summary(List<Finding> findings) {
    Map<String, Long> bases =
        findings.stream()
            .filter(finding -> finding.holds() == Truth.TRUE)
            .collect(
                Collectors.groupingBy(
                    finding -> finding.existence().basis(), TreeMap::new, Collectors.counting()));
    long holding = bases.values().stream().mapToLong(Long::longValue).sum();
    String how =
        bases.size() == 1
            ? bases.keySet().iterator().next()
            : bases.entrySet().stream()
                .map(basis -> basis.getValue() + " " + basis.getKey())
                .collect(Collectors.joining(", "));
    return holding
        + " of "
        + count(findings.size(), "claim")
        + (findings.size() == 1 ? " holds" : " hold")
        + (how.isEmpty() ? "" : ": " + how);
  }

  private static String closeCalls(CloseCalls calls) {
    if (calls.go() == 0) {
      return "no GO among " + calls.samples() + " samples";
    }
    return Math.round(100.0 * calls.close() / calls.go())
        + " per cent of GO sheets ("
        + calls.close()
        + " of "
        + calls.go()
        + " in "
        + calls.samples()
        + " samples)";
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /**
   * Answer sheets that show what can come about, each under a comment that says what it shows.
   *
   * @param name how the sheets are to name the questionnaire: its id, or the path of its file
   * @param only an id, to show only what concerns it
   */
  public static String witnesses(LintReport report, String name, Optional<String> only) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : about(report, only)) {
      text.append("# ").append(VisibleText.of(finding.claim())).append(": ");
      text.append(finding.holds() == Truth.FALSE ? "no, " : "");
      text.append(finding.existence().basis()).append('\n');
      finding
          .existence()
          .witness()
          .ifPresent(sheet -> text.append(sheet(report.questionnaire(), name, sheet)).append('\n'));
    }
    return text.toString();
  }

  /** The findings that concern the id, or all. */
  static List<Finding> about(LintReport report, Optional<String> only) {
    return report.findings().stream()
        .filter(finding -> only.map(finding.id()::equals).orElse(true))
        .toList();
  }

  private static String sheet(Questionnaire questionnaire, String name, AnswerSheet sheet) {
    QuestionnaireReference reference =
        new QuestionnaireReference(name, Optional.empty(), Optional.empty());
    return AnswerSheetWriter.write(sheet, questionnaire, reference);
  }
}
