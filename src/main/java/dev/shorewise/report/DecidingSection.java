package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.VerdictResult.Reason;
import dev.shorewise.assessment.VerdictResult.Reason.Cap;
import dev.shorewise.assessment.VerdictResult.Reason.NoFeasibleModel;
import dev.shorewise.assessment.VerdictResult.Reason.Threshold;
import dev.shorewise.insight.Grounds;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What decides the verdict: the rules that limit it and the scores that miss a threshold. */
final class DecidingSection {
  private final Report report;
  private final Assessment assessment;
  private final Answers answers;

  private DecidingSection(Report report, Answers answers) {
    this.report = report;
    this.assessment = report.assessment();
    this.answers = answers;
  }

  static Section of(Report report, Answers answers) {
    return new DecidingSection(report, answers).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    for (Reason reason : assessment.verdict().reasons()) {
      if (reason instanceof Cap cap) {
        blocks.add(cap(cap));
      } else if (reason instanceof NoFeasibleModel none) {
        blocks.add(noModel(none));
      }
    }
    thresholds().values().forEach(group -> threshold(group).ifPresent(blocks::add));
    if (blocks.isEmpty()) {
      blocks.add(new Block.Paragraph("Nothing holds it back." + closest()));
    }
    return new Section(title(), blocks);
  }

  private String title() {
    if (assessment.verdict().decision() == Decision.NO_GO) {
      return "What holds it back";
    }
    if (assessment.verdict().decision() == Decision.OPEN) {
      return "What decides it";
    }
    return assessment.verdict().possible().contains(Verdict.PILOT)
        ? "What keeps it from a plain go"
        : "What carries it";
  }

  private Block cap(Cap cap) {
    Rule rule =
        assessment.questionnaire().rules().stream()
            .filter(each -> each.id().equals(cap.rule()))
            .findFirst()
            .orElseThrow();
    Grounds grounds = report.insight().ruleGrounds().getOrDefault(cap.rule(), Grounds.NONE);
    String limit = "no better than " + Wording.verdict(cap.cap());
    if (cap.fires() == Truth.OPEN) {
      return new Block.Item(
          Tone.OPEN,
          "Perhaps: " + rule.because(),
          List.of("Would make it " + limit + ". Depends on " + answers.because(grounds)));
    }
    return new Block.Item(
        cap.cap() == Verdict.PILOT ? Tone.CAUTION : Tone.BAD,
        rule.because(),
        List.of("Makes it " + limit + ". Because of " + answers.because(grounds)));
  }

  private static Block noModel(NoFeasibleModel none) {
    return none.fires() == Truth.OPEN
        ? new Block.Item(
            Tone.OPEN,
            "Perhaps there is no place where the work could go.",
            List.of("Would make it no better than FIX FIRST."))
        : new Block.Item(
            Tone.BAD,
            "There is no place where the work could go, as it stands.",
            List.of("Makes it no better than FIX FIRST."));
  }

  /** The thresholds on one score together: readiness first, then dimensions as they are stated. */
  private Map<Optional<String>, List<Threshold>> thresholds() {
    Map<Optional<String>, List<Threshold>> groups = new LinkedHashMap<>();
    for (Reason reason : assessment.verdict().reasons()) {
      if (reason instanceof Threshold threshold) {
        groups.computeIfAbsent(threshold.dimension(), d -> new ArrayList<>()).add(threshold);
      }
    }
    groups.values().forEach(group -> group.sort(Comparator.comparing(Threshold::of)));
    return groups;
  }

  /** One line on a score that misses, or may miss, a threshold. */
  private Optional<Block> threshold(List<Threshold> group) {
    List<Threshold> missing =
        group.stream().filter(threshold -> threshold.holds() != Truth.TRUE).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    Threshold first = missing.get(0);
    Interval score = first.score().orElseThrow();
    List<String> parts = new ArrayList<>();
    for (Threshold threshold : missing) {
      parts.add(
          (threshold.of() == Verdict.GO ? "a go asks for " : "a pilot asks for ")
              + threshold.comparison()
              + " ("
              + Wording.margin(score, threshold.comparison())
              + ")");
    }
    Tone tone =
        first.holds() == Truth.OPEN
            ? Tone.OPEN
            : first.of() == Verdict.PILOT ? Tone.BAD : Tone.CAUTION;
    return Optional.of(
        new Block.Item(
            tone,
            name(first) + " is " + Wording.score(score) + "; " + String.join(", ", parts) + ".",
            List.of()));
  }

  private String name(Threshold threshold) {
    return threshold
        .dimension()
        .map(id -> assessment.dimension(id).dimension().title())
        .orElse("Readiness");
  }

  private String closest() {
    return assessment.verdict().reasons().stream()
        .filter(Threshold.class::isInstance)
        .map(Threshold.class::cast)
        .filter(threshold -> threshold.of() == Verdict.GO && threshold.score().isPresent())
        .min(Comparator.comparingDouble(DecidingSection::room))
        .map(
            tightest ->
                " Closest to its limit: "
                    + name(tightest)
                    + " with "
                    + Wording.score(tightest.score().orElseThrow())
                    + "; a go asks for "
                    + tightest.comparison()
                    + ".")
        .orElse("");
  }

  private static double room(Threshold threshold) {
    return threshold.score().orElseThrow().low() - threshold.comparison().threshold();
  }
}
