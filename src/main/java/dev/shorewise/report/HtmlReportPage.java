package dev.shorewise.report;

import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.insight.PathToGo;
import dev.shorewise.report.Document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the template of a report shows.
 *
 * @param readiness the bar that stands beside the verdict
 * @param glance the few figures that a reader in a hurry takes along
 * @param colophon what made the page
 */
record HtmlReportPage(
    HtmlFrame frame,
    Document document,
    Optional<Block.Bar> readiness,
    List<Figure> glance,
    List<HtmlSection> sections,
    List<String> colophon) {
  private static final int LONGEST_HEAD = 500;

  /**
   * A figure with its name.
   *
   * @param note what it is measured by
   */
  record Figure(String name, String value, String note) {}

  static HtmlReportPage of(Report report, Document document, String version) {
    Assessment assessment = report.assessment();
    return new HtmlReportPage(
        HtmlFrame.titled(document.title()),
        document,
        document.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Block.Bar.class::isInstance)
            .map(Block.Bar.class::cast)
            .findFirst(),
        glance(report),
        document.sections().stream().map(HtmlSection::of).toList(),
        List.of(
            "Made by shorewise " + version + ".",
            "Questionnaire "
                + assessment.questionnaire().id()
                + " "
                + assessment.questionnaire().version()
                + ", SHA-256 "
                + assessment.questionnaireHash()
                + "."));
  }

  /** Whether the head is so long that the verdict would not be seen under it. */
  boolean crowded() {
    int length = document.title().length();
    for (String line : document.underTitle()) {
      length += line.length();
    }
    return length > LONGEST_HEAD;
  }

  /** What the style sheet calls the verdict's tone. */
  String tone() {
    return HtmlSection.css(document.tone());
  }

  private static List<Figure> glance(Report report) {
    Assessment assessment = report.assessment();
    List<Figure> figures = new ArrayList<>();
    assessment
        .models()
        .advised()
        .map(id -> assessment.questionnaire().model(id).orElseThrow())
        .ifPresent(model -> figures.add(new Figure("Advised place", model.shortTitle(), "")));
    if (report.insight().paths().toGo() instanceof PathToGo.Found found) {
      figures.add(
          new Figure(
              "Effort to " + Wording.verdict(found.goal()),
              Wording.days(found.days()),
              (assessment.open() > 0 ? "at most, in " : "in ")
                  + Wording.steps(found.steps().size())));
    }
    int open = assessment.open();
    int asked = open + assessment.count(AnswerState.ANSWERED);
    figures.add(new Figure("Answered", (asked - open) + " of " + asked, "questions that apply"));
    return figures;
  }
}
