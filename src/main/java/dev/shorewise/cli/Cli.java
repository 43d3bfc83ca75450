package dev.shorewise.cli;

import dev.shorewise.AppContext;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Runs one command. */
public final class Cli {
  private static final String HELP = "help";
  private static final String GENERATE = "generate";
  private static final Set<String> NEEDING_ALL = Set.of(HELP, GENERATE);

  private Cli() {}

  /**
   * Runs the command that the arguments name.
   *
   * @return the exit code, one of {@link ExitCode}
   */
  public static int run(AppContext app, String... args) {
    if (args.length == 1 && args[0].equals("--version")) {
      app.out().println(Version.line()); // What scripts ask first should not wait for the rest.
      return finish(app, ExitCode.OK.status());
    }
    GlobalOptions global = new GlobalOptions();
    Failures failures = new Failures(app, global);
    int status;
    try {
      status = commandLine(app, global, failures, args).execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      status = failures.onBug(e);
    }
    return finish(app, status);
  }

  private static CommandLine commandLine(
      AppContext app, GlobalOptions global, Failures failures, String... args) {
    CommandLine line = new CommandLine(new ShorewiseCommand(global));
    Map<String, Supplier<Object>> commands = commands(app, global);
    // Reading the options of a command takes time, so only those of the one that is wanted are
    // read.
    boolean one =
        args.length > 0 && commands.containsKey(args[0]) && !NEEDING_ALL.contains(args[0]);
    commands.forEach(
        (name, command) -> {
          if (!one || name.equals(args[0])) {
            line.addSubcommand(command.get());
          }
        });
    return line.setColorScheme(Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(80)
        .setHelpFactory(SortedHelp::new)
        .setOut(writer(app.out()))
        .setErr(writer(app.err()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setExecutionStrategy(new NoEmptyArguments())
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  /** By name, in the order of the help. */
  private static Map<String, Supplier<Object>> commands(AppContext app, GlobalOptions global) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("assess", () -> new AssessCommand(app, global));
    commands.put("score", () -> new ScoreCommand(app, global));
    commands.put("explain", () -> new ExplainCommand(app, global));
    commands.put("compare", () -> new CompareCommand(app, global));
    commands.put("batch", () -> new BatchCommand(app));
    commands.put("template", () -> new TemplateCommand(app));
    commands.put("questionnaire", () -> questionnaires(app));
    commands.put(HELP, () -> new HelpCommand(app));
    commands.put(GENERATE, () -> new GenerateCommand(app));
    return commands;
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
