package dev.shorewise.insight;

import static dev.shorewise.insight.SmallQuestionnaires.BASICS;
import static dev.shorewise.insight.SmallQuestionnaires.assessor;
import static dev.shorewise.insight.SmallQuestionnaires.question;
import static dev.shorewise.insight.SmallQuestionnaires.shownIf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.PreparedAnswer;
import dev.shorewise.insight.Portfolio.Outcome;
import dev.shorewise.insight.Portfolio.Spread;
import dev.shorewise.testing.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a portfolio of two or three subjects says, which can be worked out by hand. */
final class SmallPortfolioTest {
  @TempDir private Path dir;
  private Assessor assessor;
  private final PortfolioCounts counts = new PortfolioCounts(true, 3, 3);

  @BeforeEach
  void load() throws IOException {
    assessor =
        assessor(
            dir,
            BASICS
                + question("written", "clarity", "none 0 part/2", "part 60 whole/5", "whole 100")
                + question("data", "asked", "few 0", "much 100"),
            "{readiness: {atLeast: 60}}",
            "{readiness: {atLeast: 40}}",
            "{question: colour, in: [blue]} -> {verdict: KEEP_IN_HOUSE}");
  }

  private Outlined outlined(String... answers) {
    AnswerSheet sheet = Sheet.of(assessor.questionnaire(), answers);
    List<PreparedAnswer> prepared = new ArrayList<>();
    sheet.answers().forEach((id, answer) -> prepared.add(assessor.prepare(id, answer)));
    return Outlined.of(1, sheet.subject(), assessor, prepared);
  }

  private void add(String... answers) {
    counts.add(outlined(answers), Set.of());
  }

  private Portfolio portfolio() {
    return counts.portfolio("clients.csv", assessor.questionnaire(), 0);
  }

  @Test
  void fixesThatLiftSomebodyAreCountedStepByStep() {
    add("colour=red", "counted=no", "logins=own", "written=none", "data=few");
    add("colour=red", "counted=no", "logins=own", "written=none", "data=much");
    add("colour=red", "counted=no", "logins=own", "written=part", "data=few");
    add("colour=red", "counted=yes", "logins=own", "written=none", "data=few");
    assertThat(portfolio().fixes())
        .extracting(
            fix ->
                "%s %s>%s %d days, %d"
                    .formatted(
                        fix.question(),
                        fix.from().orElse(""),
                        fix.to(),
                        fix.days(),
                        fix.subjects()))
        .containsExactly(
            "written none>part 2 days, 3",
            "counted no>yes 4 days, 1",
            "written part>whole 5 days, 1");
  }

  @Test
  void outcomesOfAsManySubjectsStandInTheSameOrderAlways() {
    add("colour=red", "counted=yes", "logins=own", "written=whole", "data=few");
    add("colour=red", "counted=no", "logins=own", "written=part", "data=few");
    add("colour=blue", "counted=no", "logins=own", "written=part", "data=few");
    add("colour=red", "counted=no", "logins=own", "data=few");
    assertThat(portfolio().outcomes())
        .extracting(Outcome::verdict)
        .containsExactly("UNDECIDED", "GO", "KEEP_IN_HOUSE", "PILOT");
  }

  @Test
  void scoresOnAWholeTenthCountAsThat() {
    add("colour=red", "counted=no", "logins=half", "written=part", "data=few");
    for (Spread spread : portfolio().spreads()) {
      double score =
          switch (spread.id()) {
            case Portfolio.READINESS -> 45;
            case "clarity" -> 60;
            case "controls" -> 70;
            default -> 0;
          };
      assertThat(spread.quartiles()).as(spread.id()).containsOnly(score);
      assertThat(spread.tens().get((int) score / 10)).as(spread.id()).isEqualTo(1);
    }
  }

  @Test
  void whoIsRankedIsShownWithAllScores() {
    add("colour=red", "counted=no", "logins=half", "written=part", "data=much");
    assertThat(portfolio().ranking().get(0).scores())
        .containsExactly(
            Optional.of(Interval.point(60)),
            Optional.of(Interval.point(0)),
            Optional.of(Interval.point(70)),
            Optional.of(Interval.point(100)),
            Optional.empty());
  }

  @Test
  void partsAddUpToTheWholeWithAnswersOpenToo() {
    add("colour=red", "counted=no", "logins=half", "data=few");
    PortfolioCounts later = new PortfolioCounts(true, 3, 3);
    later.add(outlined("colour=red", "counted=yes", "logins=half", "data=few"), Set.of());
    counts.add(later);
    assertThat(portfolio().spreads().get(0).mean()).isEqualTo(12.5);
    assertThat(portfolio().spreads().get(0).meanHigh()).isEqualTo(87.5);
  }

  @Test
  void whoIsKeptInHouseIsFurtherFromAGoThanWhoLacksPoints() {
    DistanceToGo near =
        DistanceToGo.of(
            outlined("colour=red", "counted=no", "logins=own", "written=part", "data=few")
                .outline());
    DistanceToGo far =
        DistanceToGo.of(
            outlined("colour=red", "counted=no", "logins=own", "written=none", "data=few")
                .outline());
    DistanceToGo out =
        DistanceToGo.of(
            outlined("colour=blue", "counted=yes", "logins=own", "written=whole", "data=few")
                .outline());
    assertThat(List.of(near, far, out)).isSorted();
    assertThat(near.compareTo(far)).isNegative();
    assertThat(far.compareTo(out)).isNegative();
    assertThat(out.keptInHouse()).isTrue();
    assertThat(far.keptInHouse()).isFalse();
  }

  @Test
  void aSubjectCanBeSpelledOut() {
    Outlined subject =
        outlined("colour=blue", "counted=yes", "logins=own", "written=whole", "data=few");
    assertThat(subject.assessment().verdict().possible()).isEqualTo(subject.outline().possible());
  }

  @Test
  void whatMayStayHiddenIsNotAskedNext() throws IOException {
    Assessor hiding =
        assessor(
            dir,
            BASICS
                + question("written", "clarity", "none 0", "whole 100")
                + shownIf(
                    "{question: colour, in: [red]}",
                    question("legend", "clarity", "missing 0", "there 100")),
            "{readiness: {atLeast: 60}}",
            "{readiness: {atLeast: 40}}");
    assertThat(
            NextQuestion.rank(
                hiding.whatIf(Sheet.of(hiding.questionnaire(), "counted=no", "logins=own"))))
        .extracting(next -> next.question().id())
        .containsExactlyInAnyOrder("colour", "written");
  }

  @Test
  void equallyWeakAnswersComeByTheirIds() throws IOException {
    Assessor equal =
        assessor(
            dir,
            BASICS
                + question("written", "clarity", "none 0", "whole 100")
                + question("agreed", "clarity", "none 0", "whole 100"),
            "{readiness: {atLeast: 60}}",
            "{readiness: {atLeast: 40}}");
    AnswerSheet sheet = Sheet.of(equal.questionnaire(), "written=none", "agreed=none");
    assertThat(Insight.of(equal, equal.assess(sheet)).weakest())
        .extracting(weak -> weak.question().id())
        .containsExactly("agreed", "written");
  }

  @Test
  void aQuestionThatCountsNowhereMakesTheVerdictNeitherFirmerNorWeaker() throws IOException {
    String shape =
        """
          - id: a-shape
            dimension: work
            ask: Which shape?
            options: [{id: round, label: Round}, {id: flat, label: Flat}]
        """;
    String written = question("written", "clarity", "none 0", "part 60", "whole 100");
    assertThat(robustness(BASICS + shape + written)).isEqualTo(robustness(BASICS + written));
  }

  private Robustness robustness(String questions) throws IOException {
    Assessor small =
        assessor(dir, questions, "{readiness: {atLeast: 60}}", "{readiness: {atLeast: 40}}");
    AnswerSheet sheet =
        Sheet.of(small.questionnaire(), "written=part", "counted=no", "logins=own", "colour=red");
    return Robustness.of(small, small.assess(sheet)).orElseThrow();
  }
}
