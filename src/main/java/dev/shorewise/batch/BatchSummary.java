package dev.shorewise.batch;

import dev.shorewise.insight.Portfolio;
import java.util.List;
import java.util.OptionalInt;

/**
 * What came out of a file as a whole.
 *
 * @param read rows that are about a subject; always {@code scored + rejected}
 * @param problems everything that was wrong in the rejected rows
 * @param blank rows without any text, which were passed over
 * @param stoppedAfter the line of the rejected row after which reading was stopped on request
 * @param notes what else the user should know about the file, a sentence each
 * @param portfolio what the subjects of the scored rows amount to
 */
public record BatchSummary(
    String source,
    long read,
    long scored,
    long rejected,
    long problems,
    long blank,
    OptionalInt stoppedAfter,
    List<String> notes,
    Portfolio portfolio) {
  public BatchSummary {
    notes = List.copyOf(notes);
    if (read != scored + rejected) {
      throw new IllegalArgumentException(
          "rows got lost: " + read + " read, " + scored + " scored, " + rejected + " rejected");
    }
  }
}
