package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.insight.Portfolio.Candidate;
import dev.shorewise.insight.Portfolio.Count;
import dev.shorewise.insight.Portfolio.OpenQuestion;
import dev.shorewise.insight.Portfolio.Outcome;
import dev.shorewise.insight.Portfolio.Spread;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.CoreSheets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A portfolio counts what its subjects' assessments say, in one pass and in any parts. */
final class PortfolioCountsTest {
  private static final int MANY = 150;

  private static final Assessor ASSESSOR = Assessor.of(CoreSheets.core());
  private static final List<Outlined> ALL = subjects();

  private static List<Outlined> subjects() {
    List<Outlined> all = new ArrayList<>();
    for (int seed = 0; seed < MANY; seed++) {
      AnswerSheet sheet = CoreSheets.sheet(ASSESSOR.questionnaire(), seed, seed % 3 * 10);
      all.add(
          Outlined.of(
              seed + 2,
              sheet.subject(),
              ASSESSOR,
              sheet.answers().entrySet().stream()
                  .map(entry -> ASSESSOR.prepare(entry.getKey(), entry.getValue()))
                  .toList()));
    }
    return all;
  }

  private Portfolio portfolio(List<Outlined> some) {
    PortfolioCounts counts = new PortfolioCounts(true, 10, 3);
    some.forEach(subject -> counts.add(subject, Set.of()));
    return counts.portfolio("clients.csv", ASSESSOR.questionnaire(), 0);
  }

  @Test
  void countsAddUpToTheSubjects() {
    Portfolio portfolio = portfolio(ALL);

    assertThat(portfolio.subjects()).isEqualTo(MANY);
    assertThat(portfolio.outcomes().stream().mapToLong(Outcome::subjects).sum()).isEqualTo(MANY);
    for (Spread spread : portfolio.spreads()) {
      assertThat(spread.tens().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(spread.subjects());
      assertThat(spread.quartiles()).isSorted();
    }
    Spread readiness = portfolio.spreads().get(0);
    assertThat(readiness.id()).isEqualTo(Portfolio.READINESS);
    assertThat(readiness.mean())
        .isCloseTo(
            ALL.stream().mapToDouble(s -> s.outline().readiness().low()).sum() / MANY,
            within(1e-9));
    for (Count blocker : portfolio.blockers()) {
      assertThat(blocker.subjects())
          .isEqualTo(
              ALL.stream().filter(s -> s.outline().blockers().contains(blocker.id())).count());
    }
    for (OpenQuestion open : portfolio.open()) {
      assertThat(open.subjects())
          .isEqualTo(
              ALL.stream().filter(s -> s.outline().open().contains(open.question())).count());
    }
  }

  @Test
  void nothingThatSomebodyHasIsLeftOut() {
    Portfolio portfolio = portfolio(ALL);

    for (Outcome outcome : portfolio.outcomes()) {
      assertThat(outcome.subjects())
          .isEqualTo(count(subject -> subject.outline().possible().equals(outcome.possible())));
    }
    assertThat(portfolio.models())
        .containsExactlyElementsOf(
            ASSESSOR.questionnaire().models().stream()
                .map(DeliveryModel::id)
                .map(id -> new Count(id, count(s -> s.outline().advised().equals(Optional.of(id)))))
                .filter(count -> count.subjects() > 0)
                .toList());
    assertThat(portfolio.blockers())
        .extracting(Count::id)
        .containsExactlyInAnyOrderElementsOf(all(subject -> subject.outline().blockers()));
    assertThat(portfolio.open())
        .extracting(OpenQuestion::question)
        .containsExactlyInAnyOrderElementsOf(all(subject -> subject.outline().open()));
    assertThat(portfolio.ranking()).hasSize(3);
    assertThat(portfolio.spreads())
        .extracting(Spread::id)
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of(Portfolio.READINESS),
                    ASSESSOR.questionnaire().dimensions().stream()
                        .filter(dimension -> dimension.role().isScored())
                        .map(Dimension::id))
                .toList());
  }

  private long count(Predicate<Outlined> test) {
    return ALL.stream().filter(test).count();
  }

  private Set<String> all(Function<Outlined, List<String>> ids) {
    return ALL.stream().flatMap(subject -> ids.apply(subject).stream()).collect(Collectors.toSet());
  }

  @Test
  void scoresAreSpreadAsTheyAre() {
    Spread readiness = portfolio(ALL).spreads().get(0);
    List<Double> lows =
        ALL.stream().map(subject -> subject.outline().readiness().low()).sorted().toList();

    assertThat(readiness.subjects()).isEqualTo(MANY);
    assertThat(readiness.meanHigh())
        .isCloseTo(
            ALL.stream().mapToDouble(s -> s.outline().readiness().high()).sum() / MANY,
            within(1e-9));
    for (int ten = 0; ten < 10; ten++) {
      int from = 10 * ten;
      assertThat(readiness.tens().get(ten))
          .isEqualTo(lows.stream().filter(l -> l >= from && (l < from + 10 || from == 90)).count());
    }
    for (int quarter = 1; quarter <= 3; quarter++) {
      double low = lows.get((int) Math.ceil(MANY * quarter / 4.0) - 1);
      assertThat(readiness.quartiles().get(quarter - 1))
          .isEqualTo(Math.floor(low * 10 + 1e-9) / 10);
    }
  }

  @Test
  void equalsStayAsTheyCame() {
    Outlined model =
        ALL.stream().filter(s -> !s.outline().possible().first().isGo()).toList().get(0);
    PortfolioCounts counts = new PortfolioCounts(true, 3, 3);
    for (int part = 0; part < 3; part++) {
      PortfolioCounts later = new PortfolioCounts(true, 3, 3);
      for (int line = 0; line < 2; line++) {
        later.add(
            new Outlined(
                10 * part + line, model.subject(), ASSESSOR, model.answers(), model.outline()),
            Set.of());
      }
      counts.add(later);
    }
    Portfolio portfolio = counts.portfolio("clients.csv", ASSESSOR.questionnaire(), 0);

    assertThat(portfolio.nearest()).extracting(Candidate::line).containsExactly(0, 1, 10);
    assertThat(portfolio.ranking()).extracting(Ranked::line).containsExactly(0, 1, 10);
    assertThat(portfolio.redacted().ranking())
        .allSatisfy(
            ranked ->
                assertThat(ranked.subject()).isEqualTo(model.subject().redacted(ranked.line())));
  }

  @Test
  void decisionsThatWaitForAnOpenAnswerAreCountedUnlessItIsAMotive() {
    for (OpenQuestion open : portfolio(ALL).open()) {
      Question question = ASSESSOR.questionnaire().question(open.question()).orElseThrow();
      boolean isMotive = ASSESSOR.questionnaire().roleOf(question) == Role.MOTIVE;
      long waiting =
          count(
              subject ->
                  subject.outline().open().contains(open.question())
                      && subject.outline().decision() == Decision.OPEN);

      assertThat(open.decisions()).isEqualTo(isMotive ? 0 : waiting);
      assertThat(open.hasColumn()).isTrue();
    }
  }

  @Test
  void aQuestionWithoutAColumnIsOpenForEverybody() {
    PortfolioCounts counts = new PortfolioCounts(false, 0, 0);
    String absent = ALL.get(1).outline().open().get(0);
    ALL.forEach(subject -> counts.add(subject, Set.of(absent)));

    assertThat(counts.portfolio("clients.csv", ASSESSOR.questionnaire(), 0).open())
        .filteredOn(open -> !open.hasColumn())
        .extracting(OpenQuestion::question)
        .containsExactly(absent);
  }

  @Test
  void decisionsSumUpTheOutcomesWithinThem() {
    Portfolio portfolio = portfolio(ALL);

    portfolio
        .byDecision()
        .forEach(
            (decision, verdicts) ->
                assertThat(verdicts.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(count(subject -> subject.outline().decision() == decision)));
    assertThat(portfolio.byDecision().getOrDefault(Decision.GO, new TreeMap<>()).keySet())
        .isSubsetOf("GO", "PILOT", "UNDECIDED");
    assertThat(portfolio.byDecision()).containsKeys(Decision.GO, Decision.NO_GO);
  }

  @Test
  void redactedNobodyIsNamedAndNothingElseChanges() {
    Portfolio redacted = portfolio(ALL).redacted();

    assertThat(redacted.nearest())
        .isNotEmpty()
        .allSatisfy(
            candidate ->
                assertThat(candidate.subject())
                    .isEqualTo(ALL.get(0).subject().redacted(candidate.line())));
    assertThat(redacted.blockers()).isEqualTo(portfolio(ALL).blockers());
    assertThat(redacted.nearest())
        .extracting(Candidate::path)
        .isEqualTo(portfolio(ALL).nearest().stream().map(Candidate::path).toList());
  }

  @Test
  void partsThatAreAddedGiveTheSameAsTheWhole() {
    PortfolioCounts added = new PortfolioCounts(true, 10, 3);
    for (int from = 0; from < MANY; from += 40) {
      PortfolioCounts part = new PortfolioCounts(true, 10, 3);
      ALL.subList(from, Math.min(MANY, from + 40)).forEach(subject -> part.add(subject, Set.of()));
      added.add(part);
    }
    Portfolio whole = portfolio(ALL);
    Portfolio parts = added.portfolio("clients.csv", ASSESSOR.questionnaire(), 0);

    assertThat(parts.outcomes()).isEqualTo(whole.outcomes());
    assertThat(parts.blockers()).isEqualTo(whole.blockers());
    assertThat(parts.fixes()).isEqualTo(whole.fixes());
    assertThat(parts.nearest()).isEqualTo(whole.nearest());
    assertThat(parts.open()).isEqualTo(whole.open());
    assertThat(parts.subjects()).isEqualTo(whole.subjects());
    assertThat(parts.models()).isEqualTo(whole.models());
    assertThat(parts.ranking()).isEqualTo(whole.ranking());
    assertThat(parts.spreads()).hasSameSizeAs(whole.spreads());
    for (int i = 0; i < parts.spreads().size(); i++) {
      Spread part = parts.spreads().get(i);
      assertThat(part.id()).isEqualTo(whole.spreads().get(i).id());
      assertThat(part.tens()).isEqualTo(whole.spreads().get(i).tens());
      assertThat(part.quartiles()).isEqualTo(whole.spreads().get(i).quartiles());
      assertThat(part.mean()).isCloseTo(whole.spreads().get(i).mean(), within(1e-9));
    }
  }

  @Test
  void theNearestAreThoseOfAllWithTheLeastDistance() {
    List<Outlined> expected =
        ALL.stream()
            .filter(subject -> subject.outline().possible().first() != Verdict.GO)
            .sorted(Comparator.comparing(subject -> DistanceToGo.of(subject.outline())))
            .limit(10)
            .toList();

    List<Candidate> nearest = portfolio(ALL).nearest();

    assertThat(nearest.stream().map(Candidate::line))
        .isEqualTo(expected.stream().map(Outlined::line).toList());
    for (int i = 0; i < nearest.size(); i++) {
      assertThat(nearest.get(i).path())
          .isEqualTo(PathToGo.of(ASSESSOR.whatIf(expected.get(i).sheet())));
    }
  }

  @Test
  void aFixCountsThoseWhoseWorstVerdictItMakesBetter() {
    for (Portfolio.FixCount fix : portfolio(ALL).fixes()) {
      if (fix.from().isPresent()) {
        long lifted =
            ALL.stream()
                .filter(subject -> isLifted(subject, fix.question(), fix.from().get(), fix.to()))
                .count();
        assertThat(fix.subjects()).isEqualTo(lifted);
      }
    }
    assertThat(portfolio(ALL).fixes()).isNotEmpty();
  }

  private boolean isLifted(Outlined subject, String question, String from, String to) {
    WhatIf sheet = ASSESSOR.whatIf(subject.sheet());
    if (!sheet.chosen(question).equals(List.of(from))
        || subject.outline().possible().first() == Verdict.GO) {
      return false;
    }
    WhatIf fixed = sheet.with(question, Response.Chosen.of(to));
    return fixed.possibleVerdicts().first().compareTo(subject.outline().possible().first()) > 0;
  }
}
