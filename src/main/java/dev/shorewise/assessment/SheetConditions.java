package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Condition;

/** Tells whether conditions hold for one sheet. */
public final class SheetConditions {
  private final State state;

  SheetConditions(State state) {
    this.state = state;
  }

  /**
   * Whether the condition holds: in every completion, in none, or perhaps in some.
   *
   * @param condition reads only what the questionnaire has
   */
  public Truth truth(Condition condition) {
    return state.compiled().compile(condition).truth(state);
  }
}
