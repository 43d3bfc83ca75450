package dev.shorewise.lint;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was proved as maps and lists, to be written as JSON; the same facts as the text. */
public final class LintTree {
  private LintTree() {}

  /**
   * The tree of one questionnaire.
   *
   * @param witnesses whether to give an answer sheet for everything that can come about
   * @param only an id, to give only the findings that concern it
   */
  public static Map<String, Object> of(
      LintReport report, boolean witnesses, Optional<String> only) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("questionnaire", report.questionnaire().id());
    tree.put("version", report.questionnaire().version());
    tree.put("errors", report.count(Severity.ERROR));
    tree.put("warnings", report.count(Severity.WARNING));
    tree.put("tests", report.questionnaire().tests().size());
    tree.put("problems", problems(report.problems()));
    tree.put(
        "findings",
        LintText.about(report, only).stream().map(finding -> tree(finding, witnesses)).toList());
    Map<String, Object> calls = new LinkedHashMap<>();
    calls.put("samples", report.closeCalls().samples());
    calls.put("go", report.closeCalls().go());
    calls.put("close", report.closeCalls().close());
    tree.put("closeCalls", calls);
    return tree;
  }

  /** Problems, in their order. */
  public static List<Map<String, Object>> problems(List<Problem> problems) {
    return problems.stream().map(LintTree::tree).toList();
  }

  /** The changes of a new version, in their order. */
  public static List<Map<String, Object>> changes(QuestionnaireChanges changes) {
    return changes.changes().stream().map(LintTree::tree).toList();
  }

  private static Map<String, Object> tree(Problem problem) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("file", problem.at().source());
    tree.put("line", problem.at().line());
    tree.put("column", problem.at().column());
    tree.put("severity", problem.severity().word());
    tree.put("code", problem.code().id());
    tree.put("message", problem.message());
    problem.hint().ifPresent(hint -> tree.put("hint", hint));
    return tree;
  }

  private static Map<String, Object> tree(Change change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("change", change.sort().word());
    tree.put("what", change.part().name());
    tree.put("differences", change.differences());
    tree.put("affects", change.affects());
    return tree;
  }

  private static Map<String, Object> tree(Finding finding, boolean witnesses) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("topic", finding.topic().title());
    tree.put("id", finding.id());
    tree.put("claim", finding.claim());
    tree.put(
        "holds",
        switch (finding.holds()) {
          case TRUE -> "yes";
          case FALSE -> "no";
          case OPEN -> "open";
        });
    tree.put("basis", finding.existence().basis());
    finding
        .existence()
        .witness()
        .filter(sheet -> witnesses)
        .ifPresent(sheet -> tree.put("witness", answers(sheet)));
    return tree;
  }

  private static Map<String, Object> answers(AnswerSheet sheet) {
    Map<String, Object> answers = new LinkedHashMap<>();
    sheet.answers().forEach((id, answer) -> answers.put(id, words(answer.response())));
    return answers;
  }

  private static List<String> words(Response response) {
    if (response instanceof Response.Chosen chosen) {
      return chosen.options();
    }
    return List.of(
        response instanceof Response.Amount amount
            ? amount.value().toPlainString()
            : "not-applicable");
  }
}
