package dev.shorewise.batch;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import java.util.List;

/**
 * A row and its result.
 *
 * @param line the line it starts on
 * @param cells as the file has them, as many as there are headers
 * @param assessor the one that made the assessment
 */
public record ScoredRow(int line, List<String> cells, Assessor assessor, Assessment assessment) {
  public ScoredRow {
    cells = List.copyOf(cells);
  }
}
