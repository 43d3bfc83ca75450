package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.RuleResult;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.VerdictResult.Reason;
import dev.shorewise.assessment.VerdictResult.Reason.Cap;
import dev.shorewise.assessment.VerdictResult.Reason.NoFeasibleModel;
import dev.shorewise.assessment.VerdictResult.Reason.Threshold;
import dev.shorewise.insight.Grounds;
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
import java.util.TreeMap;

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
    Map<Limit, List<Block>> limits = new TreeMap<>();
    for (Reason reason : assessment.verdict().reasons()) {
      if (reason instanceof Cap cap) {
        add(limits, new Limit(cap.fires(), cap.cap()), cap(cap));
      } else if (reason instanceof NoFeasibleModel none) {
        add(limits, new Limit(none.fires(), Verdict.FIX_FIRST), noModel(none));
      }
    }
    thresholds().values().forEach(group -> threshold(limits, group));
    List<Block> blocks = new ArrayList<>();
    limits.forEach(
        (limit, items) -> {
          blocks.add(new Block.Heading(limit.heading()));
          blocks.addAll(items);
        });
    if (blocks.isEmpty()) {
      blocks.add(new Block.Paragraph("Nothing holds it back." + closest()));
    }
    return new Section(Section.Kind.DECIDING, title(), blocks);
  }

  /** What is certain comes first, and the worst of it. */
  private record Limit(Truth fires, Verdict best) implements Comparable<Limit> {
    private static final Comparator<Limit> ORDER =
        Comparator.comparing(Limit::fires).reversed().thenComparing(Limit::best);

    @Override
    public int compareTo(Limit other) {
      return ORDER.compare(this, other);
    }

    String heading() {
      return (fires == Truth.OPEN ? "Open answers may limit it to " : "Limits it to ")
          + Wording.verdict(best);
    }

    Tone tone() {
      return Signs.limit(fires, best);
    }
  }

  /** An open limit that could not change a settled verdict says nothing about it. */
  private void add(Map<Limit, List<Block>> limits, Limit limit, Block block) {
    boolean cannotMatter =
        limit.fires() == Truth.OPEN
            && assessment
                .verdict()
                .settled()
                .filter(v -> v.compareTo(limit.best()) <= 0)
                .isPresent();
    if (!cannotMatter) {
      limits.computeIfAbsent(limit, l -> new ArrayList<>()).add(block);
    }
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
    RuleResult result = assessment.rule(cap.rule());
    Grounds grounds = report.insight().ruleGrounds().getOrDefault(cap.rule(), Grounds.NONE);
    return new Block.Item(
        Signs.rule(result),
        (cap.fires() == Truth.OPEN ? "If so: " : "") + result.rule().because(),
        List.of(
            (cap.fires() == Truth.OPEN ? "Depends on " : "Because of ")
                + answers.because(grounds)));
  }

  private static Block noModel(NoFeasibleModel none) {
    return new Block.Item(
        new Limit(none.fires(), Verdict.FIX_FIRST).tone(),
        none.fires() == Truth.OPEN
            ? "Perhaps there is no place where the work could go."
            : "There is no place where the work could go, as it stands.",
        List.of());
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

  /** One line on a score that misses, or may miss, a threshold; nothing if it meets all. */
  private void threshold(Map<Limit, List<Block>> limits, List<Threshold> group) {
    List<Threshold> missing =
        group.stream().filter(threshold -> threshold.holds() != Truth.TRUE).toList();
    if (missing.isEmpty()) {
      return;
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
    Limit limit =
        new Limit(
            first.holds().not(), first.of() == Verdict.PILOT ? Verdict.FIX_FIRST : Verdict.PILOT);
    add(
        limits,
        limit,
        new Block.Item(
            limit.tone(),
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
