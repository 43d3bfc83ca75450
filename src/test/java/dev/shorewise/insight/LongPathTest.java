package dev.shorewise.insight;

import static dev.shorewise.insight.SmallQuestionnaires.BASICS;
import static dev.shorewise.insight.SmallQuestionnaires.COLOUR;
import static dev.shorewise.insight.SmallQuestionnaires.assessor;
import static dev.shorewise.insight.SmallQuestionnaires.path;
import static dev.shorewise.insight.SmallQuestionnaires.question;
import static dev.shorewise.insight.SmallQuestionnaires.shownIf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The search gives up after a number of attempts. What it knows beforehand has to bring it to a
 * path of dozens of steps long before that.
 */
final class LongPathTest {
  private static final String ANY = "{readiness: {atLeast: 0}}";

  @TempDir private Path dir;
  private final List<String> answers = new ArrayList<>();

  /** So many questions with two fixes each, nothing of it done so far. */
  private String many(int count, String dimension) {
    return IntStream.range(0, count)
        .mapToObj(i -> dimension + "-" + (10 + i))
        .peek(id -> answers.add(id + "=no"))
        .map(id -> question(id, dimension, "no 0 half/1", "half 50 full/2", "full 100"))
        .collect(Collectors.joining());
  }

  /** So many lists of parts, none of which is there. */
  private String lists(int count, String dimension) {
    StringBuilder questions = new StringBuilder();
    for (int i = 10; i < 10 + count; i++) {
      answers.add(dimension + "-" + i + "=none");
      questions.append(
          question(dimension + "-" + i, dimension, "none 0", "one 50 _/1", "other 50 _/2")
              .replace("reach: \"_\", ", "")
              .replace("points: 0}", "points: 0, exclusive: true}")
              .replace("ask:", "select: many\n    combine: sum\n    ask:"));
    }
    return questions.toString();
  }

  private String days(String questions, String go, String... rules) throws IOException {
    String said =
        path(assessor(dir, COLOUR + questions, go, ANY, rules), answers.toArray(String[]::new));
    return said.substring(said.lastIndexOf(' ') + 1);
  }

  @Test
  void pathsThroughManyQuestionsOfAllKindsAreFound() throws IOException {
    // Clarity counts three times as much as figures: 2 steps of 2 days each are saved on it.
    assertThat(
            days(
                many(10, "clarity") + many(10, "figures") + many(8, "controls"),
                "{readiness: {atLeast: 60},"
                    + " dimensions: {clarity: {atLeast: 70}, controls: {atLeast: 50}}}"))
        .isEqualTo("30");
  }

  @Test
  void pathsThroughManyListsAreFound() throws IOException {
    String go = "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: 75}}}";
    assertThat(days(lists(12, "clarity") + many(1, "figures") + many(1, "controls"), go))
        .isEqualTo("24");
  }

  @Test
  void whatARuleAsksOfAScoreIsReachedOverManyQuestions() throws IOException {
    assertThat(
            days(
                many(12, "clarity") + many(2, "figures") + many(2, "controls"),
                ANY,
                "{dimension: clarity, below: 75} -> {verdict: FIX_FIRST}"))
        .isEqualTo("24");
  }

  @Test
  void whatARuleAsksOfReadinessIsReachedOverManyQuestions() throws IOException {
    assertThat(
            days(
                many(12, "clarity") + many(2, "figures") + many(2, "controls"),
                ANY,
                "{readiness: {below: 70}} -> {verdict: FIX_FIRST}"))
        .isEqualTo("24");
  }

  /** Questions about the work that decide whether one more is asked. */
  private String revealing(int count, int steps) {
    StringBuilder questions = new StringBuilder();
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = "asked-" + answers.size();
      String[] options = new String[steps + 1];
      for (int step = 0; step < steps; step++) {
        options[step] = "o%d %d o%d/1".formatted(step, 100 - step, step + 1);
      }
      options[steps] = "o%d 0".formatted(steps);
      questions.append(question(id, "asked", options));
      conditions.add("{question: %s, in: [o0]}".formatted(id));
      answers.add(id + "=o0");
    }
    return questions
        + shownIf(
            "{all: [" + String.join(", ", conditions) + "]}",
            COLOUR.replace("colour", "shade-" + answers.size()));
  }

  @Test
  void fixesOfTheWorkAreNotTriedBeforeWhatHasToBeFixedAnyhow() throws IOException {
    assertThat(
            days(
                revealing(7, 4) + many(10, "clarity") + many(1, "figures") + many(1, "controls"),
                "{readiness: {atLeast: 0}, dimensions: {clarity: {atLeast: 75}}}"))
        .isEqualTo("20");
  }

  @Test
  void theSearchGivesUpAfterFiveThousandAttempts() throws IOException {
    String rule = "{question: colour, in: [blue]} -> {verdict: FIX_FIRST}";
    answers.addAll(List.of("colour=blue", "counted=no", "logins=no"));
    String others = BASICS.substring(COLOUR.length()) + many(1, "clarity");
    // 5 to the power of 4 times 2 to the power of 3
    String work = revealing(4, 4) + revealing(3, 1);
    assertThat(days(others + work, ANY, rule)).isEqualTo("[rule-1][]");
    assertThat(days(others + work + revealing(1, 1), ANY, rule)).isEqualTo("NotFound");
  }
}
