package dev.shorewise.batch;

import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.PreparedAnswer;
import java.util.List;

/** What became of a row. */
sealed interface RowOutcome {
  /**
   * It can be assessed.
   *
   * @param sheets of the subjects in the row, from left to right; at least one
   */
  record Assessable(CsvRow row, List<BoundSheet> sheets) implements RowOutcome {
    public Assessable {
      sheets = List.copyOf(sheets);
    }
  }

  /** One subject's answers, and the columns and questionnaire that they were read with. */
  record BoundSheet(Binding binding, Subject subject, List<PreparedAnswer> answers) {}

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
