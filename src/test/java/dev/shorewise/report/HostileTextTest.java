package dev.shorewise.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client's name and an assessor's notes cannot steer a terminal or become markup. */
final class HostileTextTest {
  @TempDir private Path dir;

  @BeforeEach
  void writeSheet() throws IOException {
    Files.writeString(
        dir.resolve("evil.yaml"),
        """
        format: shorewise/answers/1
        subject:
          client: "Evil \\e[31mred\\e[0m \\u202Ereversed \\u009B2J <b>bold</b> | [x](http://evil.example) **strong** `code` #1"
          process: "%s"
        answers:
          process.documented: {answer: none, note: "line one\\nline two \\u2028 \\a & &lt; www.evil.example"}
        """
            .formatted("w".repeat(200)));
  }

  private String score(String format) {
    CliRun run = CliRun.in(dir, "score", "evil.yaml", "--format", format);
    assertThat(run.status()).isZero();
    return run.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "json", "jsonl"})
  void nothingThatSteersATerminalGetsThrough(String format) {
    assertThat(score(format).chars().filter(c -> c != '\n'))
        .noneMatch(
            c ->
                Character.getType(c) == Character.CONTROL
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR);
  }

  @Test
  void textShowsWhatWasThereAndKeepsToItsWidth() {
    assertThat(score("text")).contains("Evil \\u001b[31mred").contains("line one\\u000aline two");
    assertThat(score("text").lines()).allMatch(line -> line.length() <= TextReport.WIDTH);
  }

  @Test
  void markdownStaysPlainText() {
    assertThat(score("markdown"))
        .contains("\\<b\\>bold\\</b\\>")
        .contains("\\[x\\](http\\://evil.example)")
        .contains("\\*\\*strong\\*\\*")
        .contains("\\`code\\`")
        .contains("\\&lt;")
        .contains("www\\.evil.example");
  }

  @Test
  void jsonKeepsTheTextExactly() {
    assertThat(score("json"))
        .contains("Evil \\u001B[31mred\\u001B[0m \\u202ereversed \\u009b2J <b>bold</b> | [x]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void ofNamesAndNotesWithoutEndPeopleSeeTheBeginning(String format) throws IOException {
    writeLong();

    String shown = score(format).replaceAll("\\s", ""); // Text breaks lines.
    assertThat(shown).contains("n".repeat(100) + "…").contains("m".repeat(2000) + "…");
    assertThat(shown).doesNotContain("n".repeat(101)).doesNotContain("m".repeat(2001));
  }

  @Test
  void ofNamesAndNotesWithoutEndProgramsGetAll() throws IOException {
    writeLong();

    assertThat(score("json")).contains("n".repeat(200_000)).contains("m".repeat(200_000));
  }

  private void writeLong() throws IOException {
    Files.writeString(
        dir.resolve("evil.yaml"),
        "format: shorewise/answers/1\nsubject: {client: %s, process: Support}\nanswers:\n"
                .formatted("n".repeat(200_000))
            + "  process.documented: {answer: none, note: %s}\n".formatted("m".repeat(200_000)));
  }

  @Test
  void anErrorAboutTextWithoutEndFitsOnAScreen() throws IOException {
    Files.writeString(
        dir.resolve("evil.yaml"),
        "format: shorewise/answers/1\nsubject: {process: Support}\nanswers: {process.documented: "
            + "n".repeat(200_000)
            + "}\n");

    CliRun run = CliRun.in(dir, "score", "evil.yaml");

    assertThat(run.err())
        .hasSizeLessThan(1500)
        .contains("is not an option of 'process.documented'");
  }

  @Test
  void textAtTheStartOfALineIsNoList() {
    assertThat(MarkdownReport.escape("- x")).isEqualTo("\\- x");
    assertThat(MarkdownReport.escape("12. x")).isEqualTo("12\\. x");
    assertThat(MarkdownReport.escape("3) x")).isEqualTo("3\\) x");
    assertThat(MarkdownReport.escape("a - b. c")).isEqualTo("a - b. c");
  }
}
