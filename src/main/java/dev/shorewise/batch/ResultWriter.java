package dev.shorewise.batch;

import java.io.IOException;
import java.util.List;

/**
 * Where results go, row by row. {@link CsvResults} gives the file back with the result beside each
 * row; a program may prefer another form.
 */
public interface ResultWriter {
  /**
   * The columns that are added to those of the file; a file that has one of them already is
   * refused.
   */
  List<String> addedColumns();

  /**
   * Starts; called once, before any row.
   *
   * @param headers of the file's columns, as it has them
   */
  void start(CsvDialect dialect, List<String> headers) throws IOException;

  /** Takes the next row, in the order of the file. */
  void write(ScoredRow row) throws IOException;
}
