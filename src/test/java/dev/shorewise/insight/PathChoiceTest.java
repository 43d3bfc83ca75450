package dev.shorewise.insight;

import static dev.shorewise.insight.SmallQuestionnaires.BASICS;
import static dev.shorewise.insight.SmallQuestionnaires.assessor;
import static dev.shorewise.insight.SmallQuestionnaires.path;
import static dev.shorewise.insight.SmallQuestionnaires.pathTo;
import static dev.shorewise.insight.SmallQuestionnaires.question;
import static dev.shorewise.insight.SmallQuestionnaires.shownIf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.assessment.Assessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several ways to a go the one that is said to be preferred is the path. */
final class PathChoiceTest {
  private static final String ANY = "{readiness: {atLeast: 0}}";
  private static final String[] OTHERS = {"colour=red", "counted=no", "logins=own"};

  @TempDir private Path dir;

  /** The goal is a score of clarity. */
  private String cheapest(int clarity, List<String> questions, String... answers)
      throws IOException {
    String go = "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: %d}}}";
    return path(
        assessor(dir, BASICS + String.join("", questions), go.formatted(clarity), ANY),
        answers(answers));
  }

  private static String[] answers(String... more) {
    List<String> all = new ArrayList<>(List.of(OTHERS));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void ofEquallyCheapFixesThoseOfTheSmallerIdsAreTaken() throws IOException {
    String a = question("a", "clarity", "no 0 half/2", "half 50 full/2", "full 100");
    String b = question("b", "clarity", "no 0 full/4", "full 100");
    String c = question("c", "clarity", "no 0 full/4", "full 100");
    for (List<String> order : List.of(List.of(a, b, c), List.of(c, b, a))) {
      assertThat(cheapest(33, order, "a=no", "b=no", "c=no")).isEqualTo("a=half a=full 4");
      assertThat(cheapest(66, order, "a=full", "b=no", "c=no")).isEqualTo("b=full 4");
      assertThat(cheapest(60, order, "a=no", "b=no", "c=no")).isEqualTo("a=half a=full b=full 8");
    }
  }

  @Test
  void fewerChangedAnswersComeBeforeSmallerIdsAndAfterFewerDays() throws IOException {
    String a = question("a", "clarity", "no 0 full/2", "full 100");
    String b = question("b", "clarity", "no 0 full/2", "full 100");
    String c = question("c", "clarity", "no 0 half/2", "half 50 full/2", "full 100");
    String d = question("d", "clarity", "no 0 half/1", "half 50 full/2", "full 100");
    assertThat(cheapest(50, List.of(a, b), "a=no", "b=no")).isEqualTo("a=full 2");
    assertThat(cheapest(50, List.of(c, d), "c=no", "d=no")).isEqualTo("d=half d=full 3");
  }

  @Test
  void aCheapFixIsNotForgottenForADearOneThatBringsMore() throws IOException {
    String cheap = question("cheap", "clarity", "no 0 half/1", "half 50");
    String dear = question("dear", "clarity", "no 0 full/9", "full 100");
    for (List<String> order : List.of(List.of(cheap, dear), List.of(dear, cheap))) {
      assertThat(cheapest(25, order, "cheap=no", "dear=no")).isEqualTo("cheap=half 1");
      assertThat(cheapest(50, order, "cheap=no", "dear=no")).isEqualTo("dear=full 9");
      assertThat(cheapest(75, order, "cheap=no", "dear=no")).isEqualTo("cheap=half dear=full 10");
    }
  }

  @Test
  void idsDecideAmongTheFirstSixtyFourQuestions() throws IOException {
    List<String> questions = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 62; i++) {
      questions.add(question("g" + (i + 10), "controls", "no 0 yes/1", "yes 100"));
      answers.add("g" + (i + 10) + "=no");
    }
    for (String id : List.of("x", "y", "z")) {
      questions.add(question(id, "clarity", "no 0 full/4", "full 100"));
      answers.add(id + "=no");
    }
    assertThat(cheapest(33, questions, answers.toArray(String[]::new))).isEqualTo("x=full 4");
    answers.set(62, "x=full");
    assertThat(cheapest(66, questions, answers.toArray(String[]::new))).isEqualTo("y=full 4");
  }

  @Test
  void stepsStandInTheOrderOfIdsWhateverTheyAreFor() throws IOException {
    for (String data : List.of("a-data", "z-data")) {
      Assessor assessor =
          assessor(
              dir,
              BASICS
                  + question(data, "asked", "much 100 some/1", "some 0")
                  + question("k-written", "clarity", "none 0 whole/5", "whole 100")
                  + shownIf(
                      "{question: %s, in: [much]}".formatted(data),
                      question("l-more", "work", "one 0", "two 0").replace(", points: 0", "")),
              "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: 50}}}",
              ANY,
              "{question: %s, in: [much]} -> {verdict: FIX_FIRST}".formatted(data));
      String fixed = data + "=some ";
      assertThat(path(assessor, answers(data + "=much", "k-written=none")))
          .isEqualTo(
              (data.startsWith("a") ? fixed : "")
                  + "k-written=whole "
                  + (data.startsWith("z") ? fixed : "")
                  + "6");
    }
  }

  private Assessor hidden(String dimension, String floors, String... rules) throws IOException {
    return assessor(
        dir,
        BASICS
            + question("data", "asked", "much 100 some/1", "some 0")
            + question("written", "clarity", "none 0 whole/5", "whole 100")
            + shownIf(
                "{question: data, in: [much]}",
                question("extra", dimension, "no 0 yes/9", "yes 100")),
        "{readiness: {atLeast: 0}, dimensions: " + floors + "}",
        ANY,
        rules);
  }

  @Test
  void aFixThatMakesAQuestionNeedlessIsTakenWhereItIsCheaper() throws IOException {
    String[] answers = answers("data=much", "written=whole", "extra=no");
    assertThat(path(hidden("clarity", "{clarity: {atLeast: 60}}"), answers))
        .isEqualTo("data=some 1");
    assertThat(path(hidden("controls", "{controls: {atLeast: 60}}"), answers))
        .isEqualTo("data=some 1");
  }

  @Test
  void whatStaysTooLowIsSaidWithEverythingFixed() throws IOException {
    Assessor assessor =
        hidden(
            "clarity",
            "{controls: {atLeast: 80}}",
            "{question: data, in: [much]} -> {verdict: FIX_FIRST}",
            "{question: colour, in: [red]} -> {verdict: FIX_FIRST}");
    assertThat(path(assessor, "colour=red", "counted=no", "data=much", "written=none", "logins=no"))
        .isEqualTo("none for [rule-2][]");
    assertThat(path(assessor, "colour=red", "counted=no", "data=much", "written=none"))
        .isEqualTo("none for [rule-2][controls]");
    assertThat(pathTo("away", assessor, "colour=blue", "counted=no", "data=much", "written=none"))
        .isEqualTo("none for [][controls]");
  }

  @Test
  void aModelsNeedsAreSaidToBeTooLow() throws IOException {
    Assessor assessor =
        assessor(dir, BASICS + question("written", "clarity", "none 0", "whole 100"), ANY, ANY);
    assertThat(pathTo("away", assessor, "colour=blue", "counted=no", "written=none"))
        .isEqualTo("none for [][controls]");
    assertThat(path(assessor, "colour=blue", "counted=no", "written=none"))
        .isEqualTo("AlreadyThere");
  }
}
