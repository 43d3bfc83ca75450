package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.answers.AnswerSheetTemplate;
import dev.shorewise.batch.CsvTemplate;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints something to fill in. */
@Command(
    name = "template",
    description = "Prints an empty answer sheet or CSV file to fill in.",
    footer = {
      "",
      "Examples:",
      "  shorewise template sheet -o acme.answers.yaml",
      "  shorewise template csv -q customer-support -o clients.csv"
    })
final class TemplateCommand implements Callable<Integer> {
  /** What to fill in. */
  enum Kind {
    csv,
    sheet
  }

  private final AppContext app;

  @Mixin private QuestionnaireOptions questionnaire = new QuestionnaireOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "csv|sheet",
      description = "A CSV file for many subjects, or an answer sheet for one.")
  private @Nullable Kind kind;

  TemplateCommand(AppContext app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    String name = questionnaire.name().orElse(QuestionnaireLibrary.GENERAL);
    Questionnaire wanted = new Questionnaires(app).require(name).questionnaire();
    output.write(
        app,
        List.of(),
        kind == Kind.csv ? CsvTemplate.of(wanted) : AnswerSheetTemplate.of(wanted, name));
    return ExitCode.OK.status();
  }
}
