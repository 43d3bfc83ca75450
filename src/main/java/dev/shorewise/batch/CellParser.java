package dev.shorewise.batch;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.ResponseParser;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.ShortText;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.AnswerWords;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what the cells of one column answer; what only a CSV file writes differently is settled
 * here.
 *
 * <p>A cell names an option by its id, its label or a word of the client's own, whatever the case
 * and the space in it. The exact id comes first; else a cell that fits several options is wrong.
 *
 * <p>Safe to use from several threads.
 */
final class CellParser {
  /** Joins the options of one cell where this program writes one. */
  static final String OPTION_SEPARATOR = OwnWords.SEPARATOR;

  /** Longer texts are cut in messages. */
  private static final int MOST_SHOWN = 60;

  private static final List<String> OTHER_SEPARATORS = List.of(",", ";", "/", "+", "|");

  /** "2) label", "2. label", "2 - label": how forms number their options. */
  private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,2}\\s*[).:\u2013-]\\s*(\\S.*)");

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  private final Question question;
  private final OwnWords own;
  private final CellNumber numbers;
  private final Map<String, List<String>> optionsByWord = new HashMap<>();

  CellParser(Question question, OwnWords own, char delimiter) {
    this.question = question;
    this.own = own;
    this.numbers = new CellNumber(delimiter, own.decimalMark());
    if (question.select() != Select.NUMBER) {
      for (Option option : question.options()) {
        learn(option.id(), option.id());
        learn(option.label(), option.id());
      }
    }
  }

  /** What the client's own words mean. */
  OwnWords words() {
    return own;
  }

  private void learn(String word, String option) {
    List<String> options =
        optionsByWord.computeIfAbsent(Folded.of(word), folded -> new ArrayList<>());
    if (!options.contains(option)) {
      options.add(option);
    }
  }

  /** The options that a word fits without any words of the client's own, in their order. */
  List<String> options(String word) {
    return List.copyOf(optionsByWord.getOrDefault(Folded.of(word), List.of()));
  }

  /**
   * Reads a cell.
   *
   * @param at where, for the problem
   * @return the answer, nothing if the cell gives none, or everything that is wrong with it
   */
  Checked<Optional<Answer>> parse(String cell, Location at) {
    // A no-break space is what pasting from a page or a word processor leaves.
    String text = cell.replace('\u00A0', ' ').strip();
    return text.isEmpty() ? Checked.valid(Optional.empty()) : answer(text, at);
  }

  private Checked<Optional<Answer>> answer(String cell, Location at) {
    return words(cell, at)
        .then(
            words ->
                words.isEmpty()
                    ? Checked.valid(Optional.empty())
                    : ResponseParser.parse(question, words, at)
                        .map(response -> Optional.of(Answer.of(response))));
  }

  /** What to hand to the parser that all kinds of files share: ids, a number, a special word. */
  private Checked<List<String>> words(String cell, Location at) {
    List<String> meaning = own.meanings().get(Folded.of(cell));
    if (meaning != null) {
      return Checked.valid(meaning);
    }
    if (isSpecial(cell)) {
      return Checked.valid(List.of(Folded.of(cell)));
    }
    return question.select() == Select.NUMBER
        ? numbers.usual(ShortText.startOf(cell, MOST_SHOWN), at).map(List::of)
        : options(cell, at);
  }

  private static boolean isSpecial(String cell) {
    return AnswerWords.isSpecial(Folded.of(cell));
  }

  private Checked<List<String>> options(String cell, Location at) {
    if (!found(cell).isEmpty()) {
      return option(cell, at);
    }
    List<String> parts =
        Arrays.stream(cell.split(Pattern.quote(own.separator()), -1)).map(String::strip).toList();
    if (parts.size() > 1 && parts.contains("")) {
      return invalid(
          Problem.error(
              at,
              ProblemCode.CSV_CELL,
              "nothing stands before or after a '"
                  + own.separator()
                  + "' in '"
                  + ShortText.startOf(cell, MOST_SHOWN)
                  + "'",
              "join options as in a" + own.separator() + "b"));
    }
    List<String> ids = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int from = 0;
    while (from < parts.size()) {
      int to = longestKnown(parts, from);
      String word = String.join(own.separator(), parts.subList(from, to));
      Checked<List<String>> option = option(word, at);
      problems.addAll(option.problems());
      ids.addAll(option.fold(Checked.Valid::value, invalid -> List.of()));
      from = to;
    }
    return problems.isEmpty() ? Checked.valid(ids) : new Checked.Invalid<>(problems);
  }

  /** Where the longest word ends that starts here: labels may hold what separates them. */
  private int longestKnown(List<String> parts, int from) {
    for (int to = parts.size(); to > from + 1; to--) {
      if (!found(String.join(own.separator(), parts.subList(from, to))).isEmpty()) {
        return to;
      }
    }
    return from + 1;
  }

  private Checked<List<String>> option(String word, Location at) {
    List<List<String>> found = found(word);
    if (found.size() == 1) {
      return Checked.valid(found.get(0));
    }
    return invalid(found.isEmpty() ? unknown(word, at) : ambiguous(word, found, at));
  }

  /** Everything that a word may mean. */
  private List<List<String>> found(String word) {
    List<String> meaning = own.meanings().get(Folded.of(word));
    if (meaning != null) {
      return List.of(meaning);
    }
    if (question.option(word).isPresent()) {
      return List.of(List.of(word));
    }
    List<String> named = options(word);
    Matcher numbered = NUMBERED.matcher(word);
    if (named.isEmpty() && numbered.matches()) {
      named = options(numbered.group(1));
    }
    if (named.isEmpty()) {
      return byNumber(word).map(List::of).orElse(List.of());
    }
    return named.stream().map(List::of).toList();
  }

  private Optional<List<String>> byNumber(String word) {
    if (own.numbersFrom().isPresent() && WHOLE.matcher(word).matches()) {
      int index = Integer.parseInt(word) - own.numbersFrom().getAsInt();
      boolean there = index >= 0 && index < question.options().size();
      return there ? Optional.of(List.of(question.options().get(index).id())) : Optional.empty();
    }
    return own.bands().isEmpty() ? Optional.empty() : numbers.value(word).flatMap(this::inBand);
  }

  private Optional<List<String>> inBand(BigDecimal number) {
    return own.bands().stream()
        .filter(band -> band.below().isEmpty() || number.compareTo(band.below().get()) < 0)
        .findFirst()
        .map(band -> OwnWords.parts(band.meaning()));
  }

  private Problem ambiguous(String word, List<List<String>> found, Location at) {
    return Problem.error(
        at,
        ProblemCode.CSV_CELL,
        "'"
            + ShortText.startOf(word, MOST_SHOWN)
            + "' fits several options of '"
            + question.id()
            + "'",
        "write " + String.join(" or ", found.stream().flatMap(List::stream).toList()));
  }

  private Problem unknown(String word, Location at) {
    List<String> ids = question.options().stream().map(Option::id).toList();
    List<String> labels = question.options().stream().map(Option::label).toList();
    return Problem.error(
        at,
        ProblemCode.UNKNOWN_OPTION,
        "'" + ShortText.startOf(word, MOST_SHOWN) + "' is not an option of '" + question.id() + "'",
        joinedOtherwise(word)
            .or(() -> Suggestion.didYouMean(word, ids))
            .or(() -> Suggestion.didYouMean(word, labels))
            .orElse("choose from " + String.join(", ", ids) + aboutNumbers(word)));
  }

  /** What to do where a list of options was typed as one types lists. */
  private Optional<String> joinedOtherwise(String word) {
    return OTHER_SEPARATORS.stream()
        .filter(other -> question.select() == Select.MANY && word.contains(other))
        .map(other -> Arrays.stream(word.split(Pattern.quote(other), -1)).map(String::strip))
        .map(Stream::toList)
        .filter(parts -> parts.stream().noneMatch(part -> found(part).isEmpty()))
        .map(parts -> String.join(own.separator(), parts))
        .map(joined -> "write '" + joined + "', or name the separator in a --map")
        .findFirst();
  }

  private String aboutNumbers(String word) {
    if (!WHOLE.matcher(word).matches()) {
      return "";
    }
    if (own.numbersFrom().isEmpty()) {
      return ", or say in a --map what the numbers mean";
    }
    int first = own.numbersFrom().getAsInt();
    return "; they are numbered from " + first + " to " + (first + question.options().size() - 1);
  }

  private static Checked<List<String>> invalid(Problem problem) {
    return new Checked.Invalid<>(List.of(problem));
  }
}
