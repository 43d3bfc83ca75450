package dev.shorewise.batch;

import org.apache.commons.csv.CSVFormat;

/**
 * How a CSV file is written; what we write follows what we read.
 *
 * @param delimiter comma, semicolon, tab or |
 * @param byteOrderMark whether files made from it start with one: it does itself, or is not UTF-8
 * @param separatorLine whether its first line is {@code sep=} and the delimiter, for Excel
 * @param lineEnd that of the header line; {@code \n} if it has none
 * @param decimalMark point or comma; never equal to the delimiter
 */
public record CsvDialect(
    char delimiter,
    boolean byteOrderMark,
    boolean separatorLine,
    String lineEnd,
    char decimalMark) {
  /** As RFC 4180 has it, but for the line end. */
  static final CsvDialect PLAIN = new CsvDialect(',', false, false, "\n", '.');

  public CsvDialect {
    if (delimiter == decimalMark) {
      throw new IllegalArgumentException("the delimiter cannot also be the decimal mark");
    }
  }

  CsvDialect withDecimalMark(char mark) {
    return new CsvDialect(delimiter, byteOrderMark, separatorLine, lineEnd, mark);
  }

  /**
   * For reading: lenient, because {@link CellLayout} finds the faults and knows their places, where
   * the parser would only fail.
   */
  CSVFormat readingFormat() {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .setLenientEof(true)
        .get();
  }
}
