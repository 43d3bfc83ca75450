package dev.shorewise.batch;

import dev.shorewise.batch.ResultFormat.RowFormat;
import dev.shorewise.batch.RowOutcome.BoundSheet;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.insight.DistanceToGo;
import dev.shorewise.insight.Outlined;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Scores rows, a block at a time, into the text that is written. Blocks have nothing to do with
 * each other, so that several threads may score one each; put together again in their order they
 * give the same as if there were one.
 */
final class RowScorer {
  private static final int CHARACTERS_A_ROW = 600;

  private final CsvReader reader;
  private final Columns columns;
  private final RowReader rows;
  private final RowFormat results;
  private final CsvWriter originals;
  private final Rejects rejects;
  private final BatchOptions options;

  RowScorer(
      CsvReader reader,
      Columns columns,
      RowReader rows,
      RowFormat results,
      CsvDialect dialect,
      BatchOptions options) {
    this.reader = reader;
    this.columns = columns;
    this.rows = rows;
    this.results = results;
    this.originals = new CsvWriter(dialect);
    this.rejects = new Rejects(dialect, columns);
    this.options = options;
  }

  /**
   * What came of a block.
   *
   * @param lines the results one by one where they are to be sorted, instead of {@code results}
   * @param subjects the id of each subject and the line it stands on
   * @param stoppedAfter the line of the rejected row after which the others were left out
   */
  record Scored(
      Utf8 results,
      List<DistanceSort.Line> lines,
      Utf8 rejects,
      List<Problem> problems,
      List<SubjectAt> subjects,
      Tally tally,
      OptionalInt stoppedAfter) {}

  /** A subject and where it stands. */
  record SubjectAt(String id, int line) {}

  /**
   * Scores a block.
   *
   * @param mostRejected after so many rejected rows the others are left out; 1 or more
   */
  Scored score(List<CsvReader.Raw> block, long mostRejected) {
    Block scored = new Block();
    for (CsvRow row : reader.rows(block)) {
      if (!scored.isPassedOver(row)) {
        scored.take(rows.read(row));
        if (scored.tally.rowsRejected() == mostRejected) {
          return scored.finished(OptionalInt.of(row.line()));
        }
      }
    }
    return scored.finished(OptionalInt.empty());
  }

  /** A block while it is scored. */
  private final class Block {
    private final StringBuilder written = new StringBuilder(CHARACTERS_A_ROW * RowBlocks.MOST_ROWS);
    private final StringBuilder rejected = new StringBuilder();
    private final List<DistanceSort.Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<SubjectAt> subjects = new ArrayList<>();
    private final Tally tally = new Tally(columns.headers().size(), options);

    boolean isPassedOver(CsvRow row) {
      boolean isBlank = row.isBlank();
      if (isBlank && row.cells().size() > 1) {
        tally.blank();
      }
      return isBlank || row.listsAllowedValues();
    }

    void take(RowOutcome outcome) {
      if (outcome instanceof RowOutcome.Assessable assessable) {
        score(assessable);
      } else {
        reject((RowOutcome.Rejected) outcome);
      }
    }

    private void score(RowOutcome.Assessable row) {
      String original = originals.original(row.row(), columns.headers().size());
      for (BoundSheet sheet : row.sheets()) {
        Outlined subject =
            Outlined.of(
                row.row().line(), sheet.subject(), sheet.binding().assessor(), sheet.answers());
        results.write(new ScoredRow(original, subject), written);
        if (options.isSorted()) {
          lines.add(new DistanceSort.Line(DistanceToGo.of(subject.outline()), Utf8.of(written)));
          written.setLength(0);
        }
        subjects.add(new SubjectAt(subject.subject().id(), subject.line()));
        tally.assessed(row.row(), sheet.binding(), subject);
      }
      tally.scored();
    }

    private void reject(RowOutcome.Rejected row) {
      row.problems().forEach(found -> problems.add(found.problem()));
      tally.rejected(row);
      rejects.write(row, rejected);
    }

    Scored finished(OptionalInt stoppedAfter) {
      return new Scored(
          Utf8.of(written), lines, Utf8.of(rejected), problems, subjects, tally, stoppedAfter);
    }
  }
}
