package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.AppContext.StandardStream;
import dev.shorewise.report.TextReport;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. */
final class GlobalOptions {
  /** When to use colour. */
  enum ColorMode {
    auto,
    always,
    never
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "auto (default: only on a terminal), always or never.")
  private ColorMode color = ColorMode.auto;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print a stack trace with every error.")
  private boolean debug;

  boolean debug() {
    return debug;
  }

  /** How wide text on standard output may be: the terminal's columns, if the shell tells them. */
  int columns(AppContext app) {
    if (!app.terminal().test(StandardStream.OUT)) {
      return TextReport.WIDTH;
    }
    return app.variable("COLUMNS")
        .filter(columns -> columns.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .orElse(TextReport.WIDTH);
  }

  /** Whether what goes to standard output is coloured. */
  boolean colorOn(AppContext app) {
    return switch (color) {
      case always -> true;
      case never -> false;
      case auto ->
          app.variable("NO_COLOR").isEmpty()
              && !app.variable("TERM").equals(Optional.of("dumb"))
              && app.terminal().test(StandardStream.OUT);
    };
  }
}
