package dev.shorewise.assessment;

/** How a question stands on a sheet. */
public enum AnswerState {
  /** An option or a number was given. */
  ANSWERED,
  /** Asked, and not known. */
  UNKNOWN,
  /** Nothing was given; counts as unknown. */
  UNANSWERED,
  /** It does not apply. */
  NOT_APPLICABLE,
  /** Other answers hide it; an answer to it is kept but not scored. */
  HIDDEN;

  /** Whether the answer is still to be found out. */
  public boolean isOpen() {
    return this == UNKNOWN || this == UNANSWERED;
  }
}
