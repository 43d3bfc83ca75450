package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The verdict, as far as the answers settle it.
 *
 * @param possible the verdicts of all completions, worst first; at least one
 * @param exact whether {@code possible} holds nothing else; otherwise it may hold too many, never
 *     too few
 * @param leaning for an undecided sheet, where the given answers point; absent when the verdict is
 *     settled or some capability dimension has no answer at all
 * @param reasons every threshold, every cap that fires or may fire, and whether no model is
 *     feasible; caps first, worst first, then thresholds of GO and of PILOT in the questionnaire's
 *     order
 */
public record VerdictResult(
    SortedSet<Verdict> possible, boolean exact, Optional<Leaning> leaning, List<Reason> reasons) {
  public VerdictResult {
    possible = Collections.unmodifiableSortedSet(new TreeSet<>(possible));
    reasons = List.copyOf(reasons);
    if (possible.isEmpty()) {
      throw new IllegalArgumentException("some verdict must be possible");
    }
  }

  /** The verdict, if every completion has the same. */
  public Optional<Verdict> settled() {
    return possible.size() == 1 ? Optional.of(possible.first()) : Optional.empty();
  }

  public Decision decision() {
    return Decision.of(possible);
  }

  /** The settled verdict's name, or {@code UNDECIDED}. */
  public String name() {
    return Verdict.only(possible);
  }

  /**
   * Where an undecided sheet points if open questions are left out of both sums and conditions on
   * them count as false. Not a verdict: nothing is gated by it.
   *
   * @param model the delivery model that would be advised
   * @param answered how many questions it rests on
   * @param asked how many questions are visible and applicable
   */
  public record Leaning(Verdict verdict, Optional<String> model, int answered, int asked) {}

  /** Something that bears on the verdict. */
  public sealed interface Reason {
    /**
     * A threshold on readiness or on a dimension.
     *
     * @param of GO or PILOT: the verdict that asks for it
     * @param dimension the dimension's id; absent for readiness
     * @param score absent when the dimension has nothing to score; the threshold then holds
     */
    record Threshold(
        Verdict of,
        Optional<String> dimension,
        Comparison comparison,
        Optional<Interval> score,
        Truth holds)
        implements Reason {}

    /**
     * A rule that caps the verdict.
     *
     * @param fires never FALSE
     */
    record Cap(String rule, Verdict cap, Truth fires) implements Reason {}

    /**
     * No delivery model is feasible, so that the verdict is no better than FIX_FIRST.
     *
     * @param fires never FALSE
     */
    record NoFeasibleModel(Truth fires) implements Reason {}
  }
}
