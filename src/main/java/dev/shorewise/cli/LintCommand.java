package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.lint.Change;
import dev.shorewise.lint.LintReport;
import dev.shorewise.lint.LintText;
import dev.shorewise.lint.LintTree;
import dev.shorewise.lint.Linter;
import dev.shorewise.lint.QuestionnaireChanges;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.report.TreeJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves that questionnaires do what they should. */
@Command(
    name = "lint",
    description =
        "Checks questionnaires: that their own tests pass, that everything in them can matter, and"
            + " that no cap is a dead end. Ends with 3 if anything is wrong.")
final class LintCommand implements Callable<Integer> {
  /** How the outcome is shown. */
  enum Format {
    text,
    json
  }

  private final AppContext app;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "Q",
      completionCandidates = Completions.QuestionnaireIds.class,
      description = "Ids of shipped questionnaires, or files (default: all that are shipped).")
  private List<String> names = List.of();

  @Option(
      names = "--witness",
      description = "Add an answer sheet for everything that can come about, to show it.")
  private boolean witness;

  @Option(
      names = "--only",
      paramLabel = "ID",
      description = "With --witness: only for what has this id, such as a rule or an option.")
  private @Nullable String only;

  @Option(
      names = "--against",
      paramLabel = "OLD",
      description =
          "Also say what is changed from an earlier version, and which sheets it affects.")
  private @Nullable String against;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Format format = Format.text;

  LintCommand(AppContext app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    if (against != null && names.size() != 1) {
      throw new ParameterException(spec.commandLine(), "--against is for one questionnaire");
    }
    QuestionnaireLibrary library = new QuestionnaireLibrary(app.folder());
    Optional<Questionnaire> old = Optional.ofNullable(against).map(name -> require(library, name));
    List<Problem> all = new ArrayList<>();
    List<Map<String, Object>> trees = new ArrayList<>();
    for (String name : names.isEmpty() ? library.shippedIds() : names) {
      trees.add(lint(library, name, old, all));
    }
    if (format == Format.json) {
      app.out().print(TreeJson.of(trees));
    }
    boolean well = all.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    return (well ? ExitCode.OK : CommandFailed.exitCode(ExitCode.QUESTIONNAIRE_INVALID, all))
        .status();
  }

  private static Questionnaire require(QuestionnaireLibrary library, String name) {
    return CommandFailed.unless(ExitCode.QUESTIONNAIRE_INVALID, library.load(name));
  }

  /** Shows what is found about one questionnaire as text, and returns it as a tree. */
  private Map<String, Object> lint(
      QuestionnaireLibrary library, String name, Optional<Questionnaire> old, List<Problem> all) {
    Checked<Questionnaire> loaded = library.load(name);
    if (!(loaded instanceof Checked.Valid<Questionnaire> valid)) {
      tell(loaded.problems(), all);
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("questionnaire", name);
      tree.put("problems", LintTree.problems(loaded.problems()));
      return tree;
    }
    LintReport report = Linter.lint(valid, library.places(name));
    tell(report.problems(), all);
    Optional<QuestionnaireChanges> changes =
        old.map(before -> QuestionnaireChanges.between(before, valid.value()));
    List<Problem> breaking = changes.map(c -> c.problems(library.places(name))).orElseGet(List::of);
    tell(breaking, all);
    Optional<String> wanted = Optional.ofNullable(only);
    if (format == Format.text) {
      app.out().print(LintText.of(report));
      changes.ifPresent(this::print);
      app.out().print(witness ? LintText.witnesses(report, name, wanted) : "");
    }
    Map<String, Object> tree = LintTree.of(report, witness, wanted);
    changes.ifPresent(c -> tree.put("changes", LintTree.changes(c)));
    changes.ifPresent(c -> tree.put("breaking", LintTree.problems(breaking)));
    return tree;
  }

  private void tell(List<Problem> problems, List<Problem> all) {
    all.addAll(problems);
    if (format == Format.text) {
      problems.stream().map(Problem::line).forEach(app.err()::println);
    }
  }

  private void print(QuestionnaireChanges changes) {
    app.out()
        .println(
            VisibleText.of(
                "  changes       "
                    + changes.before().version()
                    + " to "
                    + changes.now().version()
                    + ": "
                    + changes.changes().size()));
    changes.changes().stream()
        .map(Change::line)
        .forEach(line -> app.out().println("    " + VisibleText.of(line)));
  }
}
