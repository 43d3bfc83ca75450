package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Truth;
import dev.shorewise.insight.BeliefCheck;
import dev.shorewise.insight.BeliefCheck.Standing;
import dev.shorewise.insight.GuidanceItem;
import dev.shorewise.insight.WeakAnswer;
import dev.shorewise.insight.WeakAnswer.Step;
import dev.shorewise.questionnaire.Guidance;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to start with, which beliefs hold, what next. */
final class InsightSections {
  private InsightSections() {}

  static Optional<Section> weakest(Report report, Answers answers) {
    List<Block> blocks = new ArrayList<>();
    report.insight().weakest().forEach(weak -> blocks.add(weak(weak, answers)));
    return section(Section.Kind.WEAKEST, weakestTitle(report.assessment()), blocks);
  }

  private static String weakestTitle(Assessment assessment) {
    if (ModelSection.staysInHouse(assessment)) {
      return "The weakest answers";
    }
    return assessment.verdict().settled().filter(Verdict.GO::equals).isPresent()
        ? "What could still be better"
        : "Start here";
  }

  private static Block weak(WeakAnswer weak, Answers answers) {
    String cost =
        Wording.distance(weak.lostOfScore())
            + " points of "
            + weak.dimension().title()
            + (weak.lostOfReadiness().isPresent()
                ? ", " + Wording.distance(weak.lostOfReadiness().getAsDouble()) + " of readiness"
                : "");
    String now = weak.question().id() + ": " + answers.inWords(weak.question());
    if (weak.steps().isEmpty()) {
      return new Block.Item(
          Tone.NEUTRAL, weak.question().ask(), List.of("Now " + now + ". Costs " + cost + "."));
    }
    List<Block.Deed> deeds = new ArrayList<>();
    for (Step step : weak.steps()) {
      String joint = deeds.isEmpty() ? "" : "Also: ";
      deeds.add(new Block.Deed(joint, step.fix().action(), step.fix().days()));
    }
    String then =
        weak.steps().stream()
            .map(Step::reaches)
            .map(Option::label)
            .distinct()
            .collect(Collectors.joining("; "));
    return new Block.Step(
        deeds, List.of("Now " + now, "Then: " + then, "Costs " + cost + " today."));
  }

  static Optional<Section> beliefs(Report report, Answers answers) {
    List<Block> blocks = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      List<BeliefCheck> checks =
          report.insight().beliefs().stream()
              .filter(check -> check.standing() == standing)
              .toList();
      if (!checks.isEmpty()) {
        blocks.add(new Block.Heading(heading(standing)));
        checks.forEach(check -> blocks.add(belief(check, answers)));
      }
    }
    return section(Section.Kind.BELIEFS, "Beliefs checked", blocks);
  }

  private static String heading(Standing standing) {
    return switch (standing) {
      case REAL -> "Justified here";
      case ANSWERED -> "Not justified here";
      case MIXED -> "In between";
      case OPEN -> "Depends on what you do not know yet";
    };
  }

  private static Block belief(BeliefCheck check, Answers answers) {
    Tone tone =
        switch (check.standing()) {
          case REAL -> Tone.CAUTION;
          case ANSWERED -> Tone.GOOD;
          case MIXED -> Tone.NEUTRAL;
          case OPEN -> Tone.OPEN;
        };
    List<String> details = new ArrayList<>();
    details.add(check.belief().reality());
    // On one line, and without the answers' words, which stand among all answers: there are many.
    String because = answers.namesOf(check.because());
    List<String> grounds = new ArrayList<>();
    if (!because.isEmpty()) {
      grounds.add((check.standing() == Standing.OPEN ? "Depends on " : "Because of ") + because);
    }
    check.belief().source().ifPresent(source -> grounds.add("Source: " + source));
    if (!grounds.isEmpty()) {
      details.add(String.join(". ", grounds));
    }
    return new Block.Item(tone, check.belief().belief(), details);
  }

  static Optional<Section> guidance(Report report, Answers answers) {
    List<Block> blocks = new ArrayList<>();
    for (Guidance.Kind kind : Guidance.Kind.values()) {
      List<GuidanceItem> items =
          report.insight().guidance().stream()
              .filter(item -> item.guidance().kind() == kind)
              .toList();
      if (!items.isEmpty()) {
        blocks.add(new Block.Heading(kind.title()));
        items.forEach(item -> blocks.add(guidance(item, answers)));
      }
    }
    return section(Section.Kind.NEXT, "What next", blocks);
  }

  private static Block guidance(GuidanceItem item, Answers answers) {
    boolean open = item.applies() == Truth.OPEN;
    List<String> details = new ArrayList<>();
    item.guidance().measure().ifPresent(measure -> details.add("Measure: " + measure));
    String because = answers.namesOf(item.because());
    if (!because.isEmpty()) {
      details.add((open ? "Depends on " : "Because of ") + because);
    }
    return new Block.Item(
        open ? Tone.OPEN : Tone.NEUTRAL, (open ? "If so: " : "") + item.guidance().say(), details);
  }

  private static Optional<Section> section(Section.Kind kind, String title, List<Block> blocks) {
    return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section(kind, title, blocks));
  }
}
