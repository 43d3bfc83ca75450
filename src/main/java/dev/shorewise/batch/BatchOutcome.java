package dev.shorewise.batch;

import dev.shorewise.diagnostic.Problem;
import java.util.List;

/** What became of a file. */
public sealed interface BatchOutcome {
  /** It was read to its end, or to the first rejected row where that was asked for. */
  record Finished(BatchSummary summary) implements BatchOutcome {}

  /**
   * It cannot be trusted as a whole, so nothing that was made from it should be kept.
   *
   * @param problems at least one
   * @param scored rows that were scored before that was found out
   */
  record Refused(List<Problem> problems, long scored) implements BatchOutcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
