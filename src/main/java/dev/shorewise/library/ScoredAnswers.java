package dev.shorewise.library;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What answers come to, in brief. Immutable and serialisable: made of texts and numbers alone.
 *
 * @param decision {@code GO}, {@code NO_GO} or {@code OPEN}
 * @param verdict {@code GO}, {@code PILOT}, {@code FIX_FIRST}, {@code KEEP_IN_HOUSE}, or {@code
 *     UNDECIDED} while open answers leave several
 * @param possible the verdicts that are possible, worst first; at least one
 * @param advisedModel the id of the delivery model advised; empty on a no-go and while it is open
 * @param readiness 0 to 100
 * @param scores by dimension id; without dimensions that have nothing to score
 * @param open the ids of the questions that are asked and open, sorted
 * @param blockers what certainly stands between this and GO: ids of rules, {@code
 *     no-feasible-model}, and missed thresholds such as {@code readiness<70}
 */
public record ScoredAnswers(
    String decision,
    String verdict,
    List<String> possible,
    String advisedModel,
    Range readiness,
    Map<String, Range> scores,
    List<String> open,
    List<String> blockers)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public ScoredAnswers {
    possible = List.copyOf(possible);
    scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    open = List.copyOf(open);
    blockers = List.copyOf(blockers);
  }

  /**
   * Between what a score lies, whatever open answers turn out to be.
   *
   * @param low 0 to 100
   * @param high {@code low} to 100; equal to it when nothing that counts is open
   */
  public record Range(double low, double high) implements Serializable {
    private static final long serialVersionUID = 1L;
  }
}
