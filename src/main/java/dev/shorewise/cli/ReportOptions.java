package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.report.JsonReport;
import dev.shorewise.report.MarkdownReport;
import dev.shorewise.report.Report;
import dev.shorewise.report.TextReport;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In which format a report is shown, and where it goes. */
final class ReportOptions {
  /** The formats of a report. */
  enum Format {
    text,
    markdown,
    json,
    jsonl
  }

  private static final String BETWEEN_TEXTS = "\n" + "=".repeat(TextReport.WIDTH) + "\n\n";
  private static final String BETWEEN_MARKDOWNS = "\n---\n\n";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (default), markdown, json (for one subject) or jsonl (one JSON object a line).")
  private Format format = Format.text;

  @Mixin private OutputOptions output = new OutputOptions();

  Format format() {
    return format;
  }

  /** Writes the reports, in this order. */
  void write(AppContext app, GlobalOptions global, Collection<Path> inputs, List<Report> reports) {
    boolean color = output.colorOn(app, global);
    String content =
        switch (format) {
          case text -> joined(reports, report -> TextReport.of(report, color), BETWEEN_TEXTS);
          case markdown -> joined(reports, MarkdownReport::of, BETWEEN_MARKDOWNS);
          case json -> joined(reports, report -> JsonReport.pretty(report, Version.number()), "");
          case jsonl -> joined(reports, report -> JsonReport.line(report, Version.number()), "");
        };
    output.write(app, inputs, content);
  }

  private static String joined(
      List<Report> reports, Function<Report, String> render, String between) {
    return reports.stream().map(render).collect(Collectors.joining(between));
  }
}
