package dev.shorewise.batch;

import dev.shorewise.batch.ResultFormat.RowFormat;
import dev.shorewise.batch.RowScorer.Scored;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Scores the rows of a CSV file.
 *
 * <p>A broken row is rejected whole and the others go on; a broken file is refused. Every row read
 * is either scored or rejected. Reading, scoring and writing overlap; what comes out is the same
 * however many work at it.
 */
public final class Batch {
  /** How many rows are read ahead to find out how the file writes decimals. */
  private static final int ROWS_AHEAD = 20;

  /** Longer results are sorted in temporary files. */
  private static final int MOST_BYTES_TO_SORT = 1 << 25;

  private final BatchOptions options;
  private final BatchQuestionnaires questionnaires;
  private final ResultFormat results;
  private final OutputStream out;
  private final Optional<OutputStream> rejects;
  private final BatchListener listener;

  /**
   * Prepares.
   *
   * @param out takes the results, as UTF-8 and many at once
   * @param rejects takes the rejected rows as a CSV file that can be repaired and read again
   */
  public Batch(
      BatchOptions options,
      BatchQuestionnaires questionnaires,
      ResultFormat results,
      OutputStream out,
      Optional<OutputStream> rejects,
      BatchListener listener) {
    this.options = options;
    this.questionnaires = questionnaires;
    this.results = results;
    this.out = out;
    this.rejects = rejects;
    this.listener = listener;
  }

  /**
   * Reads a file and writes its results.
   *
   * @throws IOException if reading or writing fails; never for what the file holds
   */
  public BatchOutcome run(InputStream in) throws IOException {
    try {
      CsvReader reader = CsvReader.open(in, options, knownNames(options, questionnaires));
      Optional<CsvRow> header = reader.nextRow();
      if (header.isEmpty()) {
        return refused(Location.ofFile(options.source()), "the file is empty");
      }
      Checked<Columns> columns =
          HeaderReader.read(
              header.get(), options.map(), questionnaires.standard(), results.addedColumns());
      if (columns instanceof Checked.Valid<Columns> valid) {
        BatchOutcome outcome = new Rows(reader, valid.value()).all();
        return outcome instanceof BatchOutcome.Finished finished && finished.summary().read() == 0
            ? refused(header.get().at(), "there are no rows below the header")
            : outcome;
      }
      return new BatchOutcome.Refused(columns.problems(), 0);
    } catch (RefusedException e) {
      return new BatchOutcome.Refused(List.of(e.problem()), 0);
    }
  }

  /** Whether a column may have a name, in lower case. */
  static Predicate<String> knownNames(BatchOptions options, BatchQuestionnaires questionnaires) {
    Set<String> known = new HashSet<>(Columns.RESERVED);
    known.addAll(questionnaires.standard().questionsById().keySet());
    options.map().headers().forEach(header -> known.add(Columns.nameOf(header)));
    return known::contains;
  }

  private static BatchOutcome refused(Location at, String message) {
    return new BatchOutcome.Refused(
        List.of(
            Problem.error(
                at,
                ProblemCode.CSV_SYNTAX,
                message,
                "'shorewise template csv' prints a header to start from")),
        0);
  }

  /** The rows of one file while they are read. */
  private final class Rows {
    private final CsvReader reader;
    private final Columns columns;
    private final Deque<CsvReader.Raw> ahead = new ArrayDeque<>();
    private final List<CsvRow> first;
    private final RowReader sheets;
    private final Tally tally;
    private final SubjectIds subjects = new SubjectIds();
    private final DistanceSort sort = new DistanceSort(MOST_BYTES_TO_SORT);
    private OptionalInt stoppedAfter = OptionalInt.empty();

    Rows(CsvReader reader, Columns columns) throws IOException {
      this.reader = reader;
      readAhead();
      this.first = reader.rows(List.copyOf(ahead));
      this.columns = columns.endingLike(first);
      this.sheets =
          new RowReader(
              this.columns, options.map().words(), questionnaires, reader.dialect().delimiter());
      this.tally = new Tally(this.columns.headers().size(), options);
    }

    private void readAhead() throws IOException {
      Optional<CsvReader.Raw> row = reader.next();
      while (row.isPresent()) {
        ahead.add(row.get());
        row = ahead.size() < ROWS_AHEAD ? reader.next() : Optional.empty();
      }
    }

    /** Scores all of them, unless the map does not fit. */
    BatchOutcome all() throws IOException {
      List<Problem> problems = sheets.prepare();
      if (!problems.isEmpty()) {
        return new BatchOutcome.Refused(problems, 0);
      }
      try (sort) {
        new RowBlocks(reader, ahead, scorer(), options).run(this::take);
        sort.writeTo(out);
      } catch (RefusedException e) {
        return new BatchOutcome.Refused(List.of(e.problem()), tally.rowsScored());
      }
      return new BatchOutcome.Finished(summary());
    }

    /** Starts writing. */
    private RowScorer scorer() throws IOException {
      CsvDialect dialect =
          reader
              .dialect()
              .withDecimalMark(DecimalMark.of(reader.dialect(), sheets.bindings(), first));
      StringBuilder start = new StringBuilder();
      RowFormat format = results.start(dialect, columns.headers(), start);
      Utf8.of(start).writeTo(out);
      if (rejects.isPresent()) {
        StringBuilder header = new StringBuilder();
        new Rejects(dialect, columns).start(header);
        Utf8.of(header).writeTo(rejects.get());
      }
      return new RowScorer(reader, columns, sheets, format, dialect, options);
    }

    /** Takes the next block; whether to go on. */
    private boolean take(Scored scored) throws IOException {
      scored.results().writeTo(out);
      for (DistanceSort.Line line : scored.lines()) {
        sort.add(line);
      }
      if (rejects.isPresent()) {
        scored.rejects().writeTo(rejects.get());
      }
      scored.problems().forEach(listener::problem);
      scored.subjects().forEach(subject -> subjects.add(subject.id(), subject.line()));
      tally.add(scored.tally());
      listener.progress(tally.rowsScored() + tally.rowsRejected());
      stoppedAfter = scored.stoppedAfter();
      return stoppedAfter.isEmpty();
    }

    private BatchSummary summary() {
      List<String> notes = new ArrayList<>(reader.notes());
      if (tally.subjects() != tally.rowsScored()) {
        notes.add(
            tally.subjects()
                + " subjects in the "
                + SummaryText.rows(tally.rowsScored())
                + " scored");
      }
      subjects.note().ifPresent(notes::add);
      notes.addAll(tally.notes(columns, sheets.bindings()));
      return tally.summary(options.source(), stoppedAfter, notes, questionnaires.standard());
    }
  }
}
