package dev.shorewise.questionnaire;

import java.util.Optional;
import java.util.OptionalLong;

/** Names a band by its edges where the author did not. */
final class BandLabel {
  private BandLabel() {}

  /** {@code below 100 calls per day}, {@code 100 to 499 calls per day}, {@code 500 or more …}. */
  static String of(OptionalLong from, OptionalLong below, Optional<String> unit) {
    return edges(from, below) + unit.map(text -> " " + text).orElse("");
  }

  private static String edges(OptionalLong from, OptionalLong below) {
    if (from.isEmpty()) {
      return below.isEmpty() ? "any number of" : "below " + below.getAsLong();
    }
    long first = from.getAsLong();
    if (below.isEmpty()) {
      return first + " or more";
    }
    long last = below.getAsLong() - 1;
    return last > first ? first + " to " + last : String.valueOf(first);
  }
}
