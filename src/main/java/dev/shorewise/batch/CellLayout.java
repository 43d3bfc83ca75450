package dev.shorewise.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the cells of one record start in the file, and what is wrong with their quotes. The parser
 * gives the values; it knows neither, and passes over the faults in silence.
 */
final class CellLayout {
  /** What can be wrong with the quotes of a cell. */
  enum Fault {
    /** Spaces stand before the opening quote, which then quotes nothing. */
    SPACE_BEFORE_QUOTE,
    /** Text stands between the closing quote and the delimiter. */
    TEXT_AFTER_QUOTE,
    /** The quote is open to the end of the file. */
    UNCLOSED_QUOTE
  }

  /**
   * One cell.
   *
   * @param line of its first character, quote included, as an editor counts
   * @param column of its first character, from 1
   * @param text as it stands in the file, quotes included
   */
  record Cell(int line, int column, String text, Optional<Fault> fault) {}

  static final Optional<Fault> UNCLOSED = Optional.of(Fault.UNCLOSED_QUOTE);

  private final String raw;
  private final char delimiter;
  private final List<Cell> cells = new ArrayList<>();
  private int at;
  private int line;
  private int lineStart;

  private CellLayout(String raw, char delimiter, int firstLine) {
    this.raw = raw;
    this.delimiter = delimiter;
    this.line = firstLine;
  }

  /**
   * Finds the cells.
   *
   * @param raw the record as it stands in the file, with or without its line end
   * @param firstLine the number of the line it starts on
   */
  static List<Cell> of(String raw, char delimiter, int firstLine) {
    CellLayout layout = new CellLayout(raw, delimiter, firstLine);
    layout.scanRecord();
    return List.copyOf(layout.cells);
  }

  /** How many characters the first record in the text takes, its line end included. */
  static int lengthOfFirst(String text, char delimiter) {
    CellLayout layout = new CellLayout(text, delimiter, 1);
    layout.scanRecord();
    int end = layout.at;
    if (end == text.length()) {
      return end;
    }
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  /** How many lines end in the text. */
  static int lineEnds(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i)) {
        count++;
      }
    }
    return count;
  }

  /** Whether the character ends a line; of a carriage return and line feed only the second does. */
  private static boolean endsLine(String text, int index) {
    char c = text.charAt(index);
    return c == '\n'
        || (c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n'));
  }

  private void scanRecord() {
    scanCell();
    while (at < raw.length() && raw.charAt(at) == delimiter) {
      at++;
      scanCell();
    }
  }

  private void scanCell() {
    int start = at;
    int startLine = line;
    int startColumn = at - lineStart + 1;
    Optional<Fault> fault =
        at < raw.length() && raw.charAt(at) == '"' ? scanQuoted() : scanUnquoted();
    cells.add(new Cell(startLine, startColumn, raw.substring(start, at), fault));
  }

  private Optional<Fault> scanQuoted() {
    at++;
    while (at < raw.length()) {
      if (raw.charAt(at) != '"') {
        countLine();
        at++;
      } else if (at + 1 < raw.length() && raw.charAt(at + 1) == '"') {
        at += 2;
      } else {
        at++;
        return rest().isBlank() ? Optional.empty() : Optional.of(Fault.TEXT_AFTER_QUOTE);
      }
    }
    return UNCLOSED;
  }

  private void countLine() {
    if (endsLine(raw, at)) {
      line++;
      lineStart = at + 1;
    }
  }

  private Optional<Fault> scanUnquoted() {
    return rest().stripLeading().startsWith("\"")
        ? Optional.of(Fault.SPACE_BEFORE_QUOTE)
        : Optional.empty();
  }

  /** Goes on to the delimiter or the end of the record; gives what was passed. */
  private String rest() {
    int start = at;
    while (at < raw.length()
        && raw.charAt(at) != delimiter
        && raw.charAt(at) != '\n'
        && raw.charAt(at) != '\r') {
      at++;
    }
    return raw.substring(start, at);
  }
}
