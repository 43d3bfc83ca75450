package dev.shorewise.batch;

import dev.shorewise.answers.AnswerSheet;
import java.util.List;

/** What became of a row. */
sealed interface RowOutcome {
  /** It can be assessed. */
  record Assessable(CsvRow row, Binding binding, AnswerSheet sheet) implements RowOutcome {}

  /**
   * It cannot, as a whole.
   *
   * @param problems everything that is wrong in it, at least one, from left to right
   */
  record Rejected(CsvRow row, List<CellProblem> problems) implements RowOutcome {
    public Rejected {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("rejected for nothing: line " + row.line());
      }
    }
  }
}
