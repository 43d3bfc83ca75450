package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.report.Explanation;
import dev.shorewise.report.Report;
import dev.shorewise.report.Topic;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a result comes about. */
@Command(
    name = "explain",
    description =
        "Shows how a result comes about, what would change it, and the path to a go: of the whole"
            + " sheet, or of one question, dimension or delivery model.",
    footer = {
      "",
      "Examples:",
      "  shorewise explain acme.answers.yaml",
      "  shorewise explain acme.answers.yaml oversight.owner",
      "  shorewise explain acme.answers.yaml process-clarity",
      "  shorewise explain acme.answers.yaml offshore",
      "",
      "For a program: 'shorewise score SHEET --format json' has all of it."
    })
final class ExplainCommand implements Callable<Integer> {
  /** The forms of an explanation. */
  enum Format {
    text,
    markdown
  }

  private final AppContext app;
  private final GlobalOptions global;

  @Mixin private QuestionnaireOptions questionnaire = new QuestionnaireOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or markdown.")
  private Format format = Format.text;

  @Parameters(index = "0", paramLabel = "SHEET", description = "The sheet; - is standard input.")
  private String file = "-";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = Completions.Topics.class,
      description = "The id of a question, a dimension or a delivery model.")
  private @Nullable String name;

  @Option(
      names = "--target",
      paramLabel = "MODEL",
      description = "Also show the path that makes this delivery model possible.")
  private @Nullable String target;

  ExplainCommand(AppContext app, GlobalOptions global) {
    this.app = app;
    this.global = global;
  }

  @Override
  public Integer call() {
    Questionnaires questionnaires = new Questionnaires(app);
    questionnaire.name().ifPresent(questionnaires::require);
    Sheets.Outcome.Fit fit = new Sheets(app, questionnaires, questionnaire.name()).require(file);
    Assessor assessor = fit.assessor();
    Topic topic = topic(assessor.questionnaire());
    Explanation explanation =
        Explanation.of(assessor, Report.of(assessor, assessor.assess(fit.sheet())), topic);
    output.write(
        app,
        Sheets.paths(app, List.of(file)),
        switch (format) {
          case text -> explanation.text(output.columns(app, global), output.colorOn(app, global));
          case markdown -> explanation.markdown();
        });
    return ExitCode.OK.status();
  }

  private Topic topic(Questionnaire asked) {
    if (name == null) {
      return new Topic.Verdict(Optional.ofNullable(target).map(wanted -> model(asked, wanted)));
    }
    if (target != null) {
      throw CommandFailed.because(ExitCode.USAGE, "--target goes without NAME");
    }
    String wanted = name;
    return Topic.named(asked, wanted)
        .orElseThrow(
            () ->
                unknown(
                    asked, wanted, "question, dimension or delivery model", Topic.names(asked)));
  }

  private static DeliveryModel model(Questionnaire asked, String wanted) {
    return asked
        .model(wanted)
        .orElseThrow(
            () ->
                unknown(
                    asked,
                    wanted,
                    "delivery model",
                    asked.models().stream().map(DeliveryModel::id).toList()));
  }

  private static CommandFailed unknown(
      Questionnaire asked, String wanted, String what, List<String> known) {
    return CommandFailed.because(
        ExitCode.USAGE,
        "'"
            + wanted
            + "' is no "
            + what
            + " of '"
            + asked.id()
            + "'; "
            + Suggestion.didYouMean(wanted, known)
                .orElse("'shorewise questionnaire show " + asked.id() + "' lists them"));
  }
}
