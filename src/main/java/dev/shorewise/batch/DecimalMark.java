package dev.shorewise.batch;

import dev.shorewise.questionnaire.Question.Select;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out with which mark a file writes decimals, so that scores can be written alike. */
final class DecimalMark {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+([.,])[0-9]+");

  private DecimalMark() {}

  /**
   * The mark in the first number with decimals; where there is none, what the delimiter suggests: a
   * comma beside semicolons, else a point.
   */
  static char of(CsvDialect dialect, Collection<Binding> bindings, Collection<CsvRow> firstRows) {
    if (dialect.delimiter() == ',') {
      return '.';
    }
    List<AnswerColumn> numbers =
        bindings.stream()
            .flatMap(binding -> binding.answers().stream())
            .filter(column -> column.question().select() == Select.NUMBER)
            .toList();
    return firstRows.stream()
        .flatMap(row -> numbers.stream().map(column -> text(row, column.index())))
        .map(DECIMAL::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1).charAt(0))
        .findFirst()
        .orElse(dialect.delimiter() == ';' ? ',' : '.');
  }

  private static String text(CsvRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column).strip() : "";
  }
}
