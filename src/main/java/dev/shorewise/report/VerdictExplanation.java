package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.DimensionResult;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.ModelAdvice.Availability;
import dev.shorewise.assessment.ModelAdvice.ModelResult;
import dev.shorewise.assessment.RuleResult;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.VerdictResult.Reason.Threshold;
import dev.shorewise.insight.Grounds;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Block.Column;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The verdict step by step: scores, readiness, thresholds, rules, places, verdict. */
final class VerdictExplanation {
  private final Report report;
  private final Assessment assessment;
  private final Answers answers;
  private final BiFunction<Interval, Comparison, String> margin;

  private VerdictExplanation(
      Report report, Answers answers, BiFunction<Interval, Comparison, String> margin) {
    this.report = report;
    this.assessment = report.assessment();
    this.answers = answers;
    this.margin = margin;
  }

  static List<Section> sections(Report report, Answers answers) {
    VerdictExplanation explanation = new VerdictExplanation(report, answers, Wording::margin);
    return List.of(
        new Section("1. Scores", ScoreSection.of(report.assessment()).blocks()),
        explanation.readiness(),
        explanation.thresholds(),
        explanation.rules(),
        explanation.places(),
        explanation.verdict(),
        PathSection.of(report, answers, Extent.EXPLAINED),
        FirmnessSection.of(report, Extent.EXPLAINED));
  }

  /** Readiness as a sum, and what the scores allow, with the margins of both ends. */
  static List<Section> byScores(Report report, Answers answers) {
    VerdictExplanation explanation = new VerdictExplanation(report, answers, Wording::margins);
    return List.of(explanation.readiness(), explanation.thresholds());
  }

  private Section readiness() {
    List<DimensionResult> capabilities =
        assessment.dimensions().stream()
            .filter(result -> result.dimension().role() == Role.CAPABILITY)
            .toList();
    int all = capabilities.stream().mapToInt(result -> result.dimension().weight()).sum();
    Sum sum =
        new Sum(
            List.of(
                Column.text(""),
                Column.number("score"),
                Column.number("weight"),
                Column.number("adds")));
    for (DimensionResult result : capabilities) {
      int weight = result.dimension().weight();
      Interval score = result.score().orElseThrow();
      sum.add(
          List.of(result.dimension().title(), Wording.score(score), weight + " of " + all),
          score.low() * weight / all,
          score.high() * weight / all);
    }
    return new Section(
        "2. Readiness: the weighted mean",
        List.of(sum.totalling("Readiness", assessment.readiness())));
  }

  private Section thresholds() {
    Map<Optional<String>, List<Threshold>> groups = new LinkedHashMap<>();
    assessment.verdict().reasons().stream()
        .filter(Threshold.class::isInstance)
        .map(Threshold.class::cast)
        .forEach(
            each -> groups.computeIfAbsent(each.dimension(), d -> new ArrayList<>()).add(each));
    List<List<String>> rows = new ArrayList<>();
    groups.forEach(
        (dimension, group) ->
            rows.add(
                List.of(
                    dimension
                        .map(id -> assessment.dimension(id).dimension().title())
                        .orElse("Readiness"),
                    group.get(0).score().map(Wording::score).orElse("none"),
                    asked(group, Verdict.PILOT),
                    asked(group, Verdict.GO))));
    return new Section(
        "3. Thresholds: what the scores allow",
        List.of(
            new Block.Table(
                List.of(
                    Column.text(""),
                    Column.number("score"),
                    Column.text("a pilot asks for"),
                    Column.text("a go asks for")),
                rows),
            new Block.Paragraph("By the scores alone: " + byScores() + ".")));
  }

  private String asked(List<Threshold> group, Verdict of) {
    return group.stream()
        .filter(threshold -> threshold.of() == of)
        .map(
            threshold ->
                ScoreSection.mark(threshold.comparison())
                    + threshold
                        .score()
                        .map(score -> " (" + margin.apply(score, threshold.comparison()) + ")")
                        .orElse(" (not applicable)"))
        .collect(Collectors.joining("; "));
  }

  private String byScores() {
    Truth go = holds(Verdict.GO);
    Truth pilot = holds(Verdict.PILOT);
    List<Verdict> allowed = new ArrayList<>();
    if (pilot != Truth.TRUE) {
      allowed.add(Verdict.FIX_FIRST);
    }
    if (pilot != Truth.FALSE && go != Truth.TRUE) {
      allowed.add(Verdict.PILOT);
    }
    if (go != Truth.FALSE) {
      allowed.add(Verdict.GO);
    }
    return Wording.verdicts(allowed);
  }

  private Truth holds(Verdict of) {
    return assessment.verdict().reasons().stream()
        .filter(Threshold.class::isInstance)
        .map(Threshold.class::cast)
        .filter(threshold -> threshold.of() == of)
        .map(Threshold::holds)
        .reduce(Truth.TRUE, Truth::and);
  }

  private Section rules() {
    List<Block> blocks = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (RuleResult result : assessment.rules()) {
      if (result.fires() == Truth.FALSE) {
        silent.add(result.rule().id());
      } else {
        blocks.add(rule(result));
      }
    }
    if (!silent.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              (blocks.isEmpty() ? "No rule applies: " : "These do not apply: ")
                  + String.join(", ", silent)
                  + "."));
    }
    return new Section("4. Rules: what limits it, whatever the scores", blocks);
  }

  private Block rule(RuleResult result) {
    Rule rule = result.rule();
    boolean open = result.fires() == Truth.OPEN;
    Grounds grounds = report.insight().ruleGrounds().getOrDefault(rule.id(), Grounds.NONE);
    List<String> effects = new ArrayList<>();
    rule.cap().ifPresent(cap -> effects.add("no better than " + Wording.verdict(cap)));
    if (!rule.excludes().isEmpty()) {
      effects.add("rules out " + String.join(", ", rule.excludes()));
    }
    return new Block.Item(
        Signs.rule(result),
        (open ? "Perhaps: " : "") + rule.because(),
        List.of(
            rule.id() + ": " + String.join(", ", effects),
            (open ? "Depends on " : "Because of ") + answers.because(grounds)));
  }

  private Section places() {
    List<Block> blocks = new ArrayList<>();
    assessment.models().each().forEach(model -> blocks.add(place(model)));
    return new Section("5. Places: where the work could go", blocks);
  }

  private Block place(ModelResult model) {
    List<String> details = new ArrayList<>(ModelSection.reasons(assessment, model));
    details.add(
        "fit by the way the work runs "
            + Wording.score(model.contextFit())
            + ", by your reasons "
            + Wording.score(model.motiveFit()));
    Tone tone =
        switch (model.state()) {
          case FEASIBLE -> Tone.GOOD;
          case RULED_OUT -> Tone.BAD;
          case OPEN -> Tone.OPEN;
        };
    return new Block.Item(
        tone,
        assessment.questionnaire().model(model.model()).orElseThrow().title() + ": " + state(model),
        details);
  }

  static String state(ModelResult model) {
    return switch (model.state()) {
      case FEASIBLE -> "possible";
      case RULED_OUT -> "ruled out";
      case OPEN -> "open";
    };
  }

  private Section verdict() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(item("The scores allow", byScores()));
    blocks.add(item("The rules allow", byRules()));
    blocks.add(item("The places allow", byPlaces()));
    blocks.add(
        new Block.Paragraph(
            "The lowest of these counts: "
                + Wording.verdicts(assessment.verdict().possible())
                + "."));
    return new Section("6. Verdict", blocks);
  }

  private static Block item(String what, String verdicts) {
    return new Block.Item(Tone.NEUTRAL, what + ": " + verdicts, List.of());
  }

  private String byRules() {
    Verdict certain = cap(Truth.TRUE);
    Verdict perhaps = cap(Truth.OPEN).worse(certain);
    String words = certain == Verdict.GO ? "anything" : "at best " + Wording.verdict(certain);
    return perhaps == certain
        ? words
        : words + ", with open answers perhaps only " + Wording.verdict(perhaps);
  }

  private Verdict cap(Truth fires) {
    return assessment.rules().stream()
        .filter(result -> result.fires() == fires)
        .flatMap(result -> result.rule().cap().stream())
        .reduce(Verdict.GO, Verdict::worse);
  }

  private String byPlaces() {
    List<ModelResult> each = assessment.models().each();
    if (each.stream().anyMatch(model -> model.state() == Availability.FEASIBLE)) {
      return "anything, because some place is possible";
    }
    boolean none = each.stream().allMatch(model -> model.state() == Availability.RULED_OUT);
    return none
        ? "at best " + Wording.verdict(Verdict.FIX_FIRST) + ", because every place is ruled out"
        : "anything if some place turns out to be possible, else "
            + Wording.verdict(Verdict.FIX_FIRST);
  }

  /** {@code at least 60 (2.0 to spare)}. */
  static String asked(Comparison comparison, Optional<Interval> score) {
    return comparison
        + score
            .map(value -> " (" + Wording.margin(value, comparison) + ")")
            .orElse(" (not applicable)");
  }
}
