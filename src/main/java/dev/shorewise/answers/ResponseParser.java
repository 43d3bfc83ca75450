package dev.shorewise.answers;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.AnswerWords;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what was written into a response. Sheets, CSV cells, embedded tests and the interview all
 * come through here, so that the same words mean the same everywhere.
 */
public final class ResponseParser {
  private ResponseParser() {}

  /**
   * Reads a response.
   *
   * @param words what was written: one word, or several options of a many
   * @param at where, for the problem
   * @return the response, or everything that is wrong with the words
   */
  public static Checked<Response> parse(Question question, List<String> words, Location at) {
    if (isOneOf(words, AnswerWords.UNKNOWN)) {
      return Checked.valid(new Response.Unknown());
    }
    if (isOneOf(words, AnswerWords.NOT_APPLICABLE)) {
      return question.notApplicable()
          ? Checked.valid(new Response.NotApplicable())
          : reject(
              at,
              ProblemCode.NOT_APPLICABLE_NOT_ALLOWED,
              "'" + question.id() + "' applies to all work and cannot be not-applicable",
              Optional.of("choose an option, or write unknown"));
    }
    return question.select() == Select.NUMBER
        ? number(question, words, at)
        : chosen(question, words, at);
  }

  /** These words have a meaning of their own, however a spreadsheet capitalises them. */
  private static boolean isOneOf(List<String> words, List<String> special) {
    return words.size() == 1 && special.contains(words.get(0).toLowerCase(Locale.ROOT));
  }

  private static Checked<Response> number(Question question, List<String> words, Location at) {
    if (words.size() == 1 && AnswerWords.isNumber(words.get(0))) {
      return Checked.valid(new Response.Amount(new BigDecimal(words.get(0))));
    }
    if (words.size() == 1 && words.get(0).matches("[0-9]{19,}")) {
      return reject(
          at,
          ProblemCode.NOT_A_NUMBER,
          "'" + words.get(0) + "' is too large for '" + question.id() + "'",
          Optional.of("write at most 18 digits"));
    }
    return reject(
        at,
        ProblemCode.NOT_A_NUMBER,
        "'" + String.join(", ", words) + "' is not a number for '" + question.id() + "'",
        Optional.of(
            "write "
                + question.unit().map(unit -> "the " + unit).orElse("a number")
                + " in digits, 0 or more, such as 250 or 12.5"));
  }

  private static Checked<Response> chosen(Question question, List<String> words, Location at) {
    List<String> ids = question.options().stream().map(Option::id).toList();
    List<Problem> unknown =
        words.stream()
            .filter(word -> !ids.contains(word))
            .map(word -> unknownOption(question, ids, word, at))
            .toList();
    if (!unknown.isEmpty()) {
      return new Checked.Invalid<>(unknown);
    }
    Set<String> distinct = new LinkedHashSet<>(words);
    if (distinct.isEmpty()) {
      return reject(
          at,
          ProblemCode.UNKNOWN_OPTION,
          "'" + question.id() + "' has an empty list",
          Optional.of("choose from " + String.join(", ", ids) + ", or write unknown"));
    }
    if (question.select() == Select.ONE && distinct.size() > 1) {
      return reject(
          at,
          ProblemCode.TOO_MANY_OPTIONS,
          "'" + question.id() + "' takes one option, found " + distinct.size(),
          Optional.empty());
    }
    Optional<Option> exclusive =
        question.options().stream()
            .filter(option -> option.exclusive() && distinct.contains(option.id()))
            .findFirst();
    if (exclusive.isPresent() && distinct.size() > 1) {
      return reject(
          at,
          ProblemCode.EXCLUSIVE_OPTION,
          "'" + exclusive.get().id() + "' cannot be chosen beside other options",
          Optional.of("keep it alone, or leave it out"));
    }
    return Checked.valid(new Response.Chosen(ids.stream().filter(distinct::contains).toList()));
  }

  private static Problem unknownOption(
      Question question, List<String> ids, String word, Location at) {
    return new Problem(
        at,
        Severity.ERROR,
        ProblemCode.UNKNOWN_OPTION,
        "'" + word + "' is not an option of '" + question.id() + "'",
        Suggestion.didYouMean(word, ids)
            .or(() -> Optional.of("choose from " + String.join(", ", ids))));
  }

  private static Checked<Response> reject(
      Location at, ProblemCode code, String message, Optional<String> hint) {
    return new Checked.Invalid<>(List.of(new Problem(at, Severity.ERROR, code, message, hint)));
  }
}
