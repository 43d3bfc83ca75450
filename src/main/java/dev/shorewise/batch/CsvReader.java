package dev.shorewise.batch;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file record by record, and knows where each stands.
 *
 * <p>{@link RecordText} finds where records end, so that several threads can have Commons CSV cut
 * them into cells.
 */
final class CsvReader {
  /** The longest record, in characters: far more than any row, far less than the memory. */
  static final int MOST_CHARACTERS = 1 << 18;

  private final String source;
  private final ClientText clientText;
  private final CsvDialect dialect;
  private final RecordText records;
  private final int passedOver;
  private int line;

  private CsvReader(
      String source, ClientText clientText, CsvSniffer.Found found, RecordText records) {
    this.source = source;
    this.clientText = clientText;
    this.dialect = found.dialect();
    this.line = 1 + found.skippedLines();
    this.passedOver = found.passedOver();
    this.records = records;
  }

  /**
   * A record as it stands in the file.
   *
   * @param line the one it starts on, as an editor counts
   * @param text with its line end; every quote in it is closed
   */
  record Raw(int line, String text) {}

  /**
   * Starts reading.
   *
   * @param isKnown whether a column may have this name, in lower case
   * @throws RefusedException if the file is of another kind, cannot be decoded, or its first record
   *     has no end
   */
  static CsvReader open(InputStream bytes, BatchOptions options, Predicate<String> isKnown)
      throws IOException {
    return open(bytes, options, isKnown, sniffer -> options.map().headerLine());
  }

  /** The same, where nobody has said on which line the header is: the likeliest is taken. */
  static CsvReader openAtLikelyHeader(
      InputStream bytes, BatchOptions options, Predicate<String> isKnown) throws IOException {
    return open(bytes, options, isKnown, CsvSniffer::likelyHeaderLine);
  }

  /** Says on which line the header is. */
  private interface HeaderLine {
    int in(CsvSniffer sniffer) throws IOException;
  }

  private static CsvReader open(
      InputStream bytes, BatchOptions options, Predicate<String> isKnown, HeaderLine headerLine)
      throws IOException {
    FileStart start = FileStart.read(bytes);
    Optional<FileStart.OtherKind> other = start.otherKind();
    if (other.isPresent()) {
      throw new RefusedException(
          Problem.error(
              Location.ofFile(options.source()),
              ProblemCode.FILE_OF_OTHER_KIND,
              "this is no CSV file: it is " + other.get().what(),
              other.get().hint()));
    }
    ClientText text = ClientText.open(start, bytes, options.encoding());
    BufferedReader reader = new BufferedReader(text.reader());
    CsvSniffer sniffer = new CsvSniffer(reader, options.source(), MOST_CHARACTERS, isKnown);
    CsvSniffer.Found found = sniffer.sniff(headerLine.in(sniffer), text.isMarked());
    return new CsvReader(
        options.source(),
        text,
        found,
        new RecordText(reader, found.dialect().delimiter(), MOST_CHARACTERS));
  }

  /** What the user should know about how the file was read; to be asked at its end. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(clientText.note().stream().toList());
    if (passedOver > 0) {
      notes.add(
          (passedOver == 1 ? "1 line" : passedOver + " lines")
              + " above the header passed over, as the map says");
    }
    return notes;
  }

  CsvDialect dialect() {
    return dialect;
  }

  /**
   * The next record, or nothing at the end.
   *
   * @throws RefusedException if the rest of the file cannot be cut into records
   */
  Optional<Raw> next() throws IOException {
    try {
      Optional<RecordText.Found> found = records.next();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Raw raw = new Raw(line, found.get().text());
      if (!found.get().isClosed()) {
        throw new RefusedException(uncut(raw).unclosedQuote().orElseThrow());
      }
      line += found.get().lines();
      return Optional.of(raw);
    } catch (RecordText.CutOffException e) {
      throw located(Objects.requireNonNull(e.getCause()), e.begun());
    }
  }

  /** The next record, cut into cells. */
  Optional<CsvRow> nextRow() throws IOException {
    return next().map(record -> rows(List.of(record)).get(0));
  }

  /**
   * Cuts records that follow one another into cells. Safe to call from several threads.
   *
   * @return as many rows, in the same order
   */
  List<CsvRow> rows(List<Raw> records) {
    String text = String.join("", records.stream().map(Raw::text).toList());
    List<CsvRow> rows = new ArrayList<>(records.size());
    try (CSVParser parser = dialect.readingFormat().parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        Raw raw = records.get(rows.size());
        rows.add(
            new CsvRow(source, raw.line(), cells(record), record.size(), raw.text(), delimiter()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
    if (rows.size() != records.size()) {
      throw new IllegalStateException(
          records.size() + " records have become " + rows.size() + " rows");
    }
    return rows;
  }

  private static List<String> cells(CSVRecord record) {
    String[] cells = record.values();
    for (int i = 0; i < cells.length; i++) {
      cells[i] = FormulaGuard.unguard(cells[i]);
    }
    return List.of(cells);
  }

  private char delimiter() {
    return dialect.delimiter();
  }

  /** The record with its quotes looked at, but not cut into cells. */
  private CsvRow uncut(Raw record) {
    return new CsvRow(source, record.line(), List.of(), 0, record.text(), delimiter());
  }

  /** What to throw for a failure while the record that starts with this text was read. */
  private IOException located(Throwable cause, String begun) {
    if (cause instanceof DecodingReader.UndecodableException undecodable) {
      return undecodable(undecodable, source, line, begun);
    }
    if (!(cause instanceof RecordText.TooLongException)) {
      return (IOException) cause;
    }
    CsvRow row = uncut(new Raw(line, begun));
    Location at = row.unclosedQuote().map(Problem::at).orElse(row.at());
    String what =
        at.column() > 0 ? "the quote that opens here is not closed" : "this row does not end";
    return new RefusedException(
        Problem.error(
            at, ProblemCode.CSV_SYNTAX, what + " within " + MOST_CHARACTERS + " characters"));
  }

  /**
   * What to throw where the bytes are no text.
   *
   * @param begun the text before them, which starts at the beginning of a line
   */
  static RefusedException undecodable(
      DecodingReader.UndecodableException e, String source, int begunOn, String begun) {
    int lastEnd = Math.max(begun.lastIndexOf('\n'), begun.lastIndexOf('\r'));
    return new RefusedException(
        Problem.error(
            new Location(source, begunOn + CellLayout.lineEnds(begun), begun.length() - lastEnd),
            ProblemCode.FILE_NOT_TEXT,
            "here is a byte that is no text in " + e.getMessage(),
            "save the file as UTF-8 (in Excel: Save as, 'CSV UTF-8'), or name its encoding with"
                + " --encoding"));
  }
}
