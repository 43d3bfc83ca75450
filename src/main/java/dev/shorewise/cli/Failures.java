package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.diagnostic.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

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
    String message = firstLine(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      CommandSpec command = e.getCommandLine().getCommandSpec();
      boolean isFurther =
          !word.startsWith("-")
              && !command.positionalParameters().isEmpty()
              && command.subcommands().isEmpty();
      message = "'" + word + "' is " + (isFurther ? "one argument too many" : "not known here");
      message +=
          Suggestion.didYouMean(word, known(e.getCommandLine())).map("; "::concat).orElse("");
    }
    app.err().println("shorewise: " + VisibleText.of(message));
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

  /** The commands and options that could have been meant. */
  private static List<String> known(CommandLine command) {
    List<String> words = new ArrayList<>(command.getSubcommands().keySet());
    command.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
    return words;
  }

  private void trace(Throwable e) {
    if (global.debug()) {
      e.printStackTrace(app.err());
    }
  }

  private static String firstLine(@Nullable String message) {
    return String.valueOf(message).lines().findFirst().orElse("");
  }

  /** {@code " questionnaire lint"}: the words that lead from the program to the command. */
  private static String commandPath(CommandLine command) {
    String path = command.getCommandSpec().qualifiedName();
    int firstSpace = path.indexOf(' ');
    return firstSpace < 0 ? "" : path.substring(firstSpace);
  }
}
