package dev.shorewise.lint;

import dev.shorewise.assessment.Truth;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Severity;
import java.util.Optional;

/**
 * One thing that was to be proved about a questionnaire, and what came of it.
 *
 * @param id what it is about, such as the id of a rule
 * @param claim what should be so, in a sentence without a full stop
 * @param failure what to say if it is not
 * @param at where what it is about stands
 * @param wanted whether a sheet of the kind looked for makes the claim true, or refutes it
 * @param existence whether there is such a sheet
 */
public record Finding(
    Topic topic,
    String id,
    String claim,
    Failure failure,
    Location at,
    boolean wanted,
    Existence existence) {

  /** What findings are about, in the order in which they are shown. */
  public enum Topic {
    RANGES("ranges"),
    QUESTIONS("questions"),
    OPTIONS("options"),
    RULES("rules"),
    LIFTING("lifting"),
    THRESHOLDS("thresholds"),
    MODELS("models"),
    VERDICTS("verdicts"),
    BELIEFS("beliefs"),
    GUIDANCE("guidance");

    private final String title;

    Topic(String title) {
      this.title = title;
    }

    /** The word at the beginning of a line. */
    public String title() {
      return title;
    }
  }

  /**
   * How a refuted claim is reported.
   *
   * @param message what is wrong, in a sentence without a full stop
   */
  public record Failure(Severity severity, ProblemCode code, String message, String hint) {}

  /** Whether the claim is true; OPEN if neither was proved. */
  public Truth holds() {
    if (existence instanceof Existence.NotFound) {
      return Truth.OPEN;
    }
    return Truth.of(existence.witness().isPresent() == wanted);
  }

  /** What is to be reported, if anything. */
  public Optional<Problem> problem() {
    return switch (holds()) {
      case TRUE -> Optional.empty();
      case FALSE ->
          Optional.of(
              new Problem(
                  at,
                  failure.severity(),
                  failure.code(),
                  failure.message() + " (" + existence.basis() + ")",
                  Optional.of(failure.hint())));
      case OPEN ->
          Optional.of(
              Problem.warning(
                  at,
                  ProblemCode.NOT_PROVED,
                  "it is not proved that " + claim + " (" + existence.basis() + ")"));
    };
  }
}
