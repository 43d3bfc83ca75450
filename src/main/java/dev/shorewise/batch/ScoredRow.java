package dev.shorewise.batch;

import dev.shorewise.assessment.Assessment;
import java.util.List;

/**
 * A row and its result.
 *
 * @param line the line it starts on
 * @param cells as the file has them, as many as there are headers
 */
public record ScoredRow(int line, List<String> cells, Assessment assessment) {
  public ScoredRow {
    cells = List.copyOf(cells);
  }
}
