package dev.shorewise.library;

import dev.shorewise.diagnostic.Problem;
import java.util.List;

/** What was given cannot be used; nothing else went wrong. */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String[] problems;

  InvalidInputException(List<Problem> problems) {
    super(problems.get(0).line());
    this.problems = problems.stream().map(Problem::line).toArray(String[]::new);
  }

  /** Everything that is wrong, a line each, with its place; at least one. */
  public List<String> problems() {
    return List.of(problems);
  }
}
