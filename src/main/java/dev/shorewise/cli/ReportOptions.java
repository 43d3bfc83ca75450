package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.report.Cover;
import dev.shorewise.report.HtmlReport;
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
    html,
    json,
    jsonl
  }

  private static final String BETWEEN_TEXTS = "\n" + "=".repeat(TextReport.WIDTH) + "\n\n";
  private static final String BETWEEN_MARKDOWNS = "\n---\n\n";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (default), markdown, html (one file that needs no other, for one subject), json (for"
              + " one subject) or jsonl (one JSON object a line).")
  private Format format = Format.text;

  @Option(
      names = "--redact",
      description =
          "Leave out the client's name, the subject's id and all notes; the process stays.")
  private boolean redacted;

  @Mixin private CoverOptions handover = new CoverOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  Format format() {
    return format;
  }

  /** Whether what is shown leaves names and notes out. */
  boolean redacted() {
    return redacted;
  }

  /** Refuses what does not go together, before anything is read. */
  void check(int subjects) {
    if (subjects > 1 && format == Format.json) {
      throw CommandFailed.because(
          ExitCode.USAGE, "--format json is for one answer sheet; use jsonl for several");
    }
    if (subjects > 1 && format == Format.html) {
      throw CommandFailed.because(
          ExitCode.USAGE, "--format html is for one answer sheet; make a page of each");
    }
    if (handover.isGiven() && (format == Format.json || format == Format.jsonl)) {
      throw CommandFailed.because(
          ExitCode.USAGE,
          "--title, --prepared-for, --prepared-by and --date are for text, markdown and html; JSON"
              + " holds the assessment alone");
    }
  }

  /** Writes the reports, in this order. */
  void write(AppContext app, GlobalOptions global, Collection<Path> inputs, List<Report> reports) {
    boolean color = output.colorOn(app, global);
    int columns = output.columns(app, global);
    Cover cover = handover.cover(app, format == Format.html);
    String content =
        switch (format) {
          case text ->
              joined(
                  reports, report -> TextReport.of(report, cover, columns, color), BETWEEN_TEXTS);
          case markdown ->
              joined(reports, report -> MarkdownReport.of(report, cover), BETWEEN_MARKDOWNS);
          case html ->
              joined(reports, report -> HtmlReport.of(report, cover, Version.number()), "");
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
