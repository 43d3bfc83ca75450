package dev.shorewise.questionnaire;

/** What an assessment can advise, from worst to best. */
public enum Verdict {
  KEEP_IN_HOUSE,
  FIX_FIRST,
  PILOT,
  GO;

  /** Whether this is a go, with a pilot or without. */
  public boolean isGo() {
    return this == PILOT || this == GO;
  }

  public Verdict worse(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
