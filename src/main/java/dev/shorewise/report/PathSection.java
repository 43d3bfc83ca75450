package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.RuleResult;
import dev.shorewise.assessment.Truth;
import dev.shorewise.insight.Grounds;
import dev.shorewise.insight.NextQuestion;
import dev.shorewise.insight.PathStep;
import dev.shorewise.insight.PathToGo;
import dev.shorewise.insight.Paths;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What to fix on the way to a go, or why no fix leads there. */
final class PathSection {
  private static final String CUT_OFF = "there are too many ways to try them all";

  private final Assessment assessment;
  private final Questionnaire questionnaire;
  private final Report report;
  private final Answers answers;
  private final Extent extent;
  private final PathToGo best;

  /** Whether it is a go already, and the path one to a plain GO. */
  private final boolean toPlainGo;

  /** What the path leads to. */
  private final String goal;

  private final List<Block> blocks = new ArrayList<>();

  /** Whether it says already what it takes with every open answer at its best. */
  private boolean saidBest;

  /**
   * @param best the path with every open answer at its best
   * @param model the delivery model that the path is to make usable, if it is to
   */
  private PathSection(
      Report report, Answers answers, Extent extent, PathToGo best, Optional<DeliveryModel> model) {
    this.report = report;
    this.assessment = report.assessment();
    this.questionnaire = assessment.questionnaire();
    this.answers = answers;
    this.extent = extent;
    this.best = best;
    this.toPlainGo = model.isEmpty() && assessment.verdict().decision() == Decision.GO;
    this.goal =
        toPlainGo
            ? "a plain GO"
            : "a go" + model.map(to -> " in which " + to.shortTitle() + " is possible").orElse("");
  }

  /** The section. */
  static Section of(Report report, Answers answers, Extent extent) {
    PathToGo best = report.insight().paths().withOpenAtBest();
    return new PathSection(report, answers, extent, best, Optional.empty()).section();
  }

  /**
   * The path that makes a delivery model usable, or why there is none.
   *
   * @param best the same with every open answer at its best
   */
  static List<Block> toModel(
      Report report, Answers answers, DeliveryModel model, PathToGo path, PathToGo best) {
    PathSection section =
        new PathSection(report, answers, Extent.EXPLAINED, best, Optional.of(model));
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
    } else if (path instanceof PathToGo.None none && leadsAtBest()) {
      notKnown(
          (toPlainGo ? "It is a go already. " : "") + "It cannot be said yet what leads to " + goal,
          none);
    } else if (path instanceof PathToGo.None none) {
      say(
          toPlainGo
              ? "It is a go already, with a pilot. No fixes lead to a plain GO:"
              : "No path: fixes alone do not lead to " + goal + ".");
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
            + lead(found.steps().size())
            + Wording.verdict(found.goal())
            + found.model().map(model -> ", " + shortName(model) + " then advised").orElse("")
            + ": "
            + Wording.days(found.days())
            + " in all. Days are effort, not calendar time.");
    steps(found.steps());
    if (found.beyond().isPresent() && leadsToGoAtBest()) {
      notKnown("It cannot be said yet what leads further, to a plain GO", found.beyond().get());
    } else if (found.beyond().isPresent()) {
      say("Fixes do not lead further, to a plain GO:");
      none(found.beyond().get());
    } else if (found.goal() != Verdict.GO) {
      say("Whether fixes lead further, to a plain GO, is not known: " + CUT_OFF + ".");
    }
  }

  private static String lead(int count) {
    return count > 1 ? " lead to " : " leads to ";
  }

  private boolean leadsAtBest() {
    return leadsToGoAtBest() || (best instanceof PathToGo.Found && !toPlainGo);
  }

  private boolean leadsToGoAtBest() {
    return best instanceof PathToGo.AlreadyThere
        || (best instanceof PathToGo.Found found && found.goal() == Verdict.GO);
  }

  /** What is to be found out before anybody can tell, and what it takes if that turns out well. */
  private void notKnown(String what, PathToGo.None none) {
    List<Question> questions = inTheWay(none);
    say(
        what
            + ", because "
            + (questions.size() == 1 ? "this answer is" : "these answers are")
            + " not known. Find out first:");
    questions.stream()
        .limit(extent.flips())
        .forEach(
            question ->
                blocks.add(new Block.Item(Tone.OPEN, question.ask(), List.of(question.id()))));
    int more = questions.size() - extent.flips();
    if (more > 0) {
      say("And " + more + " more: 'shorewise explain' shows them.");
    }
    saidBest = true;
    String turnOut =
        assessment.open() > questions.size()
            ? "If all open answers turn out as well as they can, "
            : questions.size() == 1
                ? "If it turns out as well as it can, "
                : "If they turn out as well as they can, ";
    say(
        best instanceof PathToGo.Found found
            ? turnOut
                + Wording.days(found.days())
                + " of fixes"
                + lead(found.days())
                + Wording.verdict(found.goal())
                + "."
            : turnOut + "nothing needs fixing.");
  }

  /**
   * The open questions for which no fixes lead there, the best to ask first; all that are open if
   * none stands out.
   */
  private List<Question> inTheWay(PathToGo.None none) {
    Set<String> named = new HashSet<>();
    for (String id : none.rules()) {
      Grounds grounds = report.insight().ruleGrounds().getOrDefault(id, Grounds.NONE);
      named.addAll(grounds.questions());
      questionnaire.questions().stream()
          .filter(question -> grounds.limits().containsKey(question.dimension()))
          // Open answers about strengths are taken at their worst, and fixes count from there.
          .filter(question -> questionnaire.roleOf(question) != Role.CAPABILITY)
          .forEach(question -> named.add(question.id()));
    }
    questionnaire.questions().stream()
        .filter(
            question ->
                none.dimensions().contains(question.dimension())
                    || (none.readiness() && questionnaire.roleOf(question) == Role.CAPABILITY))
        .forEach(question -> named.add(question.id()));
    List<Question> open =
        report.sensitivity().nextQuestions().stream().map(NextQuestion::question).toList();
    List<Question> inTheWay =
        open.stream().filter(question -> named.contains(question.id())).toList();
    return inTheWay.isEmpty() ? open : inTheWay;
  }

  private void steps(List<PathStep> steps) {
    int shown = 0;
    int days = 0;
    for (Question question : questionnaire.questions()) {
      List<PathStep> own =
          steps.stream().filter(step -> step.question().equals(question.id())).toList();
      if (own.isEmpty() || (shown > 0 && shown + own.size() > extent.steps())) {
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
    if (saidBest || assessment.open() == 0 || paths.toGo() instanceof PathToGo.AlreadyThere) {
      return;
    }
    Optional<Integer> needed =
        paths.toGo() instanceof PathToGo.Found found ? Optional.of(found.days()) : Optional.empty();
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
                  + lead(found.days())
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
