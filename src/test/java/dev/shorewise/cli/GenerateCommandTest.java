package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is installed beside the program; packaging/check completes words in a real bash. */
final class GenerateCommandTest {
  @TempDir private Path dir;

  @BeforeEach
  void generate() {
    assertThat(CliRun.in(dir, "generate", ".")).isEqualTo(new CliRun(0, "", ""));
  }

  private String text(String file) throws IOException {
    return Files.readString(dir.resolve(file));
  }

  @Test
  void aFolderThatIsNotThereIsSaidToBeMissing() {
    assertThat(CliRun.in(dir, "generate", "nowhere"))
        .isEqualTo(
            new CliRun(
                6,
                "",
                "shorewise: nowhere/shorewise.bash: cannot be written: there is no such folder\n"));
  }

  @Test
  void everyCommandOfTheHelpHasAPage() throws IOException {
    List<String> commands =
        Files.readAllLines(dir.resolve("shorewise.1")).stream()
            .filter(line -> line.endsWith("\\fR(1)"))
            .map(line -> line.replaceAll("\\\\fB|\\\\fR.*", "").replace("\\-", "-"))
            .toList();
    assertThat(commands).contains("shorewise-score", "shorewise-batch").hasSizeGreaterThan(6);
    for (String command : commands) {
      assertThat(dir.resolve(command + ".1")).isNotEmptyFile();
    }
    assertThat(dir.resolve("shorewise-generate.1")).doesNotExist();
    assertThat(dir.resolve("shorewise-questionnaire-lint.1")).exists();
  }

  @Test
  void aPageHasEveryOptionAndNoTextThatManWouldTakeForACommand() throws IOException {
    assertThat(text("shorewise-score.1"))
        .startsWith(".TH \"shorewise-score\" 1")
        .contains("\\fB\\-q, \\-\\-questionnaire\\fR \\fIQ\\fR")
        .contains("\\fB\\-\\-gate\\fR")
        .contains(".SH NOTES");
    assertThat(text("shorewise.1")).contains("10  ").contains("XDG_CACHE_HOME");
    try (Stream<Path> files = Files.list(dir)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".1")).toList()) {
        assertThat(Files.readAllLines(page))
            .filteredOn(line -> line.startsWith(".") || line.startsWith("'"))
            .allMatch(line -> line.matches("\\.(TH .*|SH [A-Z ]+|TP|nf|fi)"));
      }
    }
  }

  @Test
  void theCompletionKnowsQuestionnairesAndWhatCanBeExplained() throws IOException {
    assertThat(text("shorewise.bash"))
        .contains("\"customer-support\"")
        .contains("\"oversight.owner\"")
        .contains("\"offshore\"")
        .contains("-o default");
  }
}
