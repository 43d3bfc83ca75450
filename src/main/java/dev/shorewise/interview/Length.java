package dev.shorewise.interview;

/** How much of the questionnaire is asked. */
public enum Length {
  /** What settles the matter soonest; the user may go on. */
  QUICK,
  /** All of it. */
  FULL,
  /** The user says which, if the questionnaire has quick questions; else all of it. */
  ASKED_FOR
}
