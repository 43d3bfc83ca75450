package dev.shorewise.report;

import dev.shorewise.assessment.RuleResult;
import dev.shorewise.assessment.Truth;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.Document.Tone;

/** How bad a limit or a rule is, so that the same one bears the same sign wherever it is told. */
final class Signs {
  private Signs() {}

  /** Of something that lets nothing better come out than this verdict. */
  static Tone limit(Truth fires, Verdict best) {
    return switch (fires) {
      case FALSE -> Tone.NEUTRAL;
      case OPEN -> Tone.OPEN;
      case TRUE -> best == Verdict.PILOT ? Tone.CAUTION : Tone.BAD;
    };
  }

  /** Of a rule by its verdict; one that rules out places is as bad as one that asks for fixes. */
  static Tone rule(RuleResult result) {
    Verdict cap = result.rule().cap().orElse(Verdict.FIX_FIRST);
    return limit(
        result.fires(), result.rule().excludes().isEmpty() ? cap : cap.worse(Verdict.FIX_FIRST));
  }
}
