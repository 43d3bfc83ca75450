package dev.shorewise.report;

import dev.shorewise.assessment.Interval;
import dev.shorewise.report.Document.Block.Column;
import dev.shorewise.report.Document.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sum with its terms, as a table whose last column adds up to its last row. */
final class Sum {
  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A sum without terms.
   *
   * @param columns the last one holds the terms
   */
  Sum(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Adds a term, with what stands in the columns before it. */
  void add(List<String> cells, double low, double high) {
    List<String> row = new ArrayList<>(cells);
    row.add(points(low, high));
    rows.add(row);
  }

  /** The table, with the sum in its last row. */
  Table totalling(String name, Interval sum) {
    List<String> row = new ArrayList<>();
    row.add(name);
    while (row.size() < columns.size() - 1) {
      row.add("");
    }
    row.add(points(sum.low(), sum.high()));
    rows.add(row);
    return new Table(columns, rows);
  }

  /** Two decimals, so that a reader who adds them up comes near enough. */
  static String points(double low, double high) {
    return low == high ? points(low) : points(low) + " to " + points(high);
  }

  private static String points(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
