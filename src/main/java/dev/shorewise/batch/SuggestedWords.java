package dev.shorewise.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What clients call things, to guess from; the lists are files, so that they can grow. */
final class SuggestedWords {
  /** Words that mean the same for every question, and so can be taken without asking. */
  static final List<String> SPECIAL = List.of("unknown", "not-applicable", "unanswered");

  private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{N}.&-]+");

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, List<List<String>>> headers = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();

  SuggestedWords() {
    lines("headers.txt")
        .forEach(
            (target, list) ->
                headers.put(
                    target,
                    Arrays.stream(list.split(" ")).map(all -> List.of(all.split("\\+"))).toList()));
    lines("words.txt")
        .forEach(
            (target, list) ->
                Arrays.stream(list.split(", "))
                    .forEach(word -> words.put(Folded.of(word), target)));
  }

  private static Map<String, String> lines(String name) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : text("/suggestions/" + name).lines().toList()) {
      int colon = line.indexOf(": ");
      if (!line.startsWith("#") && colon > 0) {
        lines.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return lines;
  }

  private static String text(String resource) {
    try (InputStream in = SuggestedWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing in the program: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a cell's text comes to: a special word, or best, most, some, worst. */
  Optional<String> meaning(String cell) {
    return Optional.ofNullable(words.get(Folded.of(cell)));
  }

  /** How many letters of the header speak for the target; 0 where nothing does. */
  int likeness(String header, String target) {
    List<String> found = wordsOf(header);
    int best = 0;
    for (List<String> all : headers.getOrDefault(target, List.of())) {
      boolean together =
          all.stream().allMatch(part -> found.stream().anyMatch(word -> begins(word, part)));
      if (together) {
        best = Math.max(best, all.stream().mapToInt(String::length).sum());
      }
    }
    return best;
  }

  /**
   * Short beginnings have to be whole words, else "no" would begin half of them; long ones may
   * stand inside a word, because German puts words together.
   */
  private static boolean begins(String word, String part) {
    if (part.length() <= 3) {
      return word.equals(part) || word.equals(part + ".");
    }
    return part.length() >= 6 ? word.contains(part) : word.startsWith(part);
  }

  /** The letters and digits of a text, so that process.change is Process_Change too. */
  static String lettersOf(String text) {
    return NOT_A_LETTER.matcher(Folded.of(text)).replaceAll("");
  }

  /** The words of a text, in lower case. */
  static List<String> wordsOf(String text) {
    return NOT_OF_A_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
