package dev.shorewise.cli;

import dev.shorewise.diagnostic.Problem;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Prints the first problems of many, and how many more there are. */
final class ProblemPrinter implements Consumer<Problem> {
  private static final int MOST = 20;

  private final PrintStream err;
  private long count;

  ProblemPrinter(PrintStream err) {
    this.err = err;
  }

  @Override
  public void accept(Problem problem) {
    count++;
    if (count <= MOST) {
      err.println(problem.line());
    }
  }

  /**
   * Says how many were not printed.
   *
   * @param hint where they can be seen
   */
  void finish(String hint) {
    if (count > MOST) {
      err.println("… and " + (count - MOST) + " more" + hint);
    }
  }
}
