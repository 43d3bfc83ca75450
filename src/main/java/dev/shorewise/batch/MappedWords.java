package dev.shorewise.batch;

import dev.shorewise.diagnostic.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a map file says about the words in cells.
 *
 * @param words in the order of the file, no two alike as {@link Folded}
 * @param bands what the numbers of a client's own scale mean, from low to high
 * @param numbersFrom the number of a question's first option, where cells hold such numbers
 * @param separator what stands between several options of one cell
 * @param decimalMark which mark stands before decimals
 */
record MappedWords(
    List<Word> words,
    List<Band> bands,
    OptionalInt numbersFrom,
    Optional<String> separator,
    Optional<Character> decimalMark) {
  static final MappedWords NONE =
      new MappedWords(
          List.of(), List.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());

  MappedWords {
    words = List.copyOf(words);
    bands = List.copyOf(bands);
  }

  /**
   * A word of the client's.
   *
   * @param at where it stands
   * @param word as the map has it
   * @param meaning ids of options, a number or one special word
   */
  record Word(Location at, String word, Meaning meaning) {}

  /**
   * The numbers below a limit.
   *
   * @param below absent for the last, which has no limit
   */
  record Band(Optional<BigDecimal> below, Meaning meaning) {}

  /** What a word or a number means: words that the program knows. */
  record Meaning(Location at, List<String> words) {
    Meaning {
      words = List.copyOf(words);
    }
  }
}
