package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.assessment.Assessor;
import dev.shorewise.testing.Sheet;
import dev.shorewise.testing.WrittenQuestionnaire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands between a sheet and a go, the path leads past it. */
final class PathAroundObstaclesTest {
  private static final String QUESTIONNAIRE =
      """
      format: shorewise/questionnaire/1
      id: obstacles
      version: "1"
      title: Obstacles
      dimensions:
        - {id: clarity, title: Clarity, role: capability}
        - {id: controls, title: Controls, role: guard}
        - {id: work, title: Work, role: context}
      questions:
        - id: written
          dimension: clarity
          ask: Is it written down?
          options:
            - {id: none, label: No, points: 0, fix: {do: Write some, reach: part, days: 2}}
            - {id: part, label: In part, points: 70, fix: {do: Write all, reach: whole, days: 5}}
            - {id: whole, label: Yes, points: 100}
        - id: logins
          dimension: controls
          ask: Own logins?
          options:
            - {id: shared, label: No, points: 0, fix: {do: Make logins, reach: own, days: 3}}
            - {id: own, label: Yes, points: 100}
        - id: colour
          dimension: work
          ask: Which colour?
          options: [{id: red, label: Red}, {id: blue, label: Blue}]
      models:
        - {id: here, title: Here, needs: {controls: {atLeast: 50}}}
        - {id: away, title: Away, needs: {controls: {above: 70}}}
      """;

  @TempDir private Path dir;

  private Assessor assessor(String go) throws IOException {
    return Assessor.of(
        WrittenQuestionnaire.in(
            dir, QUESTIONNAIRE + "verdict: {go: " + go + ", pilot: {readiness: {atLeast: 10}}}\n"));
  }

  private static List<String> path(Assessor assessor, String... answers) {
    PathToGo path = PathToGo.of(assessor.whatIf(Sheet.of(assessor.questionnaire(), answers)));
    assertThat(path).isInstanceOf(PathToGo.Found.class);
    return ((PathToGo.Found) path)
        .steps().stream().map(step -> step.question() + "=" + step.to()).toList();
  }

  @Test
  void readinessThatHasToBePassedIsPassedAndNotOnlyReached() throws IOException {
    Assessor assessor = assessor("{readiness: {above: 70}}");
    assertThat(path(assessor, "written=none", "logins=own"))
        .containsExactly("written=part", "written=whole");
    assertThat(path(assessor, "written=part", "logins=own")).containsExactly("written=whole");
  }

  @Test
  void aScoreThatHasToBePassedIsPassedAndNotOnlyReached() throws IOException {
    Assessor assessor = assessor("{dimensions: {clarity: {above: 70}}, readiness: {atLeast: 10}}");
    assertThat(path(assessor, "written=none", "logins=own"))
        .containsExactly("written=part", "written=whole");
  }

  @Test
  void whereNoModelCanBeUsedWhatOneOfThemNeedsIsPutInPlace() throws IOException {
    Assessor assessor = assessor("{readiness: {atLeast: 70}}");
    assertThat(path(assessor, "written=whole", "logins=shared")).containsExactly("logins=own");
  }

  @Test
  void anAnswerThatNothingReadsMakesTheVerdictNeitherFirmerNorWeaker() throws IOException {
    Assessor assessor = assessor("{readiness: {atLeast: 70}}");
    assertThat(robustness(assessor, "written=part", "logins=own", "colour=red"))
        .isEqualTo(robustness(assessor, "written=part", "logins=own", "colour=blue"))
        .isEqualTo(robustness(assessor, "written=part", "logins=own"));
  }

  private static Robustness robustness(Assessor assessor, String... answers) {
    return Robustness.of(assessor, assessor.assess(Sheet.of(assessor.questionnaire(), answers)))
        .orElseThrow();
  }
}
