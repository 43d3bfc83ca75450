package dev.shorewise.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the report words that there is a path, that there is none, and that nobody can tell yet. */
final class PathWordsTest {
  private static final String QUESTIONNAIRE =
      """
      format: shorewise/questionnaire/1
      id: small
      version: "1"
      title: Small
      dimensions:
        - {id: clarity, title: Clarity, role: capability}
        - {id: needs, title: Needs, role: demand}
        - {id: stakes, title: Stakes, role: demand}
      questions:
        - id: written
          dimension: clarity
          ask: Is it written down?
          options:
            - {id: "no", label: Nothing, points: 0, fix: {do: Write notes, reach: half, days: 2}}
            - {id: half, label: Half, points: 60, fix: {do: Write it up, reach: "all", days: 1}}
            - {id: "all", label: Everything, points: 100}
        - id: law
          dimension: needs
          ask: What does the law say?
          options:
            - {id: fine, label: Nothing, points: 0}
            - {id: forbids, label: It forbids it, points: 100}
        - id: cards
          dimension: stakes
          ask: Which numbers are seen?
          options:
            - {id: none, label: None, points: 0}
            - {id: card, label: Card numbers, points: 100}
      rules:
        - id: forbidden
          when: {question: law, in: [forbids]}
          then: {verdict: KEEP_IN_HOUSE}
          because: The law forbids it.
        - id: exposed
          when: {dimension: stakes, atLeast: 50}
          then: {verdict: PILOT}
          because: Much is at stake.
        - id: too-far
          when: {question: cards, in: [card]}
          then: {excludes: [far]}
          because: Card numbers stay near.
      models:
        - {id: near, title: "Near, next door"}
        - {id: far, title: "Far, across the sea"}
      verdict:
        go: {readiness: {atLeast: 70}}
        pilot: {readiness: {atLeast: 50}}
      """;

  @TempDir private Path dir;

  private String path(String... answers) throws IOException {
    return section("Path to GO", List.of("score", "sheet.yaml"), answers);
  }

  private String section(String title, List<String> command, String... answers) throws IOException {
    Files.writeString(dir.resolve("small.yaml"), QUESTIONNAIRE);
    Files.writeString(
        dir.resolve("sheet.yaml"),
        "format: shorewise/answers/1\nquestionnaire: ./small.yaml\nsubject: {client: A}\nanswers:\n  "
            + String.join("\n  ", answers)
            + "\n");
    CliRun run = CliRun.in(dir, command.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    String after = run.out().substring(run.out().indexOf(title + "\n") + title.length() + 1);
    return after.split("\n\n", -1)[0].stripTrailing() + "\n";
  }

  @Test
  void whereAnOpenAnswerStandsInTheWayItAsksForItAndSaysWhatItTakesThen() throws IOException {
    assertThat(path("written: half", "law: unknown", "cards: none"))
        .isEqualTo(
            """
              It cannot be said yet what leads to a go, because this answer is not known.
              Find out first:
              ? What does the law say?
                  law
              If it turns out as well as it can, 1 day of fixes leads to GO.
            """);
    assertThat(path("written: no", "cards: none", "law: unknown"))
        .contains("  If it turns out as well as it can, 3 days of fixes lead to GO.\n");
  }

  @Test
  void whereNothingElseIsAmissNothingNeedsFixing() throws IOException {
    assertThat(path("written: all", "law: unknown"))
        .isEqualTo(
            """
              It cannot be said yet what leads to a go, because these answers are not known.
              Find out first:
              ? What does the law say?
                  law
              ? Which numbers are seen?
                  cards
              If they turn out as well as they can, nothing needs fixing.
            """);
  }

  @Test
  void whereOtherAnswersAreOpenTooAllOfThemAreMeant() throws IOException {
    assertThat(path("law: unknown", "cards: none"))
        .contains("this answer is")
        .contains("  If all open answers turn out as well as they can, nothing needs fixing.\n");
  }

  @Test
  void aGoThatMayBeAPlainOneIsToldSo() throws IOException {
    assertThat(path("written: half", "law: fine", "cards: unknown"))
        .isEqualTo(
            """
              It is a go already. It cannot be said yet what leads to a plain GO, because
              this answer is not known. Find out first:
              ? Which numbers are seen?
                  cards
              If it turns out as well as it can, 1 day of fixes leads to GO.
            """);
    assertThat(path("written: all", "law: fine", "cards: unknown"))
        .isEqualTo(
            """
              It is a go already. It cannot be said yet what leads to a plain GO, because
              this answer is not known. Find out first:
              ? Which numbers are seen?
                  cards
              If it turns out as well as it can, nothing needs fixing.
            """);
  }

  @Test
  void aPathThatMayLeadFurtherThanAPilotSaysWhatThatHangsOn() throws IOException {
    assertThat(path("written: no", "law: fine", "cards: unknown"))
        .isEqualTo(
            """
              1 step leads to PILOT, Near then advised: 2 days in all. Days are effort, not
              calendar time.
              - Write notes (2 days)
                  written becomes: Half
              It cannot be said yet what leads further, to a plain GO, because this answer
              is not known. Find out first:
              ? Which numbers are seen?
                  cards
              If it turns out as well as it can, 3 days of fixes lead to GO.
            """);
  }

  @Test
  void whereNoAnswerHelpsThereIsNoPath() throws IOException {
    assertThat(path("written: all", "law: forbids", "cards: unknown"))
        .startsWith("  No path: fixes alone do not lead to a go.\n");
  }

  @Test
  void thePathToAPlaceNamesThePlace() throws IOException {
    List<String> explain = List.of("explain", "sheet.yaml", "far");
    assertThat(section("The path to Far", explain, "written: all", "law: fine", "cards: unknown"))
        .isEqualTo(
            """
              It cannot be said yet what leads to a go in which Far is possible, because
              this answer is not known. Find out first:
              ? Which numbers are seen?
                  cards
              If it turns out as well as it can, nothing needs fixing.
            """);
    assertThat(section("The path to Far", explain, "written: all", "law: fine", "cards: card"))
        .startsWith("  No path: fixes alone do not lead to a go in which Far is possible.\n");
  }
}
