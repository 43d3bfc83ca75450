package dev.shorewise.insight;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Interval;
import dev.shorewise.questionnaire.Verdict;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a subject stands: what two assessments of it are compared by.
 *
 * @param possible the possible verdicts, worst first
 * @param advised the delivery model advised
 * @param scores by the ids of the dimensions that have a score
 */
public record Standing(
    SortedSet<Verdict> possible,
    Optional<String> advised,
    Interval readiness,
    SortedMap<String, Interval> scores) {
  public Standing {
    possible = Collections.unmodifiableSortedSet(new TreeSet<>(possible));
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }

  /** How the subject of an assessment stands. */
  public static Standing of(Assessment assessment) {
    TreeMap<String, Interval> scores = new TreeMap<>();
    assessment
        .dimensions()
        .forEach(
            result ->
                result.score().ifPresent(score -> scores.put(result.dimension().id(), score)));
    return new Standing(
        assessment.verdict().possible(),
        assessment.models().advised(),
        assessment.readiness(),
        scores);
  }

  /** Whether verdict and place are the same, whatever the scores. */
  public boolean sameOutcome(Standing other) {
    return possible.equals(other.possible) && advised.equals(other.advised);
  }
}
