package dev.shorewise.batch;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    Run run = new Run();
    try {
      return run.file(CsvReader.open(in, options.source()));
    } catch (RefusedException e) {
      return new BatchOutcome.Refused(List.of(e.problem()), run.scored);
    }
  }

  /** One run over one file. */
  private final class Run {
    private final Deque<CsvRow> ahead = new ArrayDeque<>();
    private long scored;

    BatchOutcome file(CsvReader reader) throws IOException {
      Optional<CsvRow> header = reader.next();
      if (header.isEmpty()) {
        return refused(Location.ofFile(options.source()), "the file is empty");
      }
      Checked<Columns> columns =
          Columns.of(header.get(), questionnaires.standard(), results.addedColumns());
      if (columns instanceof Checked.Valid<Columns> valid) {
        return rows(reader, header.get(), valid.value());
      }
      return new BatchOutcome.Refused(columns.problems(), 0);
    }

    private BatchOutcome refused(Location at, String message) {
      return new BatchOutcome.Refused(
          List.of(
              Problem.error(
                  at,
                  ProblemCode.CSV_SYNTAX,
                  message,
                  "'shorewise template csv' prints a header to start from")),
          0);
    }

    private BatchOutcome rows(CsvReader reader, CsvRow header, Columns columns) throws IOException {
      readAhead(reader);
      Binding standard = Binding.of(columns, questionnaires.standard());
      CsvDialect dialect =
          reader.dialect().withDecimalMark(DecimalMark.of(reader.dialect(), standard, ahead));
      RowReader rows = new RowReader(columns, questionnaires, dialect.delimiter());
      Tally tally = new Tally(columns);
      results.start(dialect, columns.headers());
      Optional<Rejects> rejected =
          rejects.isPresent()
              ? Optional.of(Rejects.start(rejects.get(), dialect, columns))
              : Optional.empty();
      boolean stopped = false;
      Optional<CsvRow> row = next(reader);
      while (row.isPresent() && !stopped) {
        stopped = !take(row.get(), rows, columns, tally, rejected) && options.failFast();
        row = stopped ? Optional.empty() : next(reader);
      }
      results.finish();
      if (rejected.isPresent()) {
        rejected.get().finish();
      }
      BatchSummary summary = tally.summary(options.source(), rows.bindings().values());
      return summary.read() == 0
          ? refused(header.at(), "there are no rows below the header")
          : new BatchOutcome.Finished(summary);
    }

    private void readAhead(CsvReader reader) throws IOException {
      Optional<CsvRow> row = reader.next();
      while (row.isPresent()) {
        ahead.add(row.get());
        row = ahead.size() < ROWS_AHEAD ? reader.next() : Optional.empty();
      }
    }

    private Optional<CsvRow> next(CsvReader reader) throws IOException {
      return ahead.isEmpty() ? reader.next() : Optional.of(ahead.remove());
    }

    /** Whether the row could be used, or passed over. */
    private boolean take(
        CsvRow row, RowReader rows, Columns columns, Tally tally, Optional<Rejects> rejected)
        throws IOException {
      if (row.isBlank()) {
        tally.blank();
        return true;
      }
      if (row.cells().get(0).strip().equals(ALLOWED_VALUES)) {
        return true;
      }
      RowOutcome outcome = rows.read(row);
      if (outcome instanceof RowOutcome.Assessable readable) {
        Assessor assessor = readable.binding().assessor();
        Assessment assessment = assessor.assess(readable.sheet());
        List<String> cells = row.cells().subList(0, columns.headers().size());
        results.write(new ScoredRow(row.line(), cells, assessor, assessment));
        tally.scored(readable, assessment);
        scored++;
        return true;
      }
      reject((RowOutcome.Rejected) outcome, tally, rejected);
      return false;
    }

    private void reject(RowOutcome.Rejected row, Tally tally, Optional<Rejects> rejected)
        throws IOException {
      row.problems().forEach(found -> problems.accept(found.problem()));
      tally.rejected(row);
      if (rejected.isPresent()) {
        rejected.get().write(row);
      }
      if (options.failFast()) {
        tally.stopAfter(row.row().line());
      }
    }
  }
}
