package dev.shorewise.lint;

import dev.shorewise.assessment.EmbeddedTests;
import dev.shorewise.assessment.Scenario;
import dev.shorewise.assessment.Truth;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.lint.LintReport.CloseCalls;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Places;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Proves what can be proved about a questionnaire, the same way every time. */
public final class Linter {
  private Linter() {}

  /**
   * Runs its tests and all proofs.
   *
   * @param loaded the questionnaire; the warnings of loading it are reported as well
   * @param places where its parts stand
   */
  public static LintReport lint(Checked.Valid<Questionnaire> loaded, Places places) {
    Questionnaire questionnaire = loaded.value();
    Scenario open = Scenario.open(questionnaire, conditions(questionnaire));
    Samples samples = new Samples(open);
    Inspection inspection = new Inspection(questionnaire, places, open, new Finder(samples));
    new QuestionChecks(inspection).check();
    new RuleChecks(inspection).check();
    new OutcomeChecks(inspection).check();
    new AdviceChecks(inspection).check();
    List<Finding> findings = new ArrayList<>(inspection.findings());
    findings.sort(Comparator.comparing(Finding::topic));
    List<Problem> problems = new ArrayList<>(loaded.warnings());
    problems.addAll(EmbeddedTests.run(questionnaire));
    problems.addAll(FixChains.check(questionnaire, places));
    findings.forEach(finding -> finding.problem().ifPresent(problems::add));
    return new LintReport(
        questionnaire,
        findings,
        closeCalls(samples),
        problems.stream().distinct().sorted().toList());
  }

  /** What no rule and no {@code showIf} reads, but still is to be proved to matter. */
  private static List<Condition> conditions(Questionnaire questionnaire) {
    return Stream.concat(
            questionnaire.beliefs().stream()
                .flatMap(belief -> Stream.of(belief.real(), belief.answered())),
            questionnaire.guidance().stream().map(guidance -> guidance.when()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static CloseCalls closeCalls(Samples samples) {
    List<Scenario> go =
        samples.all().stream().filter(sheet -> sheet.reaches(Verdict.GO) == Truth.TRUE).toList();
    int close = (int) go.stream().filter(sheet -> sheet.contenders() > 1).count();
    return new CloseCalls(samples.all().size(), go.size(), close);
  }
}
