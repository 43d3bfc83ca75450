package dev.shorewise.batch;

import dev.shorewise.assessment.Decision;
import dev.shorewise.questionnaire.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came out of a file as a whole.
 *
 * @param read rows that are about a subject; always {@code scored + rejected}
 * @param problems everything that was wrong in the rejected rows
 * @param blank rows without any text, which were passed over
 * @param stoppedAfter the line of the rejected row after which reading was stopped on request
 * @param outcomes how many rows have each combination of possible verdicts
 * @param models how many rows are advised each delivery model
 * @param blockers how many rows each rule or missed threshold stands in the way of
 * @param absent questions that no column answers, and how many rows' decisions each keeps open
 * @param notes what else the user should know about the columns, a sentence each
 */
public record BatchSummary(
    String source,
    long read,
    long scored,
    long rejected,
    long problems,
    long blank,
    OptionalInt stoppedAfter,
    Map<Set<Verdict>, Long> outcomes,
    SortedMap<String, Long> models,
    SortedMap<String, Long> blockers,
    SortedMap<String, Long> absent,
    List<String> notes) {
  public BatchSummary {
    outcomes = Map.copyOf(outcomes);
    models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    blockers = Collections.unmodifiableSortedMap(new TreeMap<>(blockers));
    absent = Collections.unmodifiableSortedMap(new TreeMap<>(absent));
    notes = List.copyOf(notes);
    if (read != scored + rejected) {
      throw new IllegalArgumentException(
          "rows got lost: " + read + " read, " + scored + " scored, " + rejected + " rejected");
    }
  }

  /** How many rows have this decision and this verdict, {@code UNDECIDED} included. */
  public SortedMap<Decision, SortedMap<String, Long>> byDecision() {
    SortedMap<Decision, SortedMap<String, Long>> counts = new TreeMap<>();
    outcomes.forEach(
        (possible, rows) ->
            counts
                .computeIfAbsent(Decision.of(possible), key -> new TreeMap<>())
                .merge(name(possible), rows, Long::sum));
    return counts;
  }

  private static String name(Set<Verdict> possible) {
    return possible.size() == 1 ? possible.iterator().next().name() : "UNDECIDED";
  }
}
