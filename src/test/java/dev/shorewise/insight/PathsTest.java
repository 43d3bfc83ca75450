package dev.shorewise.insight;

import static dev.shorewise.insight.SmallQuestionnaires.BASICS;
import static dev.shorewise.insight.SmallQuestionnaires.assessor;
import static dev.shorewise.insight.SmallQuestionnaires.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.assessment.Assessor;
import dev.shorewise.testing.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which paths are shown beside the one to a go. */
final class PathsTest {
  private static final String DISTANCE =
      """
        - id: distance
          dimension: work
          ask: How far may it be?
          options:
            - {id: near, label: Near, fit: {here: 100, away: 0}}
            - {id: far, label: Far, fit: {here: 0, away: 100}}
      """;

  @TempDir private Path dir;
  private Assessor assessor;

  @BeforeEach
  void load() throws IOException {
    assessor =
        assessor(
            dir,
            BASICS
                + DISTANCE
                + question("written", "clarity", "none 0 part/2", "part 60 whole/5", "whole 100"),
            "{readiness: {atLeast: 45}}",
            "{readiness: {atLeast: 0}}",
            "{question: counted, in: [no]} -> {excludes: [away]}",
            "{question: colour, in: [blue]} -> {verdict: FIX_FIRST}",
            "{question: colour, in: [blue]} -> {excludes: [here]}");
  }

  private Paths paths(String... answers) {
    return Paths.of(assessor, assessor.assess(Sheet.of(assessor.questionnaire(), answers)));
  }

  private static List<String> steps(PathToGo path) {
    return ((PathToGo.Found) path)
        .steps().stream().map(step -> step.question() + "=" + step.to()).toList();
  }

  @Test
  void whereAnswersAreOpenThereIsAPathWithThemAtTheirBest() {
    Paths paths = paths("colour=red", "distance=near", "counted=no", "logins=own");
    assertThat(steps(paths.toGo())).containsExactly("written=part");
    assertThat(paths.withOpenAtBest()).isInstanceOf(PathToGo.AlreadyThere.class);
  }

  @Test
  void withNothingOpenThePathIsTheSame() {
    Paths paths = paths("colour=red", "distance=near", "counted=no", "logins=own", "written=none");
    assertThat(steps(paths.toGo())).containsExactly("written=part");
    assertThat(paths.withOpenAtBest()).isSameAs(paths.toGo());
  }

  @Test
  void thereIsAPathToTheModelThatSuitsBestWhereAnotherIsAdvised() {
    Paths paths = paths("colour=red", "distance=far", "counted=no", "logins=own", "written=whole");
    assertThat(paths.toGo()).isInstanceOf(PathToGo.AlreadyThere.class);
    assertThat(steps(paths.toPreferred().orElseThrow())).containsExactly("counted=yes");
  }

  @Test
  void thereIsNoneWhereTheModelAdvisedSuitsBestOrNoneIsAdvised() {
    assertThat(
            paths("colour=red", "distance=near", "counted=no", "logins=own", "written=whole")
                .toPreferred())
        .isEmpty();
    assertThat(
            paths("colour=blue", "distance=far", "counted=no", "logins=own", "written=whole")
                .toPreferred())
        .isEmpty();
  }

  @Test
  void atItsEndAPathHasAModelAndNoPathHasNone() {
    assertThat(
            paths("colour=red", "distance=far", "counted=yes", "logins=half", "written=none")
                .modelAtEnd())
        .contains("here");
    assertThat(
            paths("colour=red", "distance=far", "counted=yes", "logins=own", "written=none")
                .modelAtEnd())
        .contains("away");
    assertThat(
            paths("colour=blue", "distance=far", "counted=yes", "logins=own", "written=none")
                .modelAtEnd())
        .isEmpty();
  }
}
