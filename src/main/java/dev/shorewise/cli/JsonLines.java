package dev.shorewise.cli;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.batch.CsvDialect;
import dev.shorewise.batch.ResultFormat;
import dev.shorewise.batch.ScoredRow;
import dev.shorewise.insight.Insight;
import dev.shorewise.report.JsonReport;
import dev.shorewise.report.Report;
import java.util.List;

/** Writes the result of each row as one JSON object on one line. */
final class JsonLines implements ResultFormat {
  private final boolean withInsight;

  /**
   * @param withInsight whether each line holds the part {@code insight}, which takes far longer
   */
  JsonLines(boolean withInsight) {
    this.withInsight = withInsight;
  }

  @Override
  public List<String> addedColumns() {
    return List.of();
  }

  @Override
  public RowFormat start(CsvDialect dialect, List<String> headers, StringBuilder out) {
    return this::write;
  }

  private void write(ScoredRow row, StringBuilder out) {
    Assessment assessment = row.subject().assessment();
    out.append(
        withInsight
            ? JsonReport.line(Report.of(row.subject().assessor(), assessment), Version.number())
            : JsonReport.assessmentLine(
                assessment, Insight.of(row.subject().assessor(), assessment), Version.number()));
  }
}
