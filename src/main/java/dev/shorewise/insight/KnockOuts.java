package dev.shorewise.insight;

import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import java.util.HashSet;
import java.util.Set;

/** The questions whose answer may take work out by a rule. */
final class KnockOuts {
  private final WhatIf sheet;
  private final Set<String> asked = new HashSet<>();

  private KnockOuts(WhatIf sheet) {
    this.sheet = sheet;
  }

  /**
   * Ids of the open questions that an open rule with the verdict FIX_FIRST or KEEP_IN_HOUSE asks
   * for by their options or flags.
   *
   * @param best rules that do not cap below this verdict do not matter
   */
  static Set<String> of(WhatIf sheet, Verdict best) {
    KnockOuts knockOuts = new KnockOuts(sheet);
    for (Rule rule : sheet.questionnaire().rules()) {
      if (rule.cap().filter(cap -> !cap.isGo() && cap.compareTo(best) < 0).isPresent()) {
        knockOuts.collect(rule.when());
      }
    }
    return knockOuts.asked;
  }

  private void collect(Condition condition) {
    if (sheet.truth(condition) != Truth.OPEN) {
      return;
    }
    if (condition instanceof Condition.OptionChosen chosen) {
      asked.add(chosen.question());
    } else if (condition instanceof Condition.FlagRaised raised) {
      collectRaisers(raised);
    } else if (condition instanceof Condition.AllOf all) {
      all.parts().forEach(this::collect);
    } else if (condition instanceof Condition.AnyOf any) {
      any.parts().forEach(this::collect);
    } else if (condition instanceof Condition.Not not) {
      collect(not.part());
    }
  }

  private void collectRaisers(Condition.FlagRaised flag) {
    sheet.questionnaire().questionsRead(flag).stream()
        .map(Question::id)
        .filter(sheet::isOpen)
        .forEach(asked::add);
  }
}
