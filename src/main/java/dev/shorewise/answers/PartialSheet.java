package dev.shorewise.answers;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of a subject while some of it cannot be used, or is still open.
 *
 * @param client absent where it is missing
 * @param process absent where it is missing
 * @param answers those that can be used, by question; also the unknown ones
 * @param faults what is wrong with the answers that cannot be used, in words, by question
 * @param open the questions that matter and are blank or not known
 * @param doubt why what can be read may stand in the wrong place, where that is so; then all that
 *     could be answered and is not broken counts as open
 */
public record PartialSheet(
    Optional<String> client,
    Optional<String> process,
    SortedMap<String, Answer> answers,
    SortedMap<String, String> faults,
    SortedSet<String> open,
    Optional<String> doubt) {
  public PartialSheet {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
    open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
  }

  /** Whether nothing about it is broken or missing. */
  public boolean isUsable() {
    return client.isPresent() && process.isPresent() && faults.isEmpty() && doubt.isEmpty();
  }

  /**
   * What is to be asked so that it can be used.
   *
   * @param openToo whether also what is merely open
   */
  public SortedSet<String> toAsk(boolean openToo) {
    SortedSet<String> toAsk = new TreeSet<>(faults.keySet());
    if (openToo || doubt.isPresent()) {
      toAsk.addAll(open);
    }
    return toAsk;
  }
}
