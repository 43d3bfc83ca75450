package dev.shorewise.questionnaire;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An answer that can be chosen, or a band that a number can fall into.
 *
 * @param points 0 to the question's {@code outOf}; absent on unscored questions
 * @param fit 0 to 100 for every delivery model by its id; empty on questions without fit
 * @param raises flags it raises when chosen
 * @param fix what leads to a better answer
 * @param exclusive whether it cannot be chosen beside others
 * @param below for a band: the value it stays under; absent on the last band and on options
 */
public record Option(
    String id,
    String label,
    OptionalInt points,
    SortedMap<String, Integer> fit,
    SortedSet<String> raises,
    Optional<Fix> fix,
    boolean exclusive,
    OptionalLong below) {
  public Option {
    fit = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Integer>) fit));
    raises = Collections.unmodifiableSortedSet(new TreeSet<>(raises));
  }
}
