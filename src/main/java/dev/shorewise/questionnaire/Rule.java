package dev.shorewise.questionnaire;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A gate: while its condition holds, the verdict is capped or delivery models are excluded.
 *
 * @param cap the best verdict still possible; never raises one
 * @param excludes ids of the delivery models it rules out
 * @param because the reason, shown to the reader
 */
public record Rule(
    String id, Condition when, Optional<Verdict> cap, SortedSet<String> excludes, String because) {
  public Rule {
    excludes = Collections.unmodifiableSortedSet(new TreeSet<>(excludes));
    if (cap.isEmpty() && excludes.isEmpty()) {
      throw new IllegalArgumentException("a rule must do something: " + id);
    }
  }
}
