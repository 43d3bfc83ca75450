package dev.shorewise.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects problems while a file is read, so that one run reports all of them. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  public void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  public void error(Location at, ProblemCode code, String message) {
    add(Problem.error(at, code, message));
  }

  public void error(Location at, ProblemCode code, String message, String hint) {
    add(Problem.error(at, code, message, hint));
  }

  public void warning(Location at, ProblemCode code, String message) {
    add(Problem.warning(at, code, message));
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** How many problems have been found; lets a caller see whether a step added any. */
  public int count() {
    return found.size();
  }

  /** All problems, without repetitions, by place. */
  public List<Problem> sorted() {
    return found.stream().distinct().sorted().toList();
  }

  /**
   * The value if no error was found, otherwise the problems. The value is made only when there is
   * no error, so it may rely on everything that was checked.
   */
  public <T> Checked<T> check(Supplier<T> value) {
    return hasErrors()
        ? new Checked.Invalid<>(sorted())
        : new Checked.Valid<>(value.get(), sorted());
  }
}
