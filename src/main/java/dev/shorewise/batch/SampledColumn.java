package dev.shorewise.batch;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands in a column of the first rows of a file. */
final class SampledColumn {
  /** How many different texts are remembered; a column with more is no list of answers. */
  private static final int MOST_TEXTS = 60;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9., '\u00A0\u202F]*%?");

  private final String header;
  private final int nth;
  private final int ofSame;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private int filled;
  private int more;

  /**
   * @param nth which of the columns with this header it is, from 1
   * @param ofSame how many there are
   */
  SampledColumn(String header, int nth, int ofSame) {
    this.header = header;
    this.nth = nth;
    this.ofSame = ofSame;
  }

  void add(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return;
    }
    filled++;
    String first = spellings.putIfAbsent(Folded.of(text), text);
    if (first != null) {
      texts.merge(first, 1, Integer::sum);
    } else if (texts.size() < MOST_TEXTS) {
      texts.put(text, 1);
    } else {
      spellings.remove(Folded.of(text));
      more++;
    }
  }

  String header() {
    return header;
  }

  int nth() {
    return nth;
  }

  int ofSame() {
    return ofSame;
  }

  boolean isEmpty() {
    return filled == 0;
  }

  /**
   * The texts and how often each comes, in the order of the file; of those that differ only in case
   * or space the first.
   */
  Map<String, Integer> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /** Whether there are more different texts than are remembered. */
  boolean isProse() {
    return more > 0;
  }

  /** Whether all cells hold numbers. */
  boolean isNumeric() {
    return !texts.isEmpty() && texts.keySet().stream().allMatch(t -> NUMBER.matcher(t).matches());
  }

  /** Whether at least half of the filled cells hold numbers; the others then say "about 40". */
  boolean isMostlyNumeric() {
    int numbers =
        texts.entrySet().stream()
            .filter(text -> NUMBER.matcher(text.getKey()).matches())
            .mapToInt(Map.Entry::getValue)
            .sum();
    return filled > 0 && 2 * numbers >= filled - more;
  }

  /** The share of filled cells that the parser can read, from 0 to 1. */
  double readable(CellParser parser) {
    if (filled == 0) {
      return 0;
    }
    int readable =
        texts.entrySet().stream()
            .filter(text -> parser.parse(text.getKey(), Location.NOWHERE) instanceof Checked.Valid)
            .mapToInt(Map.Entry::getValue)
            .sum();
    return (double) readable / filled;
  }

  /** A few of its texts, for a comment. */
  List<String> examples(int most) {
    return texts.keySet().stream().limit(most).toList();
  }

  /** How many different texts there are, as far as they were counted. */
  String variety() {
    return isProse() ? "more than " + MOST_TEXTS : Integer.toString(texts.size());
  }
}
