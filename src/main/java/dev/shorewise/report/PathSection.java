package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.RuleResult;
import dev.shorewise.assessment.Truth;
import dev.shorewise.insight.Grounds;
import dev.shorewise.insight.PathStep;
import dev.shorewise.insight.PathToGo;
import dev.shorewise.insight.Paths;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to fix on the way to a go, or why no fix leads there. */
final class PathSection {
  private static final String CUT_OFF = "there are too many ways to try them all";

  private final Assessment assessment;
  private final Questionnaire questionnaire;
  private final Report report;
  private final Answers answers;
  private final int most;
  private final List<Block> blocks = new ArrayList<>();

  private PathSection(Report report, Answers answers, int most) {
    this.report = report;
    this.assessment = report.assessment();
    this.questionnaire = assessment.questionnaire();
    this.answers = answers;
    this.most = most;
  }

  /** The section. */
  static Section of(Report report, Answers answers, Extent extent) {
    return new PathSection(report, answers, extent.steps()).section();
  }

  /** The path that makes a delivery model usable, or why there is none. */
  static List<Block> toModel(Report report, Answers answers, PathToGo path) {
    PathSection section = new PathSection(report, answers, Integer.MAX_VALUE);
    section.path(path);
    return section.blocks;
  }

  private Section section() {
    Paths paths = report.insight().paths();
    path(paths.toGo());
    openAtBest(paths);
    paths
        .toPreferred()
        .ifPresent(path -> model(assessment.models().preferred().orElseThrow(), path));
    return new Section(Section.Kind.PATH, "Path to GO", blocks);
  }

  private void path(PathToGo path) {
    if (path instanceof PathToGo.Found found) {
      found(found);
    } else if (path instanceof PathToGo.None none) {
      say(
          assessment.verdict().decision() == Decision.GO
              ? "It is a go already, with a pilot. No fixes lead to a plain GO:"
              : "No path: fixes alone do not lead to a go.");
      none(none);
    } else if (path instanceof PathToGo.AlreadyThere) {
      say("Nothing is needed: it is a GO as it stands.");
    } else {
      say("Whether fixes lead to a go is not known: " + CUT_OFF + ".");
    }
  }

  private void found(PathToGo.Found found) {
    say(
        Wording.steps(found.steps().size())
            + " lead"
            + (found.steps().size() == 1 ? "s" : "")
            + " to "
            + Wording.verdict(found.goal())
            + found.model().map(model -> ", " + shortName(model) + " then advised").orElse("")
            + ": "
            + Wording.days(found.days())
            + " in all. Days are effort, not calendar time.");
    steps(found.steps());
    if (found.beyond().isPresent()) {
      say("Fixes do not lead further, to a plain GO:");
      none(found.beyond().get());
    } else if (found.goal() != Verdict.GO) {
      say("Whether fixes lead further, to a plain GO, is not known: " + CUT_OFF + ".");
    }
  }

  private void steps(List<PathStep> steps) {
    int shown = 0;
    int days = 0;
    for (Question question : questionnaire.questions()) {
      List<PathStep> own =
          steps.stream().filter(step -> step.question().equals(question.id())).toList();
      if (own.isEmpty() || (shown > 0 && shown + own.size() > most)) {
        continue;
      }
      shown += own.size();
      days += own.stream().mapToInt(PathStep::days).sum();
      blocks.add(item(question, own));
    }
    int more = steps.size() - shown;
    if (more > 0) {
      int rest = steps.stream().mapToInt(PathStep::days).sum() - days;
      say("And " + more + " more (" + Wording.days(rest) + "): 'shorewise explain' shows them.");
    }
  }

  private Block item(Question question, List<PathStep> steps) {
    List<Block.Deed> deeds = new ArrayList<>();
    for (PathStep step : steps) {
      String joint = deeds.isEmpty() ? "" : step.from().isPresent() ? "Then: " : "Also: ";
      deeds.add(new Block.Deed(joint, step.action(), step.days()));
    }
    PathStep last = steps.get(steps.size() - 1);
    String outcome =
        last.from().isPresent()
            ? question.id() + " becomes: " + label(question, last.to())
            : question.id()
                + " gains: "
                + steps.stream()
                    .map(step -> label(question, step.to()))
                    .collect(Collectors.joining("; "));
    return new Block.Step(deeds, List.of(outcome));
  }

  private static String label(Question question, String option) {
    return question.option(option).map(Option::label).orElse(option);
  }

  private void none(PathToGo.None none) {
    int before = blocks.size();
    for (String id : none.rules()) {
      blocks.add(rule(id));
    }
    String wanted = none.goal() == Verdict.GO ? "a go" : "a pilot";
    for (String dimension : none.dimensions()) {
      blocks.add(outOfReach(assessment.dimension(dimension).dimension().title(), wanted));
    }
    if (none.readiness()) {
      blocks.add(outOfReach("Readiness", wanted));
    }
    if (blocks.size() == before) {
      blocks.add(
          new Block.Item(
              Tone.OPEN, "It hangs on open answers, which fixes do not settle.", List.of()));
    }
  }

  private Block rule(String id) {
    RuleResult result = assessment.rule(id);
    Rule rule = result.rule();
    String because = answers.because(report.insight().ruleGrounds().getOrDefault(id, Grounds.NONE));
    boolean open = result.fires() == Truth.OPEN;
    String reason = open ? "Open, and no fix settles it: " : "No fix changes this: ";
    return new Block.Item(
        Signs.rule(result),
        (open ? "If so: " : "") + rule.because(),
        because.isEmpty() ? List.of() : List.of(reason + because));
  }

  private static Block outOfReach(String score, String wanted) {
    return new Block.Item(
        Tone.BAD,
        score + " stays below what " + wanted + " asks for, even with everything fixed.",
        List.of());
  }

  private void openAtBest(Paths paths) {
    if (assessment.open() == 0 || paths.toGo() instanceof PathToGo.AlreadyThere) {
      return;
    }
    Optional<Integer> needed =
        paths.toGo() instanceof PathToGo.Found found ? Optional.of(found.days()) : Optional.empty();
    PathToGo best = paths.withOpenAtBest();
    if (best instanceof PathToGo.AlreadyThere) {
      say(
          "Open answers are taken at their worst. At their best nothing needs fixing"
              + needed.map(days -> ": asking first may save all " + Wording.days(days)).orElse("")
              + ".");
    } else if (best instanceof PathToGo.Found found) {
      boolean same = paths.toGo() instanceof PathToGo.Found worst && worst.goal() == found.goal();
      int saved = needed.orElse(found.days()) - found.days();
      say(
          same && saved == 0
              ? "The open answers do not change that: at their best it is as much."
              : "Open answers about your own strengths are taken at their worst. With every open"
                  + " answer at its best, "
                  + Wording.days(found.days())
                  + " lead to "
                  + Wording.verdict(found.goal())
                  + (saved > 0 ? ": asking first may save " + Wording.days(saved) : "")
                  + ".");
    } else if (best instanceof PathToGo.NotFound) {
      say("What it takes with every open answer at its best is not known: " + CUT_OFF + ".");
    } else if (needed.isEmpty()) {
      say("With every open answer at its best there is no path either.");
    }
  }

  private void model(String id, PathToGo path) {
    String name = shortName(id);
    if (path instanceof PathToGo.Found found) {
      blocks.add(
          new Block.Heading(
              "What opens "
                  + name
                  + ": "
                  + Wording.days(found.days())
                  + (found.goal() == Verdict.GO ? "" : ", with a pilot")));
      steps(found.steps());
    } else if (path instanceof PathToGo.None none) {
      blocks.add(new Block.Heading("What opens " + name + ": no fix does"));
      none(none);
    } else if (path instanceof PathToGo.AlreadyThere) {
      blocks.add(new Block.Heading("What opens " + name + ": nothing is needed"));
    } else {
      blocks.add(new Block.Heading("What opens " + name + ": not known, " + CUT_OFF));
    }
  }

  private String shortName(String model) {
    return questionnaire.model(model).orElseThrow().shortTitle();
  }

  private void say(String text) {
    blocks.add(new Block.Paragraph(text));
  }
}
