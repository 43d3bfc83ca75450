package dev.shorewise.diagnostic;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The outcome of reading something a user wrote: a usable value, or what is wrong with it.
 *
 * @param <T> what was read
 */
public sealed interface Checked<T> {
  /**
   * A usable value.
   *
   * @param warnings by place; no errors among them
   */
  record Valid<T>(T value, List<Problem> warnings) implements Checked<T> {
    public Valid {
      warnings = List.copyOf(warnings);
      if (warnings.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
        throw new IllegalArgumentException("a valid value has no errors: " + warnings);
      }
    }
  }

  /**
   * No usable value.
   *
   * @param problems by place; at least one error among them
   */
  record Invalid<T>(List<Problem> problems) implements Checked<T> {
    public Invalid {
      problems = List.copyOf(problems);
      if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
        throw new IllegalArgumentException("invalid without an error: " + problems);
      }
    }
  }

  static <T> Checked<T> valid(T value) {
    return new Valid<>(value, List.of());
  }

  /** The errors and warnings, by place; empty when all is well. */
  default List<Problem> problems() {
    return fold(Valid::warnings, Invalid::problems);
  }

  /** The same outcome of something made of the value. */
  default <R> Checked<R> map(Function<T, R> change) {
    return fold(
        valid -> new Valid<>(change.apply(valid.value()), valid.warnings()),
        invalid -> new Invalid<>(invalid.problems()));
  }

  /** What comes of a further step with the value, with the warnings of both. */
  default <R> Checked<R> then(Function<T, Checked<R>> step) {
    return fold(
        valid -> step.apply(valid.value()).with(valid.warnings()),
        invalid -> new Invalid<>(invalid.problems()));
  }

  private Checked<T> with(List<Problem> warnings) {
    if (warnings.isEmpty()) {
      return this;
    }
    List<Problem> all = Stream.concat(warnings.stream(), problems().stream()).sorted().toList();
    return fold(valid -> new Valid<>(valid.value(), all), invalid -> new Invalid<>(all));
  }

  default <R> R fold(Function<Valid<T>, R> ifValid, Function<Invalid<T>, R> ifInvalid) {
    if (this instanceof Valid<T> valid) {
      return ifValid.apply(valid);
    }
    return ifInvalid.apply((Invalid<T>) this);
  }
}
