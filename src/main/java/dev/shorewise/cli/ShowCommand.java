package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.questionnaire.CanonicalForm;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.report.TreeJson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a questionnaire. */
@Command(
    name = "show",
    description =
        "Prints a questionnaire as it is written, or with --resolved as it is used: with what it"
            + " extends, and every scale written out.")
final class ShowCommand implements Callable<Integer> {
  /** How the questionnaire is written. */
  enum Format {
    yaml,
    json
  }

  private final AppContext app;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "Q",
      completionCandidates = Completions.QuestionnaireIds.class,
      defaultValue = QuestionnaireLibrary.GENERAL,
      description = "The id of a shipped questionnaire, or a file (default: ${DEFAULT-VALUE}).")
  private String name = QuestionnaireLibrary.GENERAL;

  @Option(names = "--resolved", description = "As it is used. Always so in JSON.")
  private boolean resolved;

  @Option(names = "--format", paramLabel = "FORMAT", description = "yaml (default) or json.")
  private Format format = Format.yaml;

  ShowCommand(AppContext app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    output.write(app, List.of(app.resolve(name)), content());
    return ExitCode.OK.status();
  }

  private String content() {
    QuestionnaireLibrary library = new QuestionnaireLibrary(app.folder());
    Questionnaire wanted = CommandFailed.unless(ExitCode.QUESTIONNAIRE_INVALID, library.load(name));
    if (!resolved && format == Format.yaml) {
      return CommandFailed.unless(ExitCode.QUESTIONNAIRE_INVALID, library.text(name)).text();
    }
    return format == Format.json
        ? TreeJson.of(CanonicalForm.tree(wanted))
        : CanonicalForm.yaml(wanted);
  }
}
