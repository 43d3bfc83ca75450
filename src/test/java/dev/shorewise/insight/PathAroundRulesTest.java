package dev.shorewise.insight;

import static dev.shorewise.insight.SmallQuestionnaires.BASICS;
import static dev.shorewise.insight.SmallQuestionnaires.COLOUR;
import static dev.shorewise.insight.SmallQuestionnaires.assessor;
import static dev.shorewise.insight.SmallQuestionnaires.path;
import static dev.shorewise.insight.SmallQuestionnaires.pathTo;
import static dev.shorewise.insight.SmallQuestionnaires.question;
import static dev.shorewise.insight.SmallQuestionnaires.shownIf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.assessment.Assessor;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The path leads past rules, whatever they read, and says which ones no fix gets out of the way.
 */
final class PathAroundRulesTest {
  private static final String ANY = "{readiness: {atLeast: 0}}";
  private static final String WRITTEN =
      question("written", "clarity", "none 0 part/2", "part 60 whole/5", "whole 100");

  @TempDir private Path dir;

  private Assessor with(String question, String... rules) throws IOException {
    return assessor(dir, BASICS + question, ANY, ANY, rules);
  }

  @Test
  void ofSeveralThingsThatARuleReadsAtOnceTheCheapestIsChanged() throws IOException {
    Assessor assessor =
        with(
            WRITTEN,
            "{all: [{question: colour, in: [blue]}, {question: counted, in: [no]},"
                + " {question: written, in: [none, part]}]} -> {verdict: FIX_FIRST}");
    assertThat(path(assessor, "colour=blue", "counted=no", "written=part", "logins=own"))
        .isEqualTo("counted=yes 4");
    assertThat(path(assessor, "colour=blue", "counted=no", "written=none", "logins=own"))
        .isEqualTo("counted=yes 4");
    assertThat(path(assessor, "colour=red", "counted=no", "written=none", "logins=own"))
        .isEqualTo("AlreadyThere");
  }

  @Test
  void readinessThatARuleAsksForIsReached() throws IOException {
    Assessor assessor = with(WRITTEN, "{readiness: {below: 70}} -> {verdict: FIX_FIRST}");
    assertThat(path(assessor, "colour=red", "counted=no", "written=none", "logins=own"))
        .isEqualTo("counted=yes written=part 6");
  }

  @Test
  void whereRulesRuleOutAllModelsOneOfThemIsOpened() throws IOException {
    Assessor assessor =
        with(
            WRITTEN,
            "{question: counted, in: [no]} -> {excludes: [away]}",
            "{question: written, in: [none]} -> {excludes: [here]}");
    String[] answers = {"colour=red", "counted=no", "written=none", "logins=own"};
    assertThat(path(assessor, answers)).isEqualTo("written=part 2");
    assertThat(pathTo("here", assessor, answers)).isEqualTo("written=part 2");
    assertThat(pathTo("away", assessor, answers)).isEqualTo("counted=yes 4");
  }

  @Test
  void aModelsNeedsThatHaveToBePassedArePassedAndNotOnlyReached() throws IOException {
    Assessor assessor = with(WRITTEN);
    assertThat(pathTo("away", assessor, "colour=red", "counted=no", "written=none", "logins=half"))
        .isEqualTo("logins=own 2");
    assertThat(pathTo("away", assessor, "colour=red", "counted=no", "written=none", "logins=no"))
        .isEqualTo("logins=half logins=own 5");
    assertThat(pathTo("away", assessor, "colour=red", "counted=no", "written=none", "logins=own"))
        .isEqualTo("AlreadyThere");
  }

  @Test
  void whatHoldsAtAPilotIsNoObstacleOnTheWayToOne() throws IOException {
    Assessor assessor =
        assessor(
            dir,
            BASICS + WRITTEN,
            "{readiness: {atLeast: 70}}",
            "{readiness: {atLeast: 40}}",
            "{question: colour, in: [blue]} -> {verdict: PILOT}");
    assertThat(path(assessor, "colour=blue", "counted=no", "written=none", "logins=own"))
        .isEqualTo("written=part 2 to PILOT, beyond: none for [rule-1][]");
    assertThat(path(assessor, "colour=blue", "counted=no", "written=part", "logins=own"))
        .isEqualTo("none for [rule-1][]");
  }

  @Test
  void onlyRulesThatKeepFromTheGoalAreSaidToStandInTheWay() throws IOException {
    Assessor assessor =
        with(
            WRITTEN,
            "{question: colour, in: [blue]} -> {excludes: [away]}",
            "{question: colour, in: [blue]} -> {verdict: FIX_FIRST}",
            "{question: counted, in: [no]} -> {verdict: FIX_FIRST}",
            "{question: colour, in: [blue]} -> {excludes: [here]}");
    String[] answers = {"colour=blue", "counted=no", "written=none", "logins=own"};
    assertThat(path(assessor, answers)).isEqualTo("none for [rule-2][]");
    assertThat(pathTo("away", assessor, answers)).isEqualTo("none for [rule-1, rule-2][]");
    assertThat(pathTo("here", assessor, answers)).isEqualTo("none for [rule-2, rule-4][]");
  }

  @Test
  void aPathToAModelThatCanBeUsedInAPilotIsNotSoughtAgainForThePilot() throws IOException {
    Assessor assessor = with(WRITTEN, "{question: colour, in: [blue]} -> {verdict: PILOT}");
    assertThat(pathTo("away", assessor, "colour=blue", "counted=no", "written=none", "logins=own"))
        .isEqualTo("none for [rule-1][]");
    assertThat(pathTo("away", assessor, "colour=blue", "counted=no", "written=none", "logins=half"))
        .isEqualTo("logins=own 2 to PILOT, beyond: none for [rule-1][]");
  }

  @Test
  void demandThatStaysTooHighWithEverythingFixedLeavesNoPath() throws IOException {
    Assessor assessor =
        with(
            WRITTEN + question("data", "asked", "much 100 some/1", "some 60", "few 0"),
            "{dimension: asked, atLeast: 50} -> {verdict: FIX_FIRST}");
    String[] others = {"colour=red", "counted=no", "written=none", "logins=own"};
    assertThat(path(assessor, with(others, "data=much"))).isEqualTo("none for [rule-1][]");
    assertThat(path(assessor, with(others, "data=few"))).isEqualTo("AlreadyThere");
  }

  private static String[] with(String[] answers, String more) {
    String[] all = java.util.Arrays.copyOf(answers, answers.length + 1);
    all[answers.length] = more;
    return all;
  }

  @Test
  void aFixOfTheWorkIsTakenOnlySoFarAsItHelps() throws IOException {
    Assessor assessor =
        with(
            WRITTEN + question("data", "asked", "much 100 some/1", "some 60 few/1", "few 0"),
            "{question: data, in: [much]} -> {verdict: FIX_FIRST}",
            "{question: data, in: [few]} -> {verdict: FIX_FIRST}");
    assertThat(
            path(assessor, "colour=red", "counted=no", "written=none", "logins=own", "data=much"))
        .isEqualTo("data=some 1");
  }

  @Test
  void anAnswerThatIsRuledOutTwiceOnTheWayIsPassedTwice() throws IOException {
    Assessor assessor =
        with(
            WRITTEN
                + question(
                    "data", "asked", "all 100 much/1", "much 80 some/1", "some 60 few/1", "few 0"),
            "{question: data, in: [all, some]} -> {verdict: FIX_FIRST}",
            "{question: data, in: [much]} -> {verdict: FIX_FIRST}");
    assertThat(path(assessor, "colour=red", "counted=no", "written=none", "logins=own", "data=all"))
        .isEqualTo("data=much data=some data=few 3");
  }

  /** While the colour is open, it is not known whether the legend is asked for. */
  private Assessor withLegend(String rule) throws IOException {
    return assessor(
        dir,
        COLOUR
            + question("counted", "figures", "yes 100", "no 0")
            + question("logins", "controls", "own 100", "no 0")
            + question("written", "clarity", "none 20 part/2", "part 60 whole/5", "whole 100")
            + shownIf(
                "{question: colour, in: [red]}",
                question("legend", "clarity", "missing 0 there/9", "there 100")),
        ANY,
        ANY,
        rule);
  }

  @Test
  void whatARuleAsksOfADimensionIsNotAskedWhereTheRuleDoesNotHold() throws IOException {
    Assessor assessor =
        withLegend(
            "{all: [{question: colour, in: [blue]}, {dimension: clarity, below: 60}]}"
                + " -> {verdict: FIX_FIRST}");
    assertThat(path(assessor, "counted=no", "logins=own", "written=none", "legend=missing"))
        .isEqualTo("written=part 2");
  }

  @Test
  void whatARuleAsksOfReadinessIsNotAskedWhereTheRuleDoesNotHold() throws IOException {
    Assessor assessor =
        withLegend(
            "{all: [{question: colour, in: [blue]}, {readiness: {below: 70}}]}"
                + " -> {verdict: FIX_FIRST}");
    assertThat(path(assessor, "counted=yes", "logins=own", "written=none", "legend=missing"))
        .isEqualTo("written=part 2");
  }

  @Test
  void anOpenControlIsTakenAtItsWorstAndIsNotFixed() throws IOException {
    Assessor assessor =
        assessor(
            dir,
            COLOUR
                + question("counted", "figures", "yes 100", "no 0")
                + question("written", "clarity", "whole 100", "none 0")
                + question("doors", "controls", "ajar 40 shut/1", "shut 100")
                + question("logins", "controls", "no 0 half/3", "half 80 own/2", "own 100"),
            "{readiness: {atLeast: 0}, dimensions: {controls: {atLeast: 60}}}",
            ANY);
    assertThat(path(assessor, "counted=yes", "written=whole", "logins=no"))
        .isEqualTo("logins=half 3");
  }

  @Test
  void aControlThatAFixBringsUpStartsAtItsWorstAndIsFixedToo() throws IOException {
    Assessor assessor =
        assessor(
            dir,
            COLOUR
                + question("counted", "figures", "yes 100", "no 0")
                + question("written", "clarity", "whole 100", "none 0")
                + question("data", "asked", "much 100 some/1", "some 0")
                + question("logins", "controls", "own 100", "no 0")
                + shownIf(
                    "{question: data, in: [some]}",
                    question("doors", "controls", "open 0 shut/2", "shut 100")),
            "{readiness: {atLeast: 0}, dimensions: {controls: {atLeast: 60}}}",
            ANY,
            "{question: data, in: [much]} -> {verdict: FIX_FIRST}");
    assertThat(path(assessor, "counted=yes", "written=whole", "logins=own", "data=much"))
        .isEqualTo("data=some doors=shut 3");
  }
}
