package dev.shorewise.batch;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.batch.RowOutcome.BoundSheet;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Scores the rows of a CSV file one by one.
 *
 * <p>A broken row is rejected whole and the others go on; a broken file is refused. Every row read
 * is either scored or rejected.
 */
public final class Batch {
  /** The first cell of the line in which a template lists the allowed values. */
  static final String ALLOWED_VALUES = "#allowed";

  /** How many rows are read ahead to find out how the file writes decimals. */
  private static final int ROWS_AHEAD = 20;

  private final BatchOptions options;
  private final BatchQuestionnaires questionnaires;
  private final ResultWriter results;
  private final Optional<Appendable> rejects;
  private final Consumer<Problem> problems;

  /**
   * Prepares.
   *
   * @param rejects takes the rejected rows as a CSV file that can be repaired and read again
   * @param problems told everything that is wrong in rejected rows, as it is found
   */
  public Batch(
      BatchOptions options,
      BatchQuestionnaires questionnaires,
      ResultWriter results,
      Optional<Appendable> rejects,
      Consumer<Problem> problems) {
    this.options = options;
    this.questionnaires = questionnaires;
    this.results = results;
    this.rejects = rejects;
    this.problems = problems;
  }

  /**
   * Reads a file and writes its results.
   *
   * @throws IOException if reading or writing fails; never for what the file holds
   */
  public BatchOutcome run(InputStream in) throws IOException {
    AtomicLong scored = new AtomicLong();
    try {
      CsvReader reader = CsvReader.open(in, options, knownNames());
      Optional<CsvRow> header = reader.next();
      if (header.isEmpty()) {
        return refused(Location.ofFile(options.source()), "the file is empty");
      }
      Checked<Columns> columns =
          HeaderReader.read(
              header.get(), options.map(), questionnaires.standard(), results.addedColumns());
      if (columns instanceof Checked.Valid<Columns> valid) {
        Rows rows = new Rows(reader, valid.value(), scored);
        List<Problem> unusable = rows.start();
        if (!unusable.isEmpty()) {
          return new BatchOutcome.Refused(unusable, 0);
        }
        BatchSummary summary = rows.all();
        return summary.read() == 0
            ? refused(header.get().at(), "there are no rows below the header")
            : new BatchOutcome.Finished(summary);
      }
      return new BatchOutcome.Refused(columns.problems(), 0);
    } catch (RefusedException e) {
      return new BatchOutcome.Refused(List.of(e.problem()), scored.get());
    }
  }

  private Predicate<String> knownNames() {
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
    private final AtomicLong scored;
    private final Deque<CsvRow> ahead = new ArrayDeque<>();
    private final RowReader sheets;
    private final Tally tally;
    private Optional<Rejects> rejected = Optional.empty();

    Rows(CsvReader reader, Columns columns, AtomicLong scored) throws IOException {
      this.reader = reader;
      this.scored = scored;
      readAhead();
      this.columns = columns.endingLike(ahead);
      this.sheets =
          new RowReader(
              this.columns, options.map().words(), questionnaires, reader.dialect().delimiter());
      this.tally = new Tally(this.columns);
    }

    /** Starts writing, unless the map does not fit. */
    List<Problem> start() throws IOException {
      List<Problem> problems = sheets.prepare();
      if (problems.isEmpty()) {
        CsvDialect dialect =
            reader
                .dialect()
                .withDecimalMark(DecimalMark.of(reader.dialect(), sheets.bindings(), ahead));
        results.start(dialect, columns.headers());
        if (rejects.isPresent()) {
          rejected = Optional.of(Rejects.start(rejects.get(), dialect, columns));
        }
      }
      return problems;
    }

    private void readAhead() throws IOException {
      Optional<CsvRow> row = reader.next();
      while (row.isPresent()) {
        ahead.add(row.get());
        row = ahead.size() < ROWS_AHEAD ? reader.next() : Optional.empty();
      }
    }

    BatchSummary all() throws IOException {
      Optional<CsvRow> row = next();
      while (row.isPresent()) {
        boolean usable = isPassedOver(row.get()) || take(row.get());
        if (!usable && options.failFast()) {
          tally.stopAfter(row.get().line());
          break;
        }
        row = next();
      }
      return tally.summary(options.source(), reader.notes(), sheets.bindings());
    }

    private Optional<CsvRow> next() throws IOException {
      return ahead.isEmpty() ? reader.next() : Optional.of(ahead.remove());
    }

    private boolean isPassedOver(CsvRow row) {
      if (row.isBlank() && row.cells().size() > 1) {
        tally.blank();
      }
      return row.isBlank() || row.cells().get(0).strip().equals(ALLOWED_VALUES);
    }

    /** Whether the row could be scored. */
    private boolean take(CsvRow row) throws IOException {
      RowOutcome outcome = sheets.read(row);
      return outcome instanceof RowOutcome.Assessable assessable
          ? score(assessable)
          : reject((RowOutcome.Rejected) outcome);
    }

    private boolean score(RowOutcome.Assessable row) throws IOException {
      List<String> cells = row.row().cells().subList(0, columns.headers().size());
      for (BoundSheet bound : row.sheets()) {
        Assessor assessor = bound.binding().assessor();
        Assessment assessment = assessor.assess(bound.sheet());
        results.write(new ScoredRow(row.row().line(), cells, assessor, assessment));
        tally.assessed(row.row(), bound.binding(), assessment);
      }
      tally.scored();
      scored.incrementAndGet();
      return true;
    }

    private boolean reject(RowOutcome.Rejected row) throws IOException {
      row.problems().forEach(found -> problems.accept(found.problem()));
      tally.rejected(row);
      if (rejected.isPresent()) {
        rejected.get().write(row);
      }
      return false;
    }
  }
}
