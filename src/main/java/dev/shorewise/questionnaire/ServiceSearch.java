package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the questionnaire for a service that somebody names in their own words: by the services
 * that questionnaires list, their titles and their ids. Case, plurals, the order of words and words
 * such as "services" do not matter.
 */
public final class ServiceSearch {
  /** Words of this length or less are near to too many others for a guess. */
  private static final int SHORT = 3;

  /** Words that say nothing about which service is meant. */
  private static final Set<String> FILLERS =
      Set.of(
          "a",
          "an",
          "and",
          "any",
          "bpo",
          "for",
          "in",
          "my",
          "of",
          "or",
          "our",
          "outsource",
          "outsourced",
          "outsourcing",
          "provider",
          "service",
          "the",
          "to",
          "we",
          "with");

  /** The least that a word must have in common with a longer one that it begins. */
  private static final int SHORTEST_BEGINNING = 3;

  private static final int SAME = 100;
  private static final int ALL_WORDS = 80;
  private static final int ALL_BEGINNINGS = 60;
  private static final int WHOLE_NAME = 40;

  private final List<Questionnaire> questionnaires;

  private ServiceSearch(List<Questionnaire> questionnaires) {
    this.questionnaires = List.copyOf(questionnaires);
  }

  /** A search among these. */
  public static ServiceSearch among(List<Questionnaire> questionnaires) {
    return new ServiceSearch(questionnaires);
  }

  /**
   * A questionnaire that fits.
   *
   * @param name the service, title or id that the text was found in
   */
  public record Match(Questionnaire questionnaire, String name) {}

  private record Rated(Match match, int rating) {}

  /** Those that fit, the best first; of equals the smaller id. */
  public List<Match> find(String text) {
    Set<String> wanted = words(text);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return questionnaires.stream()
        .map(questionnaire -> best(wanted, questionnaire))
        .filter(rated -> rated.rating() > 0)
        .sorted(
            Comparator.comparingInt(Rated::rating)
                .reversed()
                .thenComparing(rated -> rated.match().questionnaire().id()))
        .map(Rated::match)
        .toList();
  }

  /** The text with misspelt words replaced, if that finds something that the text does not. */
  public Optional<String> didYouMean(String text) {
    Set<String> known = new TreeSet<>();
    questionnaires.forEach(
        questionnaire -> names(questionnaire).forEach(name -> known.addAll(pieces(name))));
    List<String> corrected = new ArrayList<>();
    for (String word : pieces(text)) {
      Optional<String> meant =
          known.contains(word) || word.length() <= SHORT
              ? Optional.of(word).filter(known::contains)
              : Suggestion.nearest(word, known);
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      corrected.add(meant.get());
    }
    String meant = String.join(" ", corrected);
    return find(text).isEmpty() && !find(meant).isEmpty() ? Optional.of(meant) : Optional.empty();
  }

  private static Stream<String> names(Questionnaire questionnaire) {
    return Stream.concat(
        questionnaire.services().stream(), Stream.of(questionnaire.title(), questionnaire.id()));
  }

  private static Rated best(Set<String> wanted, Questionnaire questionnaire) {
    return names(questionnaire)
        .map(name -> new Rated(new Match(questionnaire, name), rating(wanted, words(name))))
        .max(Comparator.comparingInt(Rated::rating))
        .orElseThrow();
  }

  /** How well a name fits; 0 if it does not. */
  private static int rating(Set<String> wanted, Set<String> name) {
    if (name.isEmpty()) {
      return 0;
    }
    if (wanted.equals(name) || String.join("", wanted).equals(String.join("", name))) {
      return SAME;
    }
    // Of names with all the words, the shorter is nearer to what was asked.
    int more = Math.min(10, Math.abs(name.size() - wanted.size()));
    if (name.containsAll(wanted)) {
      return ALL_WORDS - more;
    }
    if (wanted.stream().allMatch(word -> begins(word, name))) {
      return ALL_BEGINNINGS - more;
    }
    return wanted.containsAll(name) ? WHOLE_NAME - more : 0;
  }

  private static boolean begins(String word, Set<String> name) {
    return name.contains(word)
        || (word.length() >= SHORTEST_BEGINNING
            && name.stream().anyMatch(longer -> longer.startsWith(word)));
  }

  /** The words that count, in the singular; all of them where none counts. */
  private static Set<String> words(String text) {
    Set<String> all =
        pieces(text).stream()
            .map(ServiceSearch::singular)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> counting = new LinkedHashSet<>(all);
    counting.removeAll(FILLERS);
    return counting.isEmpty() ? all : counting;
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (String piece : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.matches(".+(ss|x|ch|sh)es")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
