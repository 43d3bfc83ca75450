package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.ModelAdvice.Availability;
import dev.shorewise.assessment.ModelAdvice.Exclusion;
import dev.shorewise.assessment.ModelAdvice.ModelResult;
import dev.shorewise.assessment.ModelAdvice.Need;
import dev.shorewise.assessment.RuleResult;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.insight.PathToGo;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Block.Column;
import dev.shorewise.report.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a place needs, what excludes it, how well it suits, and the path to it. */
final class ModelExplanation {
  private final Report report;
  private final Assessment assessment;
  private final Answers answers;
  private final DeliveryModel model;
  private final ModelResult result;

  private ModelExplanation(Report report, Answers answers, DeliveryModel model) {
    this.report = report;
    this.assessment = report.assessment();
    this.answers = answers;
    this.model = model;
    this.result = assessment.models().model(model.id());
  }

  static Document of(Assessor assessor, Report report, Answers answers, DeliveryModel model) {
    return new ModelExplanation(report, answers, model)
        .document(path(assessor, report, answers, model));
  }

  /** The fixes after which it can be used, or why no fixes lead there. */
  static Section path(Assessor assessor, Report report, Answers answers, DeliveryModel model) {
    boolean possible =
        report.assessment().models().model(model.id()).state() == Availability.FEASIBLE;
    if (possible && report.assessment().verdict().decision() == Decision.GO) {
      return new Section(
          "The path to " + model.shortTitle(),
          List.of(
              new Block.Paragraph(
                  "It is possible as things stand; nothing has to be fixed for it. Which place is"
                      + " advised follows from how the work runs, not from fixes.")));
    }
    WhatIf sheet = assessor.whatIf(report.assessment().sheet());
    PathToGo path = PathToGo.to(sheet, model.id());
    PathToGo best =
        report.assessment().open() == 0 ? path : PathToGo.toWithOpenAtBest(sheet, model.id());
    return new Section(
        "The path to " + model.shortTitle(),
        PathSection.toModel(report, answers, model, path, best));
  }

  /** What it needs, with margins. */
  static List<Block> needs(Report report, Answers answers, DeliveryModel model) {
    return new ModelExplanation(report, answers, model).needs();
  }

  private Document document(Section path) {
    boolean advised = assessment.models().advised().equals(Optional.of(model.id()));
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("What it needs", needs()));
    if (!result.exclusions().isEmpty()) {
      sections.add(
          new Section(
              "What excludes it", result.exclusions().stream().map(this::exclusion).toList()));
    }
    fits(sections, Role.CONTEXT, "How well it suits the way the work runs");
    fits(sections, Role.MOTIVE, "How well it suits your reasons");
    sections.add(path);
    return Explanation.about(
        report,
        model.title() + ": " + (advised ? "advised" : VerdictExplanation.state(result)),
        List.of(),
        sections);
  }

  private List<Block> needs() {
    if (result.needs().isEmpty()) {
      return List.of(new Block.Paragraph("Nothing in particular."));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Need need : result.needs()) {
      rows.add(
          List.of(
              assessment.dimension(need.dimension()).dimension().title(),
              need.comparison().toString(),
              need.score().map(Wording::score).orElse("none"),
              need.score()
                  .map(score -> Wording.margins(score, need.comparison()))
                  .orElse("not applicable")));
    }
    return List.of(
        new Block.Table(
            List.of(
                Column.text(""),
                Column.text("it asks for"),
                Column.number("score"),
                Column.text("")),
            rows));
  }

  private Block exclusion(Exclusion exclusion) {
    boolean open = exclusion.fires() == Truth.OPEN;
    RuleResult result = assessment.rule(exclusion.rule());
    return new Block.Item(
        Signs.rule(result),
        (open ? "Perhaps: " : "") + result.rule().because(),
        List.of(exclusion.rule()));
  }

  private void fits(List<Section> sections, Role role, String title) {
    List<Question> questions =
        assessment.questionnaire().questions().stream()
            .filter(question -> assessment.questionnaire().roleOf(question) == role)
            .toList();
    List<Block> blocks = new ArrayList<>(FitTable.of(assessment, answers, questions));
    if (blocks.isEmpty()) {
      return;
    }
    blocks.add(
        new Block.Paragraph(
            "Weighted mean for "
                + model.shortTitle()
                + ": "
                + Wording.score(role == Role.CONTEXT ? result.contextFit() : result.motiveFit())
                + "."));
    sections.add(new Section(title, blocks));
  }
}
