package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.AppContext.StandardStream;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put on a report that is handed over, and what is left out. */
final class HandoverTest {
  private static final String[] COVER = {
    "--title", "For the board", "--prepared-for", "Ada & Co", "--prepared-by", "Quay Partners"
  };

  @TempDir private Path dir;

  @BeforeEach
  void writeSheet() throws IOException {
    Files.writeString(
        dir.resolve("acme.yaml"),
        """
        format: shorewise/answers/1
        questionnaire: small.yaml
        subject: {id: acme-secret, client: Acme Ltd, process: Invoices}
        answers:
          clarity.written: {answer: usual, note: Jane says so}
        """);
    Files.writeString(
        dir.resolve("small.yaml"),
        """
        format: shorewise/questionnaire/1
        id: small
        version: "1.0.0"
        title: Small
        dimensions:
          - {id: clarity, title: Clarity, role: capability}
        questions:
          - id: clarity.written
            dimension: clarity
            ask: What is written down?
            options:
              - {id: nothing, label: Nothing, points: 0}
              - {id: usual, label: The usual case, points: 50}
              - {id: all, label: Everything, points: 100}
        models:
          - {id: onshore, title: Onshore}
        verdict:
          go: {readiness: {atLeast: 70}}
          pilot: {readiness: {atLeast: 40}}
        """);
  }

  private CliRun score(String format, String... more) {
    return score(CliRun.with(dir), format, more);
  }

  private static CliRun score(CliRun.Setup setup, String format, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "score";
    arguments[1] = "acme.yaml";
    arguments[2] = "--format";
    arguments[3] = format;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return setup.run(arguments);
  }

  @Test
  void theCoverStandsOnText() {
    assertThat(score("text", COVER).out())
        .startsWith(
            """
            For the board
            Acme Ltd: Invoices
            Small (small 1.0.0)
            Prepared for Ada & Co
            Prepared by Quay Partners

            GO, but""");
  }

  @Test
  void theCoverStandsOnMarkdownAndOnAPage() {
    assertThat(score("markdown", COVER).out())
        .startsWith("# For the board\n\nAcme Ltd: Invoices  \n")
        .contains("Prepared for Ada \\& Co  \n");
    assertThat(score("html", COVER).out())
        .contains("<title>For the board</title>")
        .contains("<h1><bdi>For the board</bdi></h1>")
        .contains("<bdi>Prepared for Ada &amp; Co</bdi>");
  }

  @Test
  void aPageHasTheDateOfTodayUnlessToldOtherwise() {
    assertThat(score("html").out()).contains("<bdi>2026-10-01</bdi>");
    assertThat(score("html", "--date", "2026-09-30").out()).contains("<bdi>2026-09-30</bdi>");
    CliRun.Setup earlier = CliRun.with(dir).environment("SOURCE_DATE_EPOCH", "1700000000");
    assertThat(score(earlier, "html").out()).contains("<bdi>2023-11-14</bdi>");
  }

  @Test
  void textHasADateOnlyWhereOneIsAskedFor() {
    assertThat(score("text").out()).doesNotContain("2026");
    assertThat(score("text", "--date", "today").out()).contains("\n2026-10-01\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "json", "jsonl"})
  void namesAndNotesAreLeftOutWhereAskedFor(String format) {
    assertThat(score(format).out()).contains("Acme", "Jane");
    assertThat(score(format, "--redact").out())
        .doesNotContain("Acme", "acme", "Jane")
        .contains("Invoices");
  }

  @Test
  void aWideTerminalIsUsedAndAFileIsNot() {
    CliRun.Setup wide = CliRun.with(dir).environment("COLUMNS", "300").terminal(StandardStream.OUT);
    assertThat(longestLine(score(wide, "text", "--color", "never").out())).isBetween(81, 110);
    CliRun.Setup pipe = CliRun.with(dir).environment("COLUMNS", "300");
    assertThat(longestLine(score(pipe, "text").out())).isLessThanOrEqualTo(80);
  }

  @Test
  void explanationsAndComparisonsUseAWideTerminalToo() {
    CliRun.Setup wide =
        CliRun.with(Project.ROOT).environment("COLUMNS", "300").terminal(StandardStream.OUT);
    String sheet = "examples/bookkeeping.yaml";
    for (CliRun run :
        List.of(
            wide.run("explain", sheet),
            wide.run("compare", sheet, "examples/invoice-entry.yaml"))) {
      assertThat(run.status()).isZero();
      assertThat(longestLine(run.out())).isBetween(81, 110);
    }
  }

  private static int longestLine(String text) {
    return text.lines().mapToInt(String::length).max().orElse(0);
  }

  @Test
  void aCoverThatCannotBeIsRefused() {
    assertThat(score("text", "--date", "1.10.2026").err())
        .contains("--date is '1.10.2026'; give a day as 2026-10-01, or 'today'");
    assertThat(score("json", "--title", "x").err()).contains("JSON holds the assessment alone");
    assertThat(score("text", "--title", " ").err()).contains("--title is empty");
    CliRun.Setup odd = CliRun.with(dir).environment("SOURCE_DATE_EPOCH", "yesterday");
    CliRun run = score(odd, "html");
    assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(run.err()).contains("SOURCE_DATE_EPOCH is 'yesterday'");
  }
}
