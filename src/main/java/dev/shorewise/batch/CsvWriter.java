package dev.shorewise.batch;

import java.util.List;

/**
 * Writes CSV as the dialect says; the one place where cells are made safe for spreadsheets and
 * quoted. Quotes only where the cell would else be read differently, so that what was not quoted
 * comes back as it was. Immutable.
 */
final class CsvWriter {
  private final CsvDialect dialect;

  CsvWriter(CsvDialect dialect) {
    this.dialect = dialect;
  }

  /** Starts the file. */
  void start(StringBuilder out) {
    if (dialect.byteOrderMark()) {
      out.append('\uFEFF');
    }
    if (dialect.separatorLine()) {
      out.append("sep=").append(dialect.delimiter()).append(dialect.lineEnd());
    }
  }

  /** Writes a row: the cells of the file, then ours. */
  void row(List<String> original, List<String> added, StringBuilder out) {
    String separator = "";
    for (String cell : original) {
      out.append(separator);
      cell(cell, out);
      separator = String.valueOf(dialect.delimiter());
    }
    for (String cell : added) {
      out.append(separator);
      cell(cell, out);
      separator = String.valueOf(dialect.delimiter());
    }
    end(out);
  }

  /** Goes on to the next cell. */
  void next(StringBuilder out) {
    out.append(dialect.delimiter());
  }

  /** Ends the row. */
  void end(StringBuilder out) {
    out.append(dialect.lineEnd());
  }

  /** Writes a cell. */
  void cell(String text, StringBuilder out) {
    String safe = FormulaGuard.guard(text);
    if (needsQuotes(safe)) {
      out.append('"').append(safe.replace("\"", "\"\"")).append('"');
    } else {
      out.append(safe);
    }
  }

  /**
   * A row's cells as they stand in the file, without its line end.
   *
   * @param count how many: empty ones are added, further ones left out
   */
  String original(CsvRow row, int count) {
    boolean isSafe = row.cut() == count;
    for (int i = 0; i < row.cells().size() && isSafe; i++) {
      isSafe = !FormulaGuard.isDangerous(row.cells().get(i));
    }
    return isSafe ? row.text() : rebuilt(row, count);
  }

  private String rebuilt(CsvRow row, int count) {
    List<CellLayout.Cell> layout = row.layout();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        next(out);
      }
      if (i < layout.size()) {
        String text = layout.get(i).text();
        boolean isGuarded = text.startsWith("'") || text.startsWith("\"'");
        if (isGuarded || !FormulaGuard.isDangerous(row.cells().get(i))) {
          out.append(text);
        } else {
          cell(row.cells().get(i), out);
        }
      }
    }
    return out.toString();
  }

  private boolean needsQuotes(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == dialect.delimiter() || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
