package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A questionnaire that no shipped one comes near: of each of many pairs of answers one has to be
 * mended, and to tell which costs least means to try more combinations than the search does.
 */
final class PathCutOffTest {
  private static final int QUESTIONS = 48;
  private static final int PAIRS = 110;

  @TempDir private Path folder;

  private String score(String capOfPairs, int readinessOfPilot, String... options)
      throws IOException {
    Random random = new Random(1);
    StringBuilder questionnaire =
        new StringBuilder(
            """
            format: shorewise/questionnaire/1
            id: pairs
            version: "1"
            title: Pairs
            models: [{id: here, title: Here}]
            dimensions:
              - {id: d0, title: A, role: capability}
              - {id: d1, title: B, role: capability}
              - {id: d2, title: C, role: capability}
              - {id: d3, title: D, role: capability}
            verdict: {go: {readiness: {atLeast: %1$d}}, pilot: {readiness: {atLeast: %1$d}}}
            questions:
            """
                .formatted(readinessOfPilot));
    StringBuilder sheet =
        new StringBuilder(
            """
            format: shorewise/answers/1
            questionnaire: pairs
            subject: {id: it}
            answers:
            """);
    for (int i = 0; i < QUESTIONS; i++) {
      questionnaire
          .append("  - {id: q.n%d, dimension: d%d, ask: How %d?, options: [".formatted(i, i % 4, i))
          .append("{id: bad, label: Bad, points: 0, fix: {do: Mend it, reach: good, days: 5}},")
          .append("{id: good, label: Good, points: 100}]}\n");
      sheet.append("  q.n%d: bad\n".formatted(i));
    }
    questionnaire.append("rules:\n");
    for (int i = 0; i < PAIRS; i++) {
      int one = random.nextInt(QUESTIONS);
      int other = (one + 1 + random.nextInt(QUESTIONS - 1)) % QUESTIONS;
      questionnaire.append(
          """
            - id: pair-%d
              when: {all: [{question: q.n%d, in: [bad]}, {question: q.n%d, in: [bad]}]}
              then: {verdict: %s}
              because: Both are bad.
          """
              .formatted(i, one, other, capOfPairs));
    }
    Files.writeString(folder.resolve("pairs.yaml"), questionnaire);
    Files.writeString(folder.resolve("sheet.yaml"), sheet);
    String[] args = new String[4 + options.length];
    System.arraycopy(new String[] {"score", "sheet.yaml", "-q", "pairs.yaml"}, 0, args, 0, 4);
    System.arraycopy(options, 0, args, 4, options.length);
    CliRun run = CliRun.in(folder, args);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out();
  }

  @Test
  void aSearchThatIsCutOffSaysSo() throws IOException {
    assertThat(score("FIX_FIRST", 0))
        .containsIgnoringWhitespaces(
            "Whether fixes lead to a go is not known: there are too many ways to try them all.");
    assertThat(score("FIX_FIRST", 0, "--format", "jsonl"))
        .contains("\"path\":{\"result\":\"NOT_FOUND\",\"goal\":null");
  }

  @Test
  void aPathToAPilotSaysThatTheSearchForMoreWasCutOff() throws IOException {
    assertThat(score("PILOT", 10))
        .containsIgnoringWhitespaces("lead to PILOT")
        .containsIgnoringWhitespaces(
            "Whether fixes lead further, to a plain GO, is not known: there are too many ways");
  }
}
