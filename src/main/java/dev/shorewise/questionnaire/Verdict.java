package dev.shorewise.questionnaire;

import java.util.SortedSet;

/** What an assessment can advise, from worst to best. */
public enum Verdict {
  KEEP_IN_HOUSE("KEEP IN-HOUSE"),
  FIX_FIRST("FIX FIRST"),
  PILOT("PILOT"),
  GO("GO");

  /** What stands for a verdict where open answers leave several. */
  public static final String UNDECIDED = "UNDECIDED";

  private final String title;

  Verdict(String title) {
    this.title = title;
  }

  /** What it is called where people read it. */
  public String title() {
    return title;
  }

  /** Whether this is a go, with a pilot or without. */
  public boolean isGo() {
    return this == PILOT || this == GO;
  }

  /** The name of the only verdict that is possible, or {@link #UNDECIDED}; at least one is. */
  public static String only(SortedSet<Verdict> possible) {
    return possible.size() == 1 ? possible.first().name() : UNDECIDED;
  }

  public Verdict worse(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
