package dev.shorewise.assessment;

/** Whether something holds: in every completion, in none, or in some of them perhaps. */
public enum Truth {
  FALSE,
  OPEN,
  TRUE;

  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  public Truth and(Truth other) {
    return this == TRUE || other == FALSE ? other : this;
  }

  public Truth or(Truth other) {
    return this == FALSE || other == TRUE ? other : this;
  }

  public Truth not() {
    return this == OPEN ? OPEN : of(this == FALSE);
  }

  /** What is known when it is not known which of the two it is. */
  public Truth orElse(Truth other) {
    return this == other ? this : OPEN;
  }
}
