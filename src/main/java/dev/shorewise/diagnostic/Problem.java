package dev.shorewise.diagnostic;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong in a user's file.
 *
 * @param at where
 * @param severity whether the file can still be used
 * @param code stable, for scripts and for looking it up
 * @param message what is wrong, without the place and without a final full stop
 * @param hint what to do or what was perhaps meant
 */
public record Problem(
    Location at, Severity severity, ProblemCode code, String message, Optional<String> hint)
    implements Comparable<Problem> {
  /** Of a message; what is longer quotes something that is. */
  private static final int MOST_SHOWN = 1000;

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::at)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  public Problem {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(hint, "hint");
    if (message.isBlank()) {
      throw new IllegalArgumentException("a problem needs a message");
    }
  }

  /** An error without a hint. */
  public static Problem error(Location at, ProblemCode code, String message) {
    return new Problem(at, Severity.ERROR, code, message, Optional.empty());
  }

  /** An error that says what to do. */
  public static Problem error(Location at, ProblemCode code, String message, String hint) {
    return new Problem(at, Severity.ERROR, code, message, Optional.of(hint));
  }

  /** A warning. */
  public static Problem warning(Location at, ProblemCode code, String message) {
    return new Problem(at, Severity.WARNING, code, message, Optional.empty());
  }

  /** Orders by place, then severity, code and message. */
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /**
   * The one-line form that editors and CI can click on: {@code file:line:column: error: what is
   * wrong; hint [code]}. Holds no character that could steer a terminal.
   */
  public String line() {
    return at
        + ": "
        + severity.word()
        + ": "
        + VisibleText.of(ShortText.endsOf(message, MOST_SHOWN))
        + hint.map(text -> "; " + VisibleText.of(text)).orElse("")
        + " ["
        + code.id()
        + "]";
  }
}
