package dev.shorewise.cli;

import dev.shorewise.AppContext;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Runs one command. */
public final class Cli {
  private Cli() {}

  /**
   * Runs the command that the arguments name.
   *
   * @return the exit code, one of {@link ExitCode}
   */
  public static int run(AppContext app, String... args) {
    GlobalOptions global = new GlobalOptions();
    Failures failures = new Failures(app, global);
    int status;
    try {
      status = commandLine(app, global, failures).execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      status = failures.onBug(e);
    }
    return finish(app, status);
  }

  private static CommandLine commandLine(AppContext app, GlobalOptions global, Failures failures) {
    return new CommandLine(new ShorewiseCommand(global))
        .addSubcommand(new AssessCommand(app, global))
        .addSubcommand(new ScoreCommand(app, global))
        .addSubcommand(new ExplainCommand(app, global))
        .addSubcommand(new CompareCommand(app, global))
        .addSubcommand(new BatchCommand(app))
        .addSubcommand(new TemplateCommand(app))
        .addSubcommand(questionnaires(app))
        .addSubcommand(new HelpCommand(app))
        .setColorScheme(Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(80)
        .setOut(writer(app.out()))
        .setErr(writer(app.err()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler((e, arguments) -> failures.onUsage(e))
        .setExecutionExceptionHandler((e, command, result) -> failures.onException(e));
  }

  private static CommandLine questionnaires(AppContext app) {
    return new CommandLine(new QuestionnaireCommand())
        .addSubcommand(new ListCommand(app))
        .addSubcommand(new ShowCommand(app))
        .addSubcommand(new LintCommand(app))
        .addSubcommand(new SchemaCommand(app));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** A full disk must not look like success; a reader that has seen enough is no failure. */
  private static int finish(AppContext app, int status) {
    app.err().flush();
    boolean failed = app.out().checkError() && !app.readerGone().getAsBoolean();
    if (failed && status == ExitCode.OK.status()) {
      app.err().println("shorewise: standard output cannot be written");
      app.err().flush();
      return ExitCode.FILE_TROUBLE.status();
    }
    return status;
  }
}
