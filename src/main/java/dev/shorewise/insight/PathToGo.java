package dev.shorewise.insight;

import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * The cheapest way to a go: the fixes with the least total days (then fewest changed answers, then
 * the smaller ids) after which the verdict is the one aimed at, however the open questions about
 * the work turn out. Exact, not greedy. Days are effort as the questionnaire estimates it, not
 * calendar time.
 *
 * <p>Open questions about capabilities start at their worst option, because nobody knows better;
 * all other open questions stay open. A question that a fix brings up starts at its worst.
 */
public sealed interface PathToGo {
  /**
   * There is a way.
   *
   * @param goal the verdict it leads to, or better: GO, or PILOT where GO is out of reach
   * @param steps by question id, the steps of one question in their order
   * @param days the sum of the steps' days
   * @param model the delivery model advised at its end, if every completion advises the same
   * @param beyond where it leads to PILOT: what keeps a plain GO out of reach; absent there if the
   *     search for a path to GO was cut off
   */
  record Found(
      Verdict goal, List<PathStep> steps, int days, Optional<String> model, Optional<None> beyond)
      implements PathToGo {
    public Found {
      steps = List.copyOf(steps);
    }
  }

  /** Nothing needs fixing. */
  record AlreadyThere(Verdict goal) implements PathToGo {}

  /**
   * There is no way: what is left is not for fixes to change, or an open answer decides.
   *
   * @param rules ids of the rules that stay in the way, or may, with everything fixed; in the
   *     questionnaire's order
   * @param dimensions ids of the dimensions that stay below a threshold with everything fixed
   * @param readiness whether readiness stays below its threshold
   */
  record None(Verdict goal, List<String> rules, List<String> dimensions, boolean readiness)
      implements PathToGo {
    public None {
      rules = List.copyOf(rules);
      dimensions = List.copyOf(dimensions);
    }
  }

  /**
   * The search was cut off before it could tell. It is cut off after a number of attempts, not
   * after a time, so that every machine finds the same; no questionnaire shipped reaches that.
   */
  record NotFound() implements PathToGo {}

  /** The path to GO, or to PILOT where GO cannot be reached. */
  static PathToGo of(WhatIf sheet) {
    return toBest(withWorstCapabilities(sheet), Optional.empty());
  }

  /** The same with every open answer at its best: what asking first may save. */
  static PathToGo withOpenAtBest(WhatIf sheet) {
    return toBest(sheet.withBest(question -> true), Optional.empty());
  }

  /** The path to a go in which this delivery model can be used. */
  static PathToGo to(WhatIf sheet, String model) {
    return toBest(withWorstCapabilities(sheet), Optional.of(model));
  }

  /** The path to a go in which this delivery model can be used, with every open answer at best. */
  static PathToGo toWithOpenAtBest(WhatIf sheet, String model) {
    return toBest(sheet.withBest(question -> true), Optional.of(model));
  }

  private static WhatIf withWorstCapabilities(WhatIf sheet) {
    return sheet.withWorst(
        question -> {
          Role role = sheet.questionnaire().roleOf(question);
          boolean hiddenControl = role == Role.GUARD && sheet.visible(question.id()) == Truth.FALSE;
          return role == Role.CAPABILITY || hiddenControl;
        });
  }

  private static PathToGo toBest(WhatIf start, Optional<String> model) {
    SortedSet<Verdict> now = start.possibleVerdicts();
    if (now.equals(Set.of(Verdict.GO))
        && model.map(id -> start.counterexample(id).isEmpty()).orElse(true)) {
      return new AlreadyThere(Verdict.GO);
    }
    PathToGo toGo = new PathSearch(start, Verdict.GO, model).run();
    if (toGo instanceof Found) {
      return toGo;
    }
    if (now.first().isGo() && model.map(id -> start.counterexample(id).isEmpty()).orElse(true)) {
      return toGo;
    }
    PathToGo toPilot = new PathSearch(start, Verdict.PILOT, model).run();
    return toPilot instanceof Found found && toGo instanceof None none
        ? new Found(found.goal(), found.steps(), found.days(), found.model(), Optional.of(none))
        : toPilot instanceof Found ? toPilot : toGo;
  }
}
