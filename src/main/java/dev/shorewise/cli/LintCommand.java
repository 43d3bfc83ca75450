package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.lint.LintReport;
import dev.shorewise.lint.LintText;
import dev.shorewise.lint.Linter;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves that questionnaires do what they should. */
@Command(
    name = "lint",
    description = {
      "Checks questionnaires: that they load, that their own tests pass, that everything in them"
          + " can matter, and that no cap is a dead end."
    })
final class LintCommand implements Callable<Integer> {
  private final AppContext app;

  @Parameters(
      arity = "0..*",
      paramLabel = "Q",
      description = "Ids of shipped questionnaires, or files (default: all that are shipped).")
  private List<String> names = List.of();

  @Option(
      names = "--witness",
      description =
          "Also print, for everything that can come about, an answer sheet that shows it.")
  private boolean witness;

  @Option(
      names = "--only",
      paramLabel = "ID",
      description = "With --witness: only for what has this id, such as a rule.")
  private @Nullable String only;

  LintCommand(AppContext app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    QuestionnaireLibrary library = new QuestionnaireLibrary(app.folder());
    boolean allWell = true;
    for (String name : names.isEmpty() ? library.shippedIds() : names) {
      allWell &= isWell(library, name);
    }
    return (allWell ? ExitCode.OK : ExitCode.QUESTIONNAIRE_INVALID).status();
  }

  private boolean isWell(QuestionnaireLibrary library, String name) {
    Checked<Questionnaire> loaded = library.load(name);
    loaded.problems().stream().map(Problem::line).forEach(app.err()::println);
    if (!(loaded instanceof Checked.Valid<Questionnaire> valid)) {
      return false;
    }
    LintReport report = Linter.lint(valid.value(), library.places(name));
    report.problems().stream().map(Problem::line).forEach(app.err()::println);
    app.out().print(LintText.of(report));
    if (witness) {
      app.out().print(LintText.witnesses(report, Optional.ofNullable(only)));
    }
    return report.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR);
  }
}
