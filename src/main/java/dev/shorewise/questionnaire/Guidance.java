package dev.shorewise.questionnaire;

import java.util.Optional;

/**
 * A next step that is shown when the answers call for it.
 *
 * @param priority 1 is the most important; 1 to 9
 * @param when when it applies; absent means always
 * @param say what to do
 * @param measure for a KPI, how it is measured
 */
public record Guidance(
    String id,
    Kind kind,
    int priority,
    Optional<Condition> when,
    String say,
    Optional<String> measure) {

  /** What a piece of guidance is about, in the order a report shows them. */
  public enum Kind {
    CONDITION("Before you sign"),
    ALTERNATIVE("Consider instead"),
    PILOT("Pilot"),
    KPI("What to measure"),
    CONTRACT("What the contract must say"),
    REGULATION("Rules to check"),
    PROVIDER("What to check in a provider"),
    WARNING("Warning signs"),
    RETAINED_TEAM("Whom to keep"),
    TRANSITION("Handing over"),
    EXIT("Taking it back");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The heading in a report. */
    public String title() {
      return title;
    }

    public String word() {
      return Words.of(this);
    }
  }
}
