package dev.shorewise.batch;

import dev.shorewise.batch.MappedWords.Band;
import dev.shorewise.batch.MappedWords.Meaning;
import dev.shorewise.batch.MappedWords.Word;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.AnswerWords;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a client's own words mean as answers to one question.
 *
 * @param meanings what each word stands for, by the word as {@link Folded}: ids of options, a
 *     number, {@code unknown} or {@code not-applicable}; nothing for a word that answers nothing
 * @param bands what numbers mean, from low to high
 * @param numbersFrom the number of the first option, where cells hold the numbers of options
 * @param separator what stands between several options of one cell
 * @param decimalMark which mark stands before decimals, where that is known
 */
record OwnWords(
    Map<String, List<String>> meanings,
    List<Band> bands,
    OptionalInt numbersFrom,
    String separator,
    Optional<Character> decimalMark) {
  /** Joins the options of one cell, unless a map says otherwise. */
  static final String SEPARATOR = "|";

  /** The word in a map for cells that answer nothing. */
  static final String UNANSWERED = "unanswered";

  static final OwnWords NONE =
      new OwnWords(Map.of(), List.of(), OptionalInt.empty(), SEPARATOR, Optional.empty());

  OwnWords {
    meanings = Map.copyOf(meanings);
    bands = List.copyOf(bands);
  }

  OwnWords withDecimalMark(Optional<Character> mark) {
    return new OwnWords(meanings, bands, numbersFrom, separator, mark);
  }

  /**
   * Holds what a map says against a question.
   *
   * @param general for all questions; words for the options of others are passed over
   * @param own for this one, before the general ones and before the ids and labels of its options
   * @param problems takes words that mean nothing here, or two things
   */
  static OwnWords of(Question question, MappedWords general, MappedWords own, Problems problems) {
    Map<String, List<String>> meanings = new TreeMap<>();
    for (Word word : own.words()) {
      if (check(question, word.meaning(), problems)) {
        meanings.put(Folded.of(word.word()), parts(word.meaning()));
      }
    }
    for (Word word : general.words()) {
      String folded = Folded.of(word.word());
      if (!meanings.containsKey(folded)
          && fits(question, word.meaning())
          && isClear(question, word, problems)) {
        meanings.put(folded, parts(word.meaning()));
      }
    }
    own.bands().forEach(band -> check(question, band.meaning(), problems));
    if (question.select() == Select.NUMBER && !own.bands().isEmpty()) {
      problems.error(
          own.bands().get(0).meaning().at(),
          ProblemCode.MAP_WORD,
          "'" + question.id() + "' takes the number itself",
          "leave 'bands' out");
    }
    return new OwnWords(
        meanings,
        own.bands(),
        own.numbersFrom().isPresent() ? own.numbersFrom() : general.numbersFrom(),
        own.separator().or(general::separator).orElse(SEPARATOR),
        own.decimalMark().or(general::decimalMark));
  }

  /** What to hand on for a meaning: nothing where the cell answers nothing. */
  static List<String> parts(Meaning meaning) {
    return meaning.words().equals(List.of(UNANSWERED)) ? List.of() : meaning.words();
  }

  private static boolean fits(Question question, Meaning meaning) {
    return isSpecial(question, meaning)
        || meaning.words().stream().allMatch(word -> fits(question, word));
  }

  private static boolean fits(Question question, String word) {
    return question.select() == Select.NUMBER
        ? AnswerWords.isNumber(word)
        : question.option(word).isPresent();
  }

  private static boolean isSpecial(Question question, Meaning meaning) {
    if (meaning.words().size() != 1) {
      return false;
    }
    String word = meaning.words().get(0);
    return word.equals(UNANSWERED)
        || AnswerWords.UNKNOWN.contains(word)
        || (question.notApplicable() && AnswerWords.NOT_APPLICABLE.contains(word));
  }

  private static String specialWords(Question question) {
    return question.notApplicable()
        ? "unknown, not-applicable or unanswered"
        : "unknown or unanswered";
  }

  private static boolean check(Question question, Meaning meaning, Problems problems) {
    if (isSpecial(question, meaning)) {
      return true;
    }
    List<String> ids = question.options().stream().map(Option::id).toList();
    boolean number = question.select() == Select.NUMBER;
    boolean all = true;
    for (String word : meaning.words()) {
      if (!fits(question, word)) {
        all = false;
        problems.add(
            new Problem(
                meaning.at(),
                Severity.ERROR,
                ProblemCode.UNKNOWN_OPTION,
                number
                    ? "'" + word + "' is not a number for '" + question.id() + "'"
                    : "'" + word + "' is not an option of '" + question.id() + "'",
                Suggestion.didYouMean(word, number ? List.of() : ids)
                    .or(
                        () ->
                            Optional.of(
                                (number ? "write digits" : "choose from " + String.join(", ", ids))
                                    + ", or write "
                                    + specialWords(question)))));
      }
    }
    return all;
  }

  /** Whether the word does not already name an option that is not meant. */
  private static boolean isClear(Question question, Word word, Problems problems) {
    String folded = Folded.of(word.word());
    Optional<Option> other =
        question.select() == Select.NUMBER
            ? Optional.empty()
            : question.options().stream()
                .filter(
                    option ->
                        folded.equals(Folded.of(option.id()))
                            || folded.equals(Folded.of(option.label())))
                .filter(option -> !word.meaning().words().equals(List.of(option.id())))
                .findFirst();
    other.ifPresent(
        option ->
            problems.error(
                word.at(),
                ProblemCode.MAP_WORD,
                "'"
                    + word.word()
                    + "' already names the option '"
                    + option.id()
                    + "' of '"
                    + question.id()
                    + "'",
                "say under 'answers' what it means there, or leave it out"));
    return other.isEmpty();
  }
}
