package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.Reference;
import dev.shorewise.testing.Sheet;
import dev.shorewise.testing.WrittenQuestionnaire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Six dimensions count the same and score k/997, k/991 … of 100 each. Readiness is then a fraction
 * that misses 66 by 7.5e-19, far less than neighbouring doubles are apart; and with all that is
 * missing instead of all that is there, it is as much above 34.
 */
final class AwkwardFractionsTest {
  private static final int[] OUT_OF = {997, 991, 983, 977, 971, 967};
  private static final int[] POINTS = {964, 336, 631, 188, 811, 952};

  @TempDir private Path dir;

  private String verdict(boolean missing, String go) throws IOException {
    Questionnaire questionnaire = questionnaire(missing, go);
    AnswerSheet sheet =
        Sheet.of(questionnaire, "q0=some", "q1=some", "q2=some", "q3=some", "q4=some", "q5=some");
    return Assessor.of(questionnaire).assess(sheet).verdict().name();
  }

  private Questionnaire questionnaire(boolean missing, String go) throws IOException {
    StringBuilder file =
        new StringBuilder(
            "format: shorewise/questionnaire/1\nid: awkward\nversion: '1'\ntitle: A\ndimensions:\n");
    for (int i = 0; i < OUT_OF.length; i++) {
      file.append("  - {id: d" + i + ", title: D, role: capability}\n");
    }
    file.append("questions:\n");
    for (int i = 0; i < OUT_OF.length; i++) {
      int some = missing ? OUT_OF[i] - POINTS[i] : POINTS[i];
      file.append("  - {id: q" + i + ", dimension: d" + i + ", ask: A?, outOf: " + OUT_OF[i])
          .append(", options: [{id: none, label: N, points: 0}, {id: some, label: S, points: ")
          .append(some + "}, {id: full, label: F, points: " + OUT_OF[i] + "}]}\n");
    }
    file.append("models: [{id: here, title: Here}]\n")
        .append("verdict: {go: {readiness: {" + go + "}}, pilot: {readiness: {atLeast: 1}}}\n");
    return WrittenQuestionnaire.in(dir, file.toString());
  }

  @Test
  void otherScoresAreTheDoublesNearestToTheFraction() throws IOException {
    Questionnaire questionnaire = questionnaire(false, "atLeast: 66");
    for (String first : List.of("none", "some", "full")) {
      AnswerSheet sheet =
          Sheet.of(
              questionnaire, "q0=" + first, "q1=some", "q2=full", "q3=some", "q4=none", "q5=some");
      assertThat(Assessor.of(questionnaire).assess(sheet).readiness())
          .isEqualTo(Interval.point(new Reference(questionnaire, sheet).readiness().value()));
    }
  }

  @Test
  void aScoreThatMissesItsThresholdByNextToNothingMissesIt() throws IOException {
    assertThat(verdict(false, "atLeast: 66")).isEqualTo("PILOT");
    assertThat(verdict(false, "above: 65")).isEqualTo("GO");
  }

  @Test
  void aScoreThatPassesItsThresholdByNextToNothingPassesIt() throws IOException {
    assertThat(verdict(true, "above: 34")).isEqualTo("GO");
    assertThat(verdict(true, "atLeast: 35")).isEqualTo("PILOT");
  }
}
