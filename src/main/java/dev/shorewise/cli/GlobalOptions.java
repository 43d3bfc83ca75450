package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.AppContext.StandardStream;
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
