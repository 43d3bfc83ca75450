package dev.shorewise.batch;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
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
  private final ClientText clientText;
  private final CsvDialect dialect;
  private final RecordText text;
  private final Iterator<CSVRecord> records;
  private final int passedOver;
  private int line;
  private @Nullable CSVRecord upcoming;
  private @Nullable IOException failure;

  private CsvReader(
      String source,
      ClientText clientText,
      CsvSniffer.Found found,
      RecordText text,
      Iterator<CSVRecord> records)
      throws IOException {
    this.source = source;
    this.clientText = clientText;
    this.dialect = found.dialect();
    this.line = 1 + found.skippedLines();
    this.passedOver = found.passedOver();
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
    RecordText records = new RecordText(reader, MOST_CHARACTERS);
    return new CsvReader(
        options.source(),
        text,
        found,
        records,
        found.dialect().readingFormat().parse(records).iterator());
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
    if (cause instanceof DecodingReader.UndecodableException undecodable) {
      return undecodable(undecodable, source, begunOn, begun);
    }
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
