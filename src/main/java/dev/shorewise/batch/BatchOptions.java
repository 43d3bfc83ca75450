package dev.shorewise.batch;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a file is read and scored.
 *
 * @param source what messages call it
 * @param encoding what its text is encoded in, where the user says so
 * @param map what its columns and words mean
 * @param mostRejected after so many rejected rows reading is stopped; 1 or more
 * @param jobs how many rows are scored at the same time; 1 or more. What comes out is the same
 * @param isSorted whether results are written in the order of their distance to GO instead of the
 *     file's
 * @param fullPortfolio whether to count whom single fixes move, and to find the path to GO of all
 *     the nearest subjects rather than of the first few; takes a multiple of the time
 * @param mostRanked how many of the readiest subjects the portfolio lists; 0 or more
 */
public record BatchOptions(
    String source,
    Optional<Charset> encoding,
    ColumnMap map,
    long mostRejected,
    int jobs,
    boolean isSorted,
    boolean fullPortfolio,
    int mostRanked) {
  /** For {@code mostRejected}: reading is never stopped. */
  public static final long NO_LIMIT = Long.MAX_VALUE;

  public BatchOptions {
    if (mostRejected < 1 || jobs < 1 || mostRanked < 0) {
      throw new IllegalArgumentException(
          "out of range: " + mostRejected + ", " + jobs + ", " + mostRanked);
    }
  }
}
