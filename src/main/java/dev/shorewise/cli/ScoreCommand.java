package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.cli.Sheets.Outcome;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scores answer sheets. */
@Command(
    name = "score",
    description = "Scores answer sheets and shows the reports.",
    footer = {
      "",
      "Examples:",
      "  shorewise score acme.answers.yaml",
      "  shorewise score *.yaml --format jsonl -o all.jsonl",
      "  shorewise score acme.answers.yaml --format html -o acme.html",
      "  shorewise score acme.answers.yaml --gate pilot && echo start looking"
    })
final class ScoreCommand implements Callable<Integer> {
  private final AppContext app;
  private final GlobalOptions global;

  @Mixin private QuestionnaireOptions questionnaire = new QuestionnaireOptions();
  @Mixin private ReportOptions output = new ReportOptions();
  @Mixin private GateOptions gate = new GateOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "SHEET",
      description = "Answer sheets; - is standard input.")
  private List<String> files = List.of();

  ScoreCommand(AppContext app, GlobalOptions global) {
    this.app = app;
    this.global = global;
  }

  @Override
  public Integer call() {
    output.check(files.size());
    Sheets.checkStandardInput(files);
    Questionnaires questionnaires = new Questionnaires(app);
    questionnaire.name().ifPresent(questionnaires::require);
    Sheets sheets = new Sheets(app, questionnaires, questionnaire.name());
    List<Report> reports = new ArrayList<>();
    List<Outcome.Rejected> rejected = new ArrayList<>();
    for (String file : files) {
      Outcome outcome = sheets.read(file);
      if (outcome instanceof Outcome.Fit fit) {
        print(fit.warnings());
        reports.add(report(fit.assessor(), fit.sheet()));
      } else if (outcome instanceof Outcome.Rejected refused) {
        print(refused.problems());
        rejected.add(refused);
      }
    }
    if (reports.isEmpty()) {
      return nothingScored(rejected).status();
    }
    output.write(app, global, inputs(), reports);
    return gate.exitCode(
            reports.stream().map(report -> report.assessment().verdict().possible()).toList(),
            !rejected.isEmpty())
        .status();
  }

  private Report report(Assessor assessor, AnswerSheet sheet) {
    return Report.of(assessor, assessor.assess(output.redacted() ? sheet.redacted() : sheet));
  }

  private List<Path> inputs() {
    return Stream.concat(Sheets.paths(app, files).stream(), questionnaire.file(app).stream())
        .toList();
  }

  private void print(List<Problem> problems) {
    problems.forEach(problem -> app.err().println(problem.line()));
  }

  /** The common cause, if all sheets share one. */
  private static ExitCode nothingScored(List<Outcome.Rejected> rejected) {
    List<ExitCode> causes = rejected.stream().map(Outcome.Rejected::why).distinct().toList();
    return causes.size() == 1 ? causes.get(0) : ExitCode.NOTHING_SCORED;
  }
}
