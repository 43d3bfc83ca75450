package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.ModelAdvice.ModelResult;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How every figure comes about: the sums, the thresholds, the places. */
final class ArithmeticSection {
  private final Report report;
  private final Assessment assessment;
  private final Answers answers;
  private final List<Block> blocks = new ArrayList<>();

  private ArithmeticSection(Report report) {
    this.report = report;
    this.assessment = report.assessment();
    this.answers = new Answers(assessment);
  }

  static Section of(Report report) {
    ArithmeticSection section = new ArithmeticSection(report);
    section.scores();
    section.places();
    return new Section(Section.Kind.ARITHMETIC, "How the figures come about", section.blocks);
  }

  private void scores() {
    // Titles of an explanation are numbered; here they stand in another order.
    for (Section section : VerdictExplanation.byScores(report, answers)) {
      add(section.title().replaceFirst("^[0-9]+\\. ", ""), section.blocks());
    }
    Assessor assessor = Assessor.of(assessment.questionnaire());
    for (Dimension dimension : assessment.questionnaire().dimensions()) {
      if (dimension.role().isScored()) {
        add(dimension.title(), DimensionExplanation.sum(assessor, report, answers, dimension));
      }
    }
  }

  private void places() {
    if (ModelSection.staysInHouse(assessment)) {
      return;
    }
    fits(Role.CONTEXT, "How well each place suits the way the work runs", ModelResult::contextFit);
    fits(Role.MOTIVE, "How well each place suits your reasons", ModelResult::motiveFit);
    for (DeliveryModel model : assessment.questionnaire().models()) {
      add("What " + model.shortTitle() + " needs", ModelExplanation.needs(report, answers, model));
    }
  }

  private void fits(Role role, String title, Function<ModelResult, Interval> fit) {
    List<Block> table =
        new ArrayList<>(
            FitTable.of(
                assessment,
                answers,
                assessment.questionnaire().questions().stream()
                    .filter(question -> assessment.questionnaire().roleOf(question) == role)
                    .toList()));
    if (!table.isEmpty()) {
      table.add(
          new Block.Paragraph(
              assessment.models().each().stream()
                  .map(model -> name(model) + " " + Wording.score(fit.apply(model)))
                  .collect(Collectors.joining(", ", "Weighted mean: ", "."))));
      add(title, table);
    }
  }

  private String name(ModelResult model) {
    return assessment.questionnaire().model(model.model()).orElseThrow().shortTitle();
  }

  private void add(String title, List<Block> own) {
    if (!own.isEmpty()) {
      blocks.add(new Block.Heading(title));
      blocks.addAll(own);
    }
  }
}
