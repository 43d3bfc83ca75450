package dev.shorewise.batch;

import dev.shorewise.diagnostic.Problem;
import java.io.IOException;

/**
 * Reading cannot go on, because of what the file holds. An exception only because it has to find
 * its way out of the CSV parser; {@link Batch} turns it into a value.
 */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  RefusedException(Problem problem) {
    super(problem.line());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
