package dev.shorewise.batch;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One record of a CSV file.
 *
 * @param line the line it starts on, as an editor counts
 * @param cells its values, without quotes and without the apostrophe that guards formulas
 * @param cut how many cells there are in the file
 * @param raw its text as it stands in the file
 */
record CsvRow(String source, int line, List<String> cells, int cut, String raw, char delimiter) {
  CsvRow {
    cells = List.copyOf(cells);
  }

  /** Its text without the line end. */
  String text() {
    int end = raw.length();
    if (raw.endsWith("\n")) {
      end--;
    }
    return raw.substring(0, end > 0 && raw.charAt(end - 1) == '\r' ? end - 1 : end);
  }

  /** Whether there is nothing in it. */
  boolean isBlank() {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is the line of a template that lists the allowed values. */
  boolean listsAllowedValues() {
    return cells.get(0).strip().equals(CsvTemplate.ALLOWED_VALUES);
  }

  /** The same row with as many cells: empty ones are added or taken off at its end. */
  CsvRow fitTo(int width) {
    if (cells.size() == width) {
      return this;
    }
    List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
    fitted.addAll(Collections.nCopies(width - fitted.size(), ""));
    return new CsvRow(source, line, fitted, cut, raw, delimiter);
  }

  /** The row as a whole. */
  Location at() {
    return new Location(source, line, 0);
  }

  /** The first character of the cell, quote included, or the row if there is no such cell. */
  Location at(int index) {
    List<CellLayout.Cell> layout = layout();
    return index < layout.size() ? place(layout.get(index)) : at();
  }

  /** What is wrong with its quotes; empty when its cells can be trusted. */
  List<CellProblem> quoteProblems() {
    if (raw.indexOf('"') < 0) {
      return List.of();
    }
    List<CellLayout.Cell> layout = layout();
    return IntStream.range(0, layout.size())
        .filter(index -> layout.get(index).fault().isPresent())
        .mapToObj(index -> quoteProblem(index, layout.get(index)))
        .toList();
  }

  private CellProblem quoteProblem(int index, CellLayout.Cell cell) {
    return new CellProblem(problem(cell), OptionalInt.of(index), cell.text());
  }

  /**
   * The cells for somebody who is to repair the row: where the parser swallowed a quote, the cell
   * as it stands in the file.
   */
  List<String> cellsToRepair() {
    if (quoteProblems().isEmpty()) {
      return cells;
    }
    List<CellLayout.Cell> layout = layout();
    return IntStream.range(0, layout.size())
        .mapToObj(
            i -> layout.get(i).fault().map(fault -> layout.get(i).text()).orElse(cells.get(i)))
        .toList();
  }

  private Problem problem(CellLayout.Cell cell) {
    return switch (cell.fault().orElseThrow()) {
      case SPACE_BEFORE_QUOTE ->
          Problem.error(
              place(cell),
              ProblemCode.CSV_SYNTAX,
              "a space stands before the opening quote, so that it quotes nothing",
              "take the space out");
      case TEXT_AFTER_QUOTE ->
          Problem.error(
              place(cell),
              ProblemCode.CSV_SYNTAX,
              "text follows the closing quote of this cell" + span(),
              "double the quotes inside a quoted cell, or close it where it ends");
      case UNCLOSED_QUOTE ->
          Problem.error(
              place(cell),
              ProblemCode.CSV_SYNTAX,
              "the quote that opens here is never closed, so that everything from here on"
                  + lines(cell.text())
                  + " is one cell",
              "close it where the cell ends");
    };
  }

  /** How much of the file a cell takes. */
  private static String lines(String text) {
    int lines = CellLayout.lineEnds(text.stripTrailing()) + 1;
    return lines == 1 ? "" : " (" + lines + " lines)";
  }

  /** The complaint about a quote that is open to the end of the text, if there is one. */
  Optional<Problem> unclosedQuote() {
    return raw.indexOf('"') < 0
        ? Optional.empty()
        : layout().stream()
            .filter(cell -> cell.fault().equals(CellLayout.UNCLOSED))
            .map(this::problem)
            .findFirst();
  }

  /** Says which lines the row takes, where it takes several; a stray quote may be the reason. */
  String span() {
    int last = line + CellLayout.lineEnds(raw.stripTrailing());
    return last > line ? " (the row runs from line " + line + " to " + last + ")" : "";
  }

  /** Its cells as they stand in the file. */
  List<CellLayout.Cell> layout() {
    return CellLayout.of(raw, delimiter, line);
  }

  private Location place(CellLayout.Cell cell) {
    return new Location(source, cell.line(), cell.column());
  }
}
