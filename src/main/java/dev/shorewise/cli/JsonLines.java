package dev.shorewise.cli;

import dev.shorewise.batch.CsvDialect;
import dev.shorewise.batch.ResultWriter;
import dev.shorewise.batch.ScoredRow;
import dev.shorewise.insight.Insight;
import dev.shorewise.report.JsonReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes the result of each row as one JSON object on one line. */
final class JsonLines implements ResultWriter {
  private final Writer out;

  JsonLines(Writer out) {
    this.out = out;
  }

  @Override
  public List<String> addedColumns() {
    return List.of();
  }

  @Override
  public void start(CsvDialect dialect, List<String> headers) {
    // A line says all there is to say about its row.
  }

  @Override
  public void write(ScoredRow row) throws IOException {
    Insight insight = Insight.of(row.assessor(), row.assessment());
    out.write(JsonReport.assessmentLine(row.assessment(), insight, Version.number()));
  }
}
