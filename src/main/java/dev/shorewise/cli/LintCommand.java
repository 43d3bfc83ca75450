package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.assessment.EmbeddedTests;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks questionnaires: that they load, and that their own tests pass. */
@Command(
    name = "lint",
    description = "Checks questionnaires and runs the tests that they bring along.")
final class LintCommand implements Callable<Integer> {
  private final AppContext app;

  @Parameters(
      arity = "0..*",
      paramLabel = "Q",
      description = "Ids of shipped questionnaires, or files (default: all that are shipped).")
  private List<String> names = List.of();

  LintCommand(AppContext app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    QuestionnaireLibrary library = new QuestionnaireLibrary(app.folder());
    boolean allWell = true;
    for (String name : names.isEmpty() ? library.shippedIds() : names) {
      allWell &= isWell(library.load(name));
    }
    return (allWell ? ExitCode.OK : ExitCode.QUESTIONNAIRE_INVALID).status();
  }

  private boolean isWell(Checked<Questionnaire> loaded) {
    List<Problem> problems = new ArrayList<>(loaded.problems());
    loaded.fold(valid -> problems.addAll(EmbeddedTests.run(valid.value())), invalid -> false);
    problems.stream().sorted().map(Problem::line).forEach(app.err()::println);
    boolean well = problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    if (well && loaded instanceof Checked.Valid<Questionnaire> valid) {
      Questionnaire questionnaire = valid.value();
      app.out()
          .println(
              VisibleText.of(questionnaire.id() + " " + questionnaire.version())
                  + ": "
                  + questionnaire.questions().size()
                  + " questions, "
                  + questionnaire.tests().size()
                  + " tests pass, "
                  + problems.size()
                  + " warnings");
    }
    return well;
  }
}
