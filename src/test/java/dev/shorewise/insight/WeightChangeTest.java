package dev.shorewise.insight;

import static dev.shorewise.insight.SmallQuestionnaires.BASICS;
import static dev.shorewise.insight.SmallQuestionnaires.COLOUR;
import static dev.shorewise.insight.SmallQuestionnaires.assessor;
import static dev.shorewise.insight.SmallQuestionnaires.question;
import static dev.shorewise.insight.SmallQuestionnaires.shownIf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Comparison.Operator;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which weights would change a verdict, on questionnaires small enough to work it out by hand. */
final class WeightChangeTest {
  private static final String ANY = "{readiness: {atLeast: 0}}";
  private static final String TWO =
      question("strong", "clarity", "no 0", "yes 100")
          + question("weak", "clarity", "no 30", "yes 100");

  @TempDir private Path dir;

  /** The flips of a sheet on which clarity is 65, half of it from 100 and half from 30. */
  private List<String> flips(String go, String pilot, String... rules) throws IOException {
    return flips("half", go, pilot, rules);
  }

  private List<String> flips(String logins, String go, String pilot, String[] rules)
      throws IOException {
    Assessor assessor = assessor(dir, BASICS + TWO, go, pilot, rules);
    return WeightFlip.of(
            assessor,
            assessor.assess(
                Sheet.of(
                    assessor.questionnaire(),
                    "colour=blue",
                    "counted=yes",
                    "logins=" + logins,
                    "strong=yes",
                    "weak=no")))
        .stream()
        .map(
            flip ->
                String.format(
                        Locale.ROOT,
                        "%s %.3f %s",
                        flip.question().map(q -> q.id()).orElse(flip.dimension().id()),
                        flip.threshold(),
                        flip.verdict())
                    .toLowerCase(Locale.ROOT))
        .toList();
  }

  @Test
  void ofTwoChangesTheNearerIsNamed() throws IOException {
    assertThat(
            flips(
                "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: 70}}}",
                "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: 50}}}"))
        .containsExactly("weak 0.750 go", "strong 1.333 go");
    assertThat(
            flips(
                "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: 90}}}",
                "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: 60}}}"))
        .containsExactly("strong 0.750 fix_first", "weak 1.333 fix_first");
  }

  @Test
  void scoresThatARuleReadsAmongOtherThingsCount() throws IOException {
    String settled = "{question: colour, in: [blue]}";
    String low = "{dimension: clarity, below: 60}";
    String never = "{question: colour, in: [red]}";
    String lower = "{dimension: figures, below: 10}";
    List<String> flips = List.of("strong 0.750 fix_first", "weak 1.333 fix_first");
    for (String condition :
        List.of(
            "{all: [" + settled + ", {any: [" + low + ", " + lower + "]}]}",
            "{any: [" + never + ", {all: [" + low + ", " + settled + "]}]}",
            "{any: [{all: [" + settled + ", " + lower + "]}, " + low + "]}",
            "{any: [" + lower + ", {all: [" + settled + ", " + low + "]}]}",
            "{all: [{not: " + never + "}, " + low + "]}")) {
      assertThat(flips(ANY, ANY, condition + " -> {verdict: FIX_FIRST}"))
          .as(condition)
          .isEqualTo(flips);
    }
    assertThat(flips(ANY, ANY, "{all: [" + never + ", " + low + "]} -> {verdict: FIX_FIRST}"))
        .isEmpty();
  }

  @Test
  void aRuleThatRulesOutTheLastModelsChangesTheVerdict() throws IOException {
    List<String> flips = List.of("strong 0.750 fix_first", "weak 1.333 fix_first");
    assertThat(flips(ANY, ANY, "{dimension: clarity, below: 60} -> {excludes: [here, away]}"))
        .isEqualTo(flips);
    // Away needs more than the controls give.
    assertThat(flips(ANY, ANY, "{dimension: clarity, below: 60} -> {excludes: [here]}"))
        .isEqualTo(flips);
    assertThat(flips(ANY, ANY, "{dimension: clarity, below: 60} -> {excludes: [away]}")).isEmpty();
    String[] hereIsOut = {
      "{question: colour, in: [blue]} -> {excludes: [here]}",
      "{dimension: clarity, below: 60} -> {excludes: [away]}"
    };
    assertThat(flips("own", ANY, ANY, hereIsOut)).isEqualTo(flips);
  }

  @Test
  void theWeightOfTheOnlyQuestionOfADimensionChangesNothing() throws IOException {
    assertThat(flips("{readiness: {atLeast: 0}, dimensions: {figures: {atLeast: 50}}}", ANY))
        .isEmpty();
  }

  @Test
  void whatIsAskedOfControlsThatDoNotApplyIsMet() throws IOException {
    Assessor assessor =
        assessor(
            dir,
            COLOUR
                + TWO
                + question("counted", "figures", "no 0", "yes 100")
                + shownIf(
                    "{question: colour, in: [red]}",
                    question("logins", "controls", "no 0", "own 100")),
            "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: 60}, controls: {atLeast: 50}}}",
            ANY);
    AnswerSheet sheet =
        Sheet.of(assessor.questionnaire(), "colour=blue", "counted=yes", "strong=yes", "weak=no");
    assertThat(WeightFlip.of(assessor, assessor.assess(sheet)))
        .extracting(WeightFlip::verdict)
        .containsExactly(Verdict.PILOT, Verdict.PILOT);
  }

  @Test
  void theNearestChangesComeFirst() throws IOException {
    // Readiness is 3/4 of 65 and 1/4 of 100.
    assertThat(flips("{readiness: {atLeast: 80}}", ANY))
        .containsExactly(
            "weak 0.615 go", "clarity 1.333 go", "strong 1.625 go", "figures 2.250 go");
  }

  @Test
  void roundingMakesNoDifferenceOnAThreshold() {
    for (double score : new double[] {60, 60 + 1e-13, 60 - 1e-13}) {
      assertThat(Gate.compares(score, Operator.AT_LEAST, 60)).isTrue();
      assertThat(Gate.compares(score, Operator.AT_MOST, 60)).isTrue();
      assertThat(Gate.compares(score, Operator.ABOVE, 60)).isFalse();
      assertThat(Gate.compares(score, Operator.BELOW, 60)).isFalse();
    }
    // The mean of the others is 60 and a rounding error.
    assertThat(new Hinge(0.1 * 100 + 0.2 * 100 + 4e-15, 0.5, 100).weightFor(60))
        .isEqualTo(OptionalDouble.of(0));
    assertThat(new Hinge(30, 0.5, 100).weightFor(60)).isEqualTo(OptionalDouble.of(0));
    assertThat(new Hinge(30, 0.5, 100).weightFor(59)).isEmpty();
  }
}
