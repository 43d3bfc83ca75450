package dev.shorewise.questionnaire;

/** What an assessment can advise, from worst to best. */
public enum Verdict {
  KEEP_IN_HOUSE("KEEP IN-HOUSE"),
  FIX_FIRST("FIX FIRST"),
  PILOT("PILOT"),
  GO("GO");

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

  public Verdict worse(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
