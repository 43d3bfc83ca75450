package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.insight.AnswerChange;
import dev.shorewise.insight.Standing;
import dev.shorewise.report.Comparison;
import dev.shorewise.report.Comparison.Cause;
import dev.shorewise.report.Comparison.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two assessments of one subject. */
@Command(
    name = "compare",
    description =
        "Shows what changed between two assessments of one subject, over time or by two assessors,"
            + " and whether the answers, the questionnaire or the program made the difference.",
    footer = {
      "",
      "Examples:",
      "  shorewise compare spring.answers.yaml autumn.answers.yaml",
      "  shorewise compare stored.json acme.answers.yaml",
      "  shorewise compare stored.json acme.answers.yaml --old-questionnaire old.yaml"
    })
final class CompareCommand implements Callable<Integer> {
  /** The forms of a comparison. */
  enum Format {
    text,
    markdown,
    json
  }

  private final AppContext app;
  private final GlobalOptions global;

  @Mixin private QuestionnaireOptions questionnaire = new QuestionnaireOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), markdown or json.")
  private Format format = Format.text;

  @Option(
      names = "--old-questionnaire",
      paramLabel = "FILE",
      description = "The questionnaire by which BEFORE was made, to tell apart what it did.")
  private @Nullable String old;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "An answer sheet, or an assessment stored as JSON; - is standard input.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", description = "The same, later or by another.")
  private String after = "";

  CompareCommand(AppContext app, GlobalOptions global) {
    this.app = app;
    this.global = global;
  }

  @Override
  public Integer call() {
    Sheets.checkStandardInput(List.of(before, after));
    Questionnaires questionnaires = new Questionnaires(app);
    Optional<Assessor> oldAssessor = Optional.ofNullable(old).map(questionnaires::require);
    ComparedFile first = ComparedFile.read(app, questionnaires, questionnaire.name(), before);
    ComparedFile second = ComparedFile.read(app, questionnaires, questionnaire.name(), after);
    Assessor assessor =
        second
            .assessor()
            .or(first::assessor)
            .orElseGet(() -> second.require(questionnaires, questionnaire.name()));
    Comparison comparison = compare(first, second, assessor, oldAssessor);
    output.write(
        app,
        Sheets.paths(app, List.of(before, after)),
        switch (format) {
          case text -> comparison.text(output.columns(app, global), output.colorOn(app, global));
          case markdown -> comparison.markdown();
          case json -> comparison.json(Version.number());
        });
    return ExitCode.OK.status();
  }

  private Comparison compare(
      ComparedFile first, ComparedFile second, Assessor assessor, Optional<Assessor> old) {
    first.requireQuestionnaire(assessor);
    second.requireQuestionnaire(assessor);
    old.ifPresent(first::requireMadeBy);
    ComparedFile.Fitted start = first.fit(assessor);
    ComparedFile.Fitted end = second.fit(assessor);
    Standing replayed = Standing.of(assessor.assess(start.sheet()));
    Standing now = Standing.of(assessor.assess(end.sheet()));
    List<Step> steps = new ArrayList<>();
    Optional<Standing> byOld = old.map(made -> Standing.of(made.assess(first.fit(made).sheet())));
    if (first.stored().isPresent()) {
      stored(first, assessor, replayed, byOld, steps);
    } else {
      byOld.ifPresent(standing -> steps.add(new Step(Cause.QUESTIONNAIRE, standing, replayed)));
    }
    steps.add(new Step(Cause.ANSWERS, replayed, now));
    List<String> notes = new ArrayList<>();
    if (!start.sheet().subject().id().equals(end.sheet().subject().id())) {
      notes.add(
          "The two are of different subjects: "
              + named(start.sheet().subject(), end.sheet().subject())
              + " before, "
              + named(end.sheet().subject(), start.sheet().subject())
              + " after.");
    }
    if (first.stored().isEmpty() && old.isEmpty() && first.isOfAnotherVersion(assessor)) {
      notes.add(
          "The first sheet was answered for another version of the questionnaire; what that"
              + " changed is told only with --old-questionnaire or a stored assessment.");
    }
    return new Comparison(
        end.sheet().subject(),
        assessor.questionnaire(),
        assessor.questionnaireHash(),
        steps,
        AnswerChange.between(assessor, start.sheet(), end.sheet()),
        start.lost(),
        notes);
  }

  /** The title, with the id where the other's title is the same. */
  private static String named(Subject subject, Subject other) {
    return subject.title().equals(other.title())
        ? subject.title() + " (" + subject.id() + ")"
        : subject.title();
  }

  /** From the stored result to what comes out today for the same answers. */
  private static void stored(
      ComparedFile first,
      Assessor assessor,
      Standing replayed,
      Optional<Standing> byOld,
      List<Step> steps) {
    Standing stored = first.stored().orElseThrow().standing();
    boolean otherProgram = !first.stored().get().program().equals(Version.number());
    boolean otherQuestionnaire =
        !first.stored().get().sha256().equalsIgnoreCase(assessor.questionnaireHash());
    if (byOld.isPresent()) {
      Cause cause = otherProgram ? Cause.PROGRAM : Cause.UNKNOWN;
      if (otherProgram || !stored.equals(byOld.get())) {
        steps.add(new Step(cause, stored, byOld.get()));
      }
      steps.add(new Step(Cause.QUESTIONNAIRE, byOld.get(), replayed));
    } else if (otherProgram || otherQuestionnaire) {
      Cause cause =
          otherProgram && otherQuestionnaire
              ? Cause.QUESTIONNAIRE_OR_PROGRAM
              : otherProgram ? Cause.PROGRAM : Cause.QUESTIONNAIRE;
      steps.add(new Step(cause, stored, replayed));
    } else if (!stored.equals(replayed)) {
      steps.add(new Step(Cause.UNKNOWN, stored, replayed));
    }
  }
}
