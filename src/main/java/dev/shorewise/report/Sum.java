package dev.shorewise.report;

import dev.shorewise.assessment.Interval;
import dev.shorewise.report.Document.Block.Column;
import dev.shorewise.report.Document.Block.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A sum with its terms, as a table whose last column adds up to its last row. */
final class Sum {
  private static final int MOST_DECIMALS = 6;

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

  /**
   * The table, with the sum in its last row. The sum has as many decimals as it takes to round to
   * the score that is printed elsewhere: 60.849 rounds to 60.8, 60.85 would not.
   */
  Table totalling(String name, Interval sum) {
    List<String> row = new ArrayList<>();
    row.add(name);
    while (row.size() < columns.size() - 1) {
      row.add("");
    }
    String low = total(sum.low());
    row.add(sum.isPoint() ? low : low + " to " + total(sum.high()));
    rows.add(row);
    return new Table(columns, rows);
  }

  /** Two decimals, so that a reader who adds them up comes near enough. */
  static String points(double low, double high) {
    return low == high ? points(low) : points(low) + " to " + points(high);
  }

  private static String points(double value) {
    return rounded(value, 2);
  }

  private static String total(double value) {
    for (int decimals = 2; decimals <= MOST_DECIMALS; decimals++) {
      String text = rounded(value, decimals);
      if (Interval.printed(Double.parseDouble(text)).equals(Interval.printed(value))) {
        return text;
      }
    }
    return points(value);
  }

  private static String rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
