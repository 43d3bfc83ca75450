package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.diagnostic.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The one place that turns exceptions into messages and exit codes.
 *
 * <p>It is handed to picocli as it is: lambdas of these two interfaces, which were compiled for an
 * old Java, would keep them out of the start-up cache, and each start would open picocli's jar.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final AppContext app;
  private final GlobalOptions global;

  Failures(AppContext app, GlobalOptions global) {
    this.app = app;
    this.global = global;
  }

  /** What the user typed cannot be understood. */
  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    app.err().println("shorewise: " + VisibleText.of(UsageTrouble.of(e)));
    app.err().println("See 'shorewise help" + commandPath(e.getCommandLine()) + "'.");
    trace(e);
    return ExitCode.USAGE.status();
  }

  /** A command threw. */
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    if (e instanceof CommandFailed failed) {
      failed.lines().forEach(app.err()::println);
      trace(e);
      return failed.exitCode().status();
    }
    if (e instanceof UncheckedIOException || e instanceof IOException) {
      app.err().println("shorewise: " + VisibleText.of(String.valueOf(e.getMessage())));
      trace(e);
      return ExitCode.FILE_TROUBLE.status();
    }
    return onBug(e);
  }

  /** Something happened that must not happen. */
  int onBug(Throwable e) {
    app.err().println("shorewise: internal error: " + VisibleText.of(e.toString()));
    if (!global.debug()) {
      app.err().println("This is a bug. Run again with --debug and report what it prints.");
    }
    trace(e);
    return ExitCode.INTERNAL_ERROR.status();
  }

  private void trace(Throwable e) {
    if (global.debug()) {
      e.printStackTrace(app.err());
    }
  }

  /** {@code " questionnaire lint"}: the words that lead from the program to the command. */
  private static String commandPath(CommandLine command) {
    String path = command.getCommandSpec().qualifiedName();
    int firstSpace = path.indexOf(' ');
    return firstSpace < 0 ? "" : path.substring(firstSpace);
  }
}
