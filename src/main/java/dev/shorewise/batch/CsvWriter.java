package dev.shorewise.batch;

import java.io.IOException;
import java.util.List;

/**
 * Writes a CSV file as the dialect says; the one place where cells are made safe for spreadsheets
 * and quoted. Quotes only where the cell would else be read differently, so that what was not
 * quoted comes back as it was. (The printer of Commons CSV also quotes names that start with an
 * umlaut.)
 */
final class CsvWriter {
  private final Appendable out;
  private final CsvDialect dialect;

  /** Starts the file. */
  CsvWriter(Appendable out, CsvDialect dialect) throws IOException {
    this.out = out;
    this.dialect = dialect;
    if (dialect.byteOrderMark()) {
      out.append('\uFEFF');
    }
    if (dialect.separatorLine()) {
      out.append("sep=").append(dialect.delimiter()).append(dialect.lineEnd());
    }
  }

  /** Writes a row: the cells of the file, then ours. */
  void row(List<String> original, List<String> added) throws IOException {
    for (int i = 0; i < original.size(); i++) {
      cell(i == 0, original.get(i));
    }
    for (int i = 0; i < added.size(); i++) {
      cell(original.isEmpty() && i == 0, added.get(i));
    }
    out.append(dialect.lineEnd());
  }

  private void cell(boolean first, String text) throws IOException {
    if (!first) {
      out.append(dialect.delimiter());
    }
    String safe = FormulaGuard.guard(text);
    if (needsQuotes(safe)) {
      out.append('"').append(safe.replace("\"", "\"\"")).append('"');
    } else {
      out.append(safe);
    }
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
