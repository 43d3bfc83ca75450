package dev.shorewise.report;

import dev.shorewise.assessment.Assessor;
import dev.shorewise.report.Document.Section;
import java.util.ArrayList;
import java.util.List;

/** How a result comes about: the arithmetic, what would change it, and the way to a go. */
public final class Explanation {
  private final Document document;

  private Explanation(Document document) {
    this.document = document;
  }

  /**
   * Explains.
   *
   * @param assessor the one that made the assessment of the report
   */
  public static Explanation of(Assessor assessor, Report report, Topic topic) {
    Answers answers = new Answers(report.assessment());
    if (topic instanceof Topic.OfQuestion of) {
      return new Explanation(QuestionExplanation.of(assessor, report, answers, of.question()));
    }
    if (topic instanceof Topic.OfDimension of) {
      return new Explanation(DimensionExplanation.of(assessor, report, answers, of.dimension()));
    }
    if (topic instanceof Topic.OfModel of) {
      return new Explanation(ModelExplanation.of(assessor, report, answers, of.model()));
    }
    List<Section> sections = new ArrayList<>(VerdictExplanation.sections(report, answers));
    ((Topic.Verdict) topic)
        .target()
        .map(model -> ModelExplanation.path(assessor, report, answers, model))
        .ifPresent(sections::add);
    return new Explanation(ReportDocument.of(report).withSections(sections));
  }

  /** A document about a part of a report. */
  static Document about(
      Report report, String title, List<String> sentences, List<Section> sections) {
    Document whole = ReportDocument.of(report);
    return new Document(
        whole.subject(), whole.basis(), Document.Tone.NEUTRAL, title, sentences, sections);
  }

  /**
   * As text for a terminal.
   *
   * @param width columns of the terminal; the text uses {@value TextReport#WIDTH} to some more
   * @param color whether to add ANSI colours
   */
  public String text(int width, boolean color) {
    return TextReport.of(document, width, color);
  }

  /** As Markdown. */
  public String markdown() {
    return MarkdownReport.of(document);
  }
}
