package dev.shorewise.batch;

import java.util.List;

/**
 * How results are written. {@link CsvResults} gives the file back with the result beside each row;
 * a program may prefer another form.
 */
public interface ResultFormat {
  /**
   * The columns that are added to those of the file; a file that has one of them already is
   * refused.
   */
  List<String> addedColumns();

  /**
   * Starts; called once, before any row.
   *
   * @param headers of the file's columns, as it has them
   * @param out takes what stands before the rows
   * @return how each row is written
   */
  RowFormat start(CsvDialect dialect, List<String> headers, StringBuilder out);

  /** How a row is written. Safe to use from several threads. */
  @FunctionalInterface
  interface RowFormat {
    /** Appends the result of a row, with its line end. */
    void write(ScoredRow row, StringBuilder out);
  }
}
