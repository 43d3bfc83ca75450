package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is of no use to a command gives every command the exit code for what is wrong. */
final class UnusableFilesTest {
  private static final String SHEET =
      """
      format: shorewise/answers/1
      subject: {client: Acme, process: Support}
      answers: {process.documented: full}
      """;

  /** Each a command line up to a file with subjects or a map of their columns. */
  private static final List<String> SUBJECTS =
      List.of(
          "score",
          "explain",
          "compare sheet.yaml",
          "compare --old-questionnaire core sheet.yaml",
          "batch",
          "batch clients.csv --map",
          "assess --plain --stdin --from",
          "assess --plain --stdin --resume");

  /** Each a command line up to a questionnaire. */
  private static final List<String> QUESTIONNAIRES =
      List.of(
          "questionnaire lint",
          "questionnaire lint core --against",
          "questionnaire show",
          "template sheet -q",
          "score sheet.yaml -q",
          "batch clients.csv -q",
          "assess --plain --stdin -q");

  @TempDir private Path dir;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(dir.resolve("sheet.yaml"), SHEET);
    Files.writeString(dir.resolve("clients.csv"), "client,process\nAcme,Support\n");
    Files.createDirectory(dir.resolve("folder.yaml"));
    Files.write(dir.resolve("binary.yaml"), new byte[] {'a', 0, -1, -2});
    Files.writeString(dir.resolve("broken.yaml"), "a: [1\n");
    Files.writeString(dir.resolve("empty.yaml"), "");
    Files.write(
        dir.resolve("latin.yaml"), "client: M\u00fcller".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(dir.resolve("large.yaml"), "\"" + "x".repeat(1 << 21));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere.yaml", "folder.yaml", "folder.yaml/x.yaml"})
  void whatCannotBeOpenedIsTroubleWithTheFileEverywhere(String file) throws IOException {
    assertThat(run("batch --suggest-map", file)).isEqualTo(6);
    for (String command : SUBJECTS) {
      assertThat(run(command, file)).as(command).isEqualTo(6);
    }
    for (String command : QUESTIONNAIRES) {
      assertThat(run(command, file)).as(command).isEqualTo(6);
    }
    Files.writeString(dir.resolve("sheet.yaml"), SHEET + "questionnaire: ./" + file + "\n");
    assertThat(run("score", "sheet.yaml")).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"binary.yaml", "broken.yaml", "empty.yaml", "latin.yaml", "large.yaml"})
  void whatCanBeReadAndIsOfNoUseLeavesNothingToScoreOrNoQuestionnaire(String file)
      throws IOException {
    for (String command : SUBJECTS) {
      assertThat(run(command, file)).as(command).isEqualTo(4);
    }
    for (String command : QUESTIONNAIRES) {
      assertThat(run(command, file)).as(command).isEqualTo(3);
    }
    Files.writeString(dir.resolve("sheet.yaml"), SHEET + "questionnaire: ./" + file + "\n");
    assertThat(run("score", "sheet.yaml")).isEqualTo(3);
  }

  @Test
  void ofSeveralQuestionnairesAnInvalidOneSaysMoreThanOneThatIsNotThere() {
    assertThat(run("questionnaire lint nowhere.yaml", "broken.yaml")).isEqualTo(3);
    assertThat(run("questionnaire lint gone.yaml", "nowhere.yaml")).isEqualTo(6);
  }

  private int run(String command, String file) {
    CliRun run = CliRun.in(dir, (command + " " + file).split(" "));
    assertThat(run.out()).as(command).isEmpty();
    assertThat(run.err()).as(command).isNotEmpty();
    return run.status();
  }
}
