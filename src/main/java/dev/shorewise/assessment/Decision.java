package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Verdict;
import java.util.Set;

/** Go or no-go, as far as the answers settle it. */
public enum Decision {
  /** Every possible verdict is GO or PILOT. */
  GO,
  /** Every possible verdict is FIX_FIRST or KEEP_IN_HOUSE. */
  NO_GO,
  /** Both kinds are possible. */
  OPEN;

  public static Decision of(Set<Verdict> possible) {
    boolean go = false;
    boolean noGo = false;
    for (Verdict verdict : possible) {
      go |= verdict.isGo();
      noGo |= !verdict.isGo();
    }
    return go && noGo ? OPEN : go ? GO : NO_GO;
  }
}
