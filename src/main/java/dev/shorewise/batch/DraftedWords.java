package dev.shorewise.batch;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.yaml.YamlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a drafted map that are about the words in one column. */
final class DraftedWords {
  private static final int MOST_WORDS = 30;
  private static final List<String> SEPARATORS = List.of(",", ";", "/", "+", "\n");
  private static final Pattern COMMA_DECIMALS =
      Pattern.compile("[0-9]+,([0-9]{1,2}|[0-9]{4,})|[0-9.]+\\.[0-9]{3},[0-9]+");
  private static final Pattern POINT_DECIMALS =
      Pattern.compile("[0-9]+\\.([0-9]{1,2}|[0-9]{4,})|[0-9,]+,[0-9]{3}\\.[0-9]+");
  private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}([.,][0-9]{3})+");

  private final SuggestedWords words;
  private final Question question;
  private final SampledColumn column;
  private final CellParser parser;

  DraftedWords(SuggestedWords words, Question question, SampledColumn column, CellParser parser) {
    this.words = words;
    this.question = question;
    this.column = column;
    this.parser = parser;
  }

  /** The mark that stands before decimals, where the numbers show it. */
  static Optional<Character> decimalMark(List<SampledColumn> columns) {
    boolean comma = numbers(columns).anyMatch(text -> COMMA_DECIMALS.matcher(text).matches());
    boolean point = numbers(columns).anyMatch(text -> POINT_DECIMALS.matcher(text).matches());
    return comma == point ? Optional.empty() : Optional.of(comma ? ',' : '.');
  }

  /** A number that two readers would read differently. */
  static Optional<String> unclearNumber(List<SampledColumn> columns) {
    return numbers(columns).filter(text -> GROUPED.matcher(text).matches()).findFirst();
  }

  private static Stream<String> numbers(List<SampledColumn> columns) {
    return columns.stream()
        .filter(SampledColumn::isMostlyNumeric)
        .flatMap(column -> column.texts().keySet().stream());
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Optional<String> separator = separator();
    separator.ifPresent(found -> lines.add("separator: " + YamlText.scalar(found)));
    List<Map.Entry<String, Integer>> unread =
        parts(separator).entrySet().stream().filter(part -> !isRead(part.getKey())).toList();
    boolean numbers =
        question.select() != Select.NUMBER
            && !unread.isEmpty()
            && unread.stream().allMatch(part -> isNumber(part.getKey()));
    if (numbers) {
      lines.addAll(scale(unread.stream().map(Map.Entry::getKey).toList()));
    } else if (!unread.isEmpty()) {
      lines.add("words:  # " + allowed());
      unread.stream().limit(MOST_WORDS).forEach(part -> lines.add(word(part)));
    }
    return lines;
  }

  /** The texts of the cells, cut where several options stand in one. */
  private Map<String, Integer> parts(Optional<String> separator) {
    if (separator.isEmpty()) {
      return column.texts();
    }
    return column.texts().entrySet().stream()
        .flatMap(
            text ->
                Arrays.stream(text.getKey().split(Pattern.quote(separator.get())))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(part -> Map.entry(part, text.getValue())))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
  }

  /** What seems to stand between several options of a cell. */
  private Optional<String> separator() {
    if (question.select() != Select.MANY) {
      return Optional.empty();
    }
    return SEPARATORS.stream()
        .filter(
            separator ->
                column.texts().keySet().stream()
                    .anyMatch(text -> text.contains(separator) && !isRead(text)))
        .max(
            Comparator.comparingLong(this::readableParts).thenComparing(Comparator.reverseOrder()));
  }

  private long readableParts(String separator) {
    return parts(Optional.of(separator)).keySet().stream().filter(this::isRead).count();
  }

  private boolean isRead(String text) {
    return parser.parse(text, Location.NOWHERE) instanceof Checked.Valid
        || words.meaning(text).filter(SuggestedWords.SPECIAL::contains).isPresent();
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]{1,9}([.,][0-9]+)?%?");
  }

  private List<String> scale(List<String> texts) {
    List<BigDecimal> numbers =
        texts.stream()
            .map(text -> new BigDecimal(text.replace("%", "").replace(',', '.')))
            .sorted()
            .toList();
    BigDecimal least = numbers.get(0);
    BigDecimal most = numbers.get(numbers.size() - 1);
    String range =
        "cells hold numbers from " + least.toPlainString() + " to " + most.toPlainString();
    int options = question.options().size();
    boolean counts = numbers.stream().allMatch(number -> number.stripTrailingZeros().scale() <= 0);
    if (counts && most.subtract(least).intValue() < options) {
      int first = least.signum() == 0 ? 0 : 1;
      return List.of(
          "# numbersFrom: "
              + first
              + "  # "
              + range
              + "; only if "
              + first
              + " means '"
              + question.options().get(0).id()
              + "' and "
              + (first + options - 1)
              + " '"
              + question.options().get(options - 1).id()
              + "'");
    }
    return List.of(
        "# bands:  # " + range + "; " + allowed(),
        "#   - {below: "
            + least.add(most).divide(BigDecimal.valueOf(2)).toPlainString()
            + ", is: "
            + question.options().get(0).id()
            + "}",
        "#   - {is: " + question.options().get(options - 1).id() + "}");
  }

  private String word(Map.Entry<String, Integer> part) {
    String guess = guess(part.getKey()).orElse("");
    return "  # "
        + YamlText.scalar(part.getKey())
        + ": "
        + guess
        + "  # "
        + MapDraft.cells(part.getValue())
        + (guess.isEmpty() ? "" : "; a guess");
  }

  private Optional<String> guess(String text) {
    List<String> ids = question.options().stream().map(Option::id).toList();
    Optional<String> near = Suggestion.nearest(text, ids);
    if (near.isPresent() || question.select() == Select.NUMBER) {
      return near.filter(id -> question.select() != Select.NUMBER);
    }
    List<Option> ranked =
        question.options().stream()
            .filter(option -> option.points().isPresent())
            .sorted(
                Comparator.comparingInt((Option option) -> option.points().getAsInt()).reversed())
            .toList();
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    return meaning(text)
        .flatMap(
            word ->
                switch (word) {
                  case "best" -> Optional.of(ranked.get(0));
                  case "worst" ->
                      Optional.of(plainNo(ranked).orElse(ranked.get(ranked.size() - 1)));
                  case "most" -> Optional.of(ranked.get(Math.min(1, ranked.size() - 1)));
                  case "some" -> Optional.of(ranked.get(Math.max(0, ranked.size() - 2)));
                  default -> Optional.<Option>empty();
                })
        .map(Option::id);
  }

  /** The option that is a plain no, which need not be the worst: a trial may also have failed. */
  private static Optional<Option> plainNo(List<Option> options) {
    return options.stream().filter(option -> option.label().equals("No")).findFirst();
  }

  /** The meaning of a text, or of the words in it: "3 - teilweise". */
  private Optional<String> meaning(String text) {
    return Stream.concat(
            Stream.of(text),
            SuggestedWords.wordsOf(text).stream().filter(word -> word.length() > 1))
        .map(words::meaning)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private String allowed() {
    return question.select() == Select.NUMBER
        ? "a number" + question.unit().map(unit -> ": " + YamlText.comment(unit)).orElse("")
        : "one of " + question.options().stream().map(Option::id).collect(Collectors.joining(", "));
  }
}
