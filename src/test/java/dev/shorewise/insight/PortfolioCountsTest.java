package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.insight.Portfolio.Candidate;
import dev.shorewise.insight.Portfolio.Count;
import dev.shorewise.insight.Portfolio.OpenQuestion;
import dev.shorewise.insight.Portfolio.Outcome;
import dev.shorewise.insight.Portfolio.Spread;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.CoreSheets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A portfolio counts what its subjects' assessments say, in one pass and in any parts. */
final class PortfolioCountsTest {
  private static final int SUBJECTS = 150;

  private final Assessor assessor = Assessor.of(CoreSheets.core());
  private final List<Outlined> subjects = subjects();

  private List<Outlined> subjects() {
    List<Outlined> all = new ArrayList<>();
    for (int seed = 0; seed < SUBJECTS; seed++) {
      AnswerSheet sheet = CoreSheets.sheet(assessor.questionnaire(), seed, seed % 3 * 10);
      all.add(
          Outlined.of(
              seed + 2,
              sheet.subject(),
              assessor,
              sheet.answers().entrySet().stream()
                  .map(entry -> assessor.prepare(entry.getKey(), entry.getValue()))
                  .toList()));
    }
    return all;
  }

  private Portfolio portfolio(List<Outlined> some) {
    PortfolioCounts counts = new PortfolioCounts(true, 10, 3);
    some.forEach(subject -> counts.add(subject, Set.of()));
    return counts.portfolio("clients.csv", assessor.questionnaire(), 0);
  }

  @Test
  void countsAddUpToTheSubjects() {
    Portfolio portfolio = portfolio(subjects);

    assertThat(portfolio.subjects()).isEqualTo(SUBJECTS);
    assertThat(portfolio.outcomes().stream().mapToLong(Outcome::subjects).sum())
        .isEqualTo(SUBJECTS);
    for (Spread spread : portfolio.spreads()) {
      assertThat(spread.tens().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(spread.subjects());
      assertThat(spread.quartiles()).isSorted();
    }
    Spread readiness = portfolio.spreads().get(0);
    assertThat(readiness.id()).isEqualTo(Portfolio.READINESS);
    assertThat(readiness.mean())
        .isCloseTo(
            subjects.stream().mapToDouble(s -> s.outline().readiness().low()).sum() / SUBJECTS,
            within(1e-9));
    for (Count blocker : portfolio.blockers()) {
      assertThat(blocker.subjects())
          .isEqualTo(
              subjects.stream().filter(s -> s.outline().blockers().contains(blocker.id())).count());
    }
    for (OpenQuestion open : portfolio.open()) {
      assertThat(open.subjects())
          .isEqualTo(
              subjects.stream().filter(s -> s.outline().open().contains(open.question())).count());
    }
  }

  @Test
  void partsThatAreAddedGiveTheSameAsTheWhole() {
    PortfolioCounts added = new PortfolioCounts(true, 10, 3);
    for (int from = 0; from < SUBJECTS; from += 40) {
      PortfolioCounts part = new PortfolioCounts(true, 10, 3);
      subjects
          .subList(from, Math.min(SUBJECTS, from + 40))
          .forEach(subject -> part.add(subject, Set.of()));
      added.add(part);
    }
    Portfolio whole = portfolio(subjects);
    Portfolio parts = added.portfolio("clients.csv", assessor.questionnaire(), 0);

    assertThat(parts.outcomes()).isEqualTo(whole.outcomes());
    assertThat(parts.blockers()).isEqualTo(whole.blockers());
    assertThat(parts.fixes()).isEqualTo(whole.fixes());
    assertThat(parts.nearest()).isEqualTo(whole.nearest());
    assertThat(parts.open()).isEqualTo(whole.open());
  }

  @Test
  void theNearestAreThoseOfAllWithTheLeastDistance() {
    List<Outlined> expected =
        subjects.stream()
            .filter(subject -> subject.outline().possible().first() != Verdict.GO)
            .sorted(Comparator.comparing(subject -> DistanceToGo.of(subject.outline())))
            .limit(10)
            .toList();

    List<Candidate> nearest = portfolio(subjects).nearest();

    assertThat(nearest.stream().map(Candidate::line))
        .isEqualTo(expected.stream().map(Outlined::line).toList());
    for (int i = 0; i < nearest.size(); i++) {
      assertThat(nearest.get(i).path())
          .isEqualTo(PathToGo.of(assessor.whatIf(expected.get(i).sheet())));
    }
  }

  @Test
  void aFixCountsThoseWhoseWorstVerdictItMakesBetter() {
    for (Portfolio.FixCount fix : portfolio(subjects).fixes()) {
      if (fix.from().isPresent()) {
        long lifted =
            subjects.stream()
                .filter(subject -> isLifted(subject, fix.question(), fix.from().get(), fix.to()))
                .count();
        assertThat(fix.subjects()).isEqualTo(lifted);
      }
    }
    assertThat(portfolio(subjects).fixes()).isNotEmpty();
  }

  private boolean isLifted(Outlined subject, String question, String from, String to) {
    WhatIf sheet = assessor.whatIf(subject.sheet());
    if (!sheet.chosen(question).equals(List.of(from))
        || subject.outline().possible().first() == Verdict.GO) {
      return false;
    }
    WhatIf fixed = sheet.with(question, Response.Chosen.of(to));
    return fixed.possibleVerdicts().first().compareTo(subject.outline().possible().first()) > 0;
  }
}
