package dev.shorewise.batch;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file record by record, and knows where each stands.
 *
 * <p>Commons CSV cuts the text into values. It is kept one record behind, because only the start of
 * the next record tells where one ends.
 */
final class CsvReader {
  /** The longest record, in characters: far more than any row, far less than the memory. */
  static final int MOST_CHARACTERS = 1 << 18;

  private final String source;
  private final CsvDialect dialect;
  private final RecordText text;
  private final Iterator<CSVRecord> records;
  private int line;
  private @Nullable CSVRecord upcoming;
  private @Nullable IOException failure;

  private CsvReader(
      String source, CsvDialect dialect, int line, RecordText text, Iterator<CSVRecord> records)
      throws IOException {
    this.source = source;
    this.dialect = dialect;
    this.line = line;
    this.text = text;
    this.records = records;
    try {
      upcoming = records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      throw located(e, text.takeRest(), line);
    }
  }

  /**
   * Starts reading.
   *
   * @throws RefusedException if the file is in another encoding, or its first record has no end
   */
  static CsvReader open(InputStream bytes, String source) throws IOException {
    BOMInputStream in =
        BOMInputStream.builder()
            .setInputStream(bytes)
            .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
            .get();
    ByteOrderMark mark = in.getBOM();
    if (mark != null && !mark.equals(ByteOrderMark.UTF_8)) {
      throw Utf8Reader.otherEncoding(source, mark.getCharsetName());
    }
    BufferedReader reader = new BufferedReader(new Utf8Reader(in, source));
    CsvSniffer.Found found = new CsvSniffer(reader, MOST_CHARACTERS).sniff(mark != null);
    RecordText text = new RecordText(reader, MOST_CHARACTERS);
    return new CsvReader(
        source,
        found.dialect(),
        1 + found.skippedLines(),
        text,
        found.dialect().readingFormat().parse(text).iterator());
  }

  CsvDialect dialect() {
    return dialect;
  }

  /**
   * The next record, or nothing at the end.
   *
   * @throws RefusedException if the rest of the file cannot be cut into records
   */
  Optional<CsvRow> next() throws IOException {
    if (failure != null) {
      throw failure;
    }
    CSVRecord record = upcoming;
    if (record == null) {
      return Optional.empty();
    }
    String raw = advance();
    List<String> cells = record.stream().map(FormulaGuard::unguard).toList();
    CsvRow row = new CsvRow(source, line, cells, raw, dialect.delimiter());
    Optional<Problem> unclosed = row.unclosedQuote();
    if (unclosed.isPresent()) {
      throw new RefusedException(unclosed.get());
    }
    line += CellLayout.lineEnds(raw);
    return Optional.of(row);
  }

  /** Makes the next record the upcoming one; gives the text of the record before it. */
  private String advance() {
    try {
      CSVRecord next = records.next();
      upcoming = next;
      return text.takeUpTo(next.getCharacterPosition());
    } catch (NoSuchElementException end) {
      upcoming = null;
      return text.takeRest();
    } catch (UncheckedIOException e) {
      upcoming = null;
      String rest = text.takeRest();
      int end = CellLayout.lengthOfFirst(rest, dialect.delimiter());
      String raw = rest.substring(0, end);
      failure = located(e, rest.substring(end), line + CellLayout.lineEnds(raw));
      return raw;
    }
  }

  /** What to throw for a failure while the record that starts with this text was read. */
  private IOException located(UncheckedIOException e, String begun, int begunOn) {
    IOException cause = Objects.requireNonNull(e.getCause());
    if (!(cause instanceof RecordText.TooLongException)) {
      return cause;
    }
    CsvRow row = new CsvRow(source, begunOn, List.of(), begun, dialect.delimiter());
    Location at = row.unclosedQuote().map(Problem::at).orElse(row.at());
    String what =
        at.column() > 0 ? "the quote that opens here is not closed" : "this row does not end";
    return new RefusedException(
        Problem.error(
            at, ProblemCode.CSV_SYNTAX, what + " within " + MOST_CHARACTERS + " characters"));
  }
}
