package dev.shorewise.insight;

import static dev.shorewise.insight.SmallQuestionnaires.BASICS;
import static dev.shorewise.insight.SmallQuestionnaires.assessor;
import static dev.shorewise.insight.SmallQuestionnaires.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.assessment.Assessor;
import dev.shorewise.insight.EvidenceCheck.Together;
import dev.shorewise.testing.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What claims would have to be wrong together, where it is not plain what the worst answer is. */
final class DoubtSearchTest {
  private static final String ANY = "{readiness: {atLeast: 0}}";
  private static final String DATA = question("data", "asked", "few 0", "some 50", "much 100");
  private static final String WRITTEN =
      question("written", "clarity", "none 0", "part 50", "whole 100");

  @TempDir private Path dir;
  private final List<String> answers =
      new ArrayList<>(List.of("colour=red", "counted=no", "logins=no"));

  private Together together(String questions, String go, String... rules) throws IOException {
    Assessor assessor = assessor(dir, BASICS + questions, go, ANY, rules);
    return EvidenceCheck.of(
            assessor,
            assessor.assess(Sheet.of(assessor.questionnaire(), answers.toArray(String[]::new))))
        .together();
  }

  private static List<String> enough(Together together) {
    assertThat(together).isInstanceOf(Together.Enough.class);
    return ((Together.Enough) together)
        .doubts().stream().map(doubt -> doubt.question().id()).toList();
  }

  private String many(int count, String dimension) {
    StringBuilder questions = new StringBuilder();
    for (int i = 10; i < 10 + count; i++) {
      questions.append(question("a" + i, dimension, "no 0", "half 50", "full 100"));
      answers.add("a" + i + (dimension.equals("asked") ? "=no" : "=full"));
    }
    return questions.toString();
  }

  @Test
  void aDemandThatMayHelpByBeingHigherIsNotCountedOnToBeSo() throws IOException {
    answers.addAll(List.of("data=few", "written=part"));
    assertThat(
            enough(
                together(
                    DATA + WRITTEN,
                    ANY,
                    "{all: [{question: data, in: [few]}, {question: written, in: [none]}]}"
                        + " -> {verdict: FIX_FIRST}")))
        .containsExactly("written");
  }

  @Test
  void theFirstOfTheSmallestSetsIsNamed() throws IOException {
    answers.addAll(List.of("data=few", "written=part"));
    assertThat(
            enough(
                together(
                    DATA + WRITTEN,
                    ANY,
                    "{all: [{question: data, in: [some]}, {question: written, in: [none]}]}"
                        + " -> {verdict: FIX_FIRST}")))
        .containsExactly("data", "written");
  }

  @Test
  void whereTooManySetsWouldHaveToBeTriedItSaysHowFarItGot() throws IOException {
    assertThat(
            together(
                many(30, "clarity"),
                "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: 75}}}"))
        .isEqualTo(new Together.MoreThan(2));
  }

  @Test
  void setsOfThreeOfTwentyEightAreStillTried() throws IOException {
    assertThat(
            together(
                many(28, "clarity"),
                "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: 75}}}"))
        .isEqualTo(new Together.MoreThan(3));
  }

  @Test
  void soManyAsAreNeededAreNamed() throws IOException {
    assertThat(
            enough(
                together(
                    many(10, "clarity"),
                    "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: 90}}}")))
        .hasSize(3);
  }

  /** Beside these, only a demand does harm: one between what is said and the most. */
  private Together togetherWithData(String questions) throws IOException {
    answers.addAll(List.of("z-data=few", "written=whole"));
    return together(
        question("z-data", "asked", "few 0", "some 50", "between 75", "much 100")
            + WRITTEN
            + questions,
        ANY,
        "{question: z-data, in: [between]} -> {verdict: FIX_FIRST}");
  }

  @Test
  void thatNothingDoesHarmIsProvedWhereAnAnswerBetweenWould() throws IOException {
    assertThat(togetherWithData(many(30, "clarity"))).isEqualTo(new Together.NeverEnough());
  }

  @Test
  void theProofBeginsWithWhatAnOpenRuleAsksFor() throws IOException {
    assertThat(togetherWithData(many(30, "asked"))).isEqualTo(new Together.NeverEnough());
  }

  @Test
  void aBetterAnswerThatDoesHarmIsMetWhereTheQuestionnaireAllowsForIt() throws IOException {
    answers.addAll(List.of("written=whole", "zeal=whole"));
    String zeal = question("zeal", "clarity", "none 0", "part 50", "whole 100");
    assertThat(
            enough(
                together(
                    WRITTEN + zeal + "monotone: false\n",
                    ANY,
                    "{all: [{question: written, in: [whole]}, {question: zeal, in: [part]}]}"
                        + " -> {verdict: FIX_FIRST}")))
        .containsExactly("zeal");
  }
}
