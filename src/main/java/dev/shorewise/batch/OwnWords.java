package dev.shorewise.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a client's own words for answers mean.
 *
 * @param meanings what each word stands for, by the word as {@link Folded}: ids of options, a
 *     number, {@code unknown} or {@code not-applicable}; nothing for a word that answers nothing
 * @param numbersFrom the number of the first option, where cells hold the numbers of options
 * @param separator what stands between several options of one cell
 * @param decimalMark which mark stands before decimals, where that is known
 */
record OwnWords(
    Map<String, List<String>> meanings,
    OptionalInt numbersFrom,
    String separator,
    Optional<Character> decimalMark) {
  /** Joins the options of one cell, unless a map says otherwise. */
  static final String SEPARATOR = "|";

  static final OwnWords NONE =
      new OwnWords(Map.of(), OptionalInt.empty(), SEPARATOR, Optional.empty());

  OwnWords {
    meanings = Map.copyOf(new TreeMap<>(meanings));
    if (separator.isEmpty()) {
      throw new IllegalArgumentException("nothing separates nothing");
    }
  }
}
