package dev.shorewise.report;

import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.DimensionResult;
import dev.shorewise.assessment.DimensionResult.Contribution;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.ModelAdvice.ModelResult;
import dev.shorewise.assessment.ModelAdvice.Need;
import dev.shorewise.assessment.VerdictResult.Reason.Threshold;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Block.Column;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dimension's score as the sum that it is, and who asks for it. */
final class DimensionExplanation {
  private final Assessment assessment;
  private final Answers answers;
  private final WhatIf sheet;
  private final Dimension dimension;
  private final DimensionResult result;

  private DimensionExplanation(
      Assessor assessor, Report report, Answers answers, Dimension dimension) {
    this.assessment = report.assessment();
    this.answers = answers;
    this.sheet = assessor.whatIf(assessment.sheet());
    this.dimension = dimension;
    this.result = assessment.dimension(dimension.id());
  }

  static Document of(Assessor assessor, Report report, Answers answers, Dimension dimension) {
    return new DimensionExplanation(assessor, report, answers, dimension).document(report);
  }

  /** Its score as a sum. */
  static List<Block> sum(Assessor assessor, Report report, Answers answers, Dimension dimension) {
    return new DimensionExplanation(assessor, report, answers, dimension).contributions();
  }

  private Document document(Report report) {
    String title =
        dimension.title()
            + (dimension.role().isScored()
                ? ": " + result.score().map(Wording::score).orElse("nothing to score")
                : "");
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "What it is made of",
            dimension.role().isScored()
                ? contributions()
                : FitTable.of(assessment, answers, own())));
    List<Block> asked = asked();
    if (!asked.isEmpty()) {
      sections.add(new Section("Who asks for it", asked));
    }
    List<Block> rules =
        Reading.rules(
            assessment.rules(),
            part ->
                part instanceof Condition.DimensionScore score
                    && score.dimension().equals(dimension.id()));
    if (!rules.isEmpty()) {
      sections.add(new Section("Rules that read it", rules));
    }
    return Explanation.about(report, title, List.of(meaning()), sections);
  }

  private String meaning() {
    return switch (dimension.role()) {
      case CAPABILITY -> "A strength: high is good, and it counts into readiness" + share() + ".";
      case GUARD ->
          "Protection: high is good. It counts where rules and places ask for it, not into"
              + " readiness.";
      case DEMAND ->
          "What the work asks for: high means much. It never counts into readiness; rules read it.";
      case CONTEXT -> "How the work runs. It has no score; it says which place suits.";
      case MOTIVE -> "Your reasons. They have no score; they only tip close calls between places.";
    };
  }

  private String share() {
    int all =
        assessment.questionnaire().dimensions().stream()
            .filter(each -> each.role() == Role.CAPABILITY)
            .mapToInt(Dimension::weight)
            .sum();
    Interval score = result.score().orElseThrow();
    return " with a weight of "
        + dimension.weight()
        + " of "
        + all
        + ", which adds "
        + Sum.points(
            score.low() * dimension.weight() / all, score.high() * dimension.weight() / all);
  }

  private List<Question> own() {
    return assessment.questionnaire().questions().stream()
        .filter(question -> question.dimension().equals(dimension.id()))
        .toList();
  }

  private List<Block> contributions() {
    List<Block> blocks = new ArrayList<>();
    int all = result.contributions().stream().mapToInt(Contribution::weight).sum();
    Sum sum =
        new Sum(
            List.of(
                Column.text("question"),
                Column.number("points of 100"),
                Column.number("weight"),
                Column.number("adds")));
    for (Contribution part : result.contributions()) {
      Question question = assessment.questionnaire().question(part.question()).orElseThrow();
      sum.add(
          List.of(
              part.question() + ": " + answers.inWords(question),
              sheet.value(part.question()).map(Wording::score).orElse("open"),
              part.weight() + " of " + all),
          part.low(),
          part.high());
    }
    result.score().ifPresent(score -> blocks.add(sum.totalling(dimension.title(), score)));
    List<String> left =
        own().stream()
            .filter(
                question ->
                    answers.state(question.id()) == AnswerState.HIDDEN
                        || answers.state(question.id()) == AnswerState.NOT_APPLICABLE)
            .map(question -> question.id() + " (" + answers.inWords(question) + ")")
            .toList();
    if (!left.isEmpty()) {
      blocks.add(new Block.Paragraph("Not counted: " + String.join("; ", left) + "."));
    }
    return blocks;
  }

  private List<Block> asked() {
    List<Block> blocks = new ArrayList<>();
    assessment.verdict().reasons().stream()
        .filter(Threshold.class::isInstance)
        .map(Threshold.class::cast)
        .filter(threshold -> threshold.dimension().equals(Optional.of(dimension.id())))
        .forEach(
            threshold ->
                blocks.add(
                    item(
                        "The verdict " + Wording.verdict(threshold.of()),
                        VerdictExplanation.asked(threshold.comparison(), threshold.score()))));
    for (ModelResult model : assessment.models().each()) {
      for (Need need : model.needs()) {
        if (need.dimension().equals(dimension.id())) {
          String name = assessment.questionnaire().model(model.model()).orElseThrow().shortTitle();
          blocks.add(item(name, VerdictExplanation.asked(need.comparison(), need.score())));
        }
      }
    }
    return blocks;
  }

  private static Block item(String who, String what) {
    return new Block.Item(Tone.NEUTRAL, who + ": " + what, List.of());
  }
}
