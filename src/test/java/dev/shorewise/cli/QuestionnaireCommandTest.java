package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuestionnaireCommandTest {
  @TempDir private Path dir;

  @Test
  void listNamesWhatIsShippedAndFindsByService() {
    assertThat(CliRun.in(dir, "questionnaire", "list").out()).contains("core");
    assertThat(CliRun.in(dir, "questionnaire", "list", "--service", "BACK OFF").out())
        .contains("core");
    assertThat(CliRun.in(dir, "questionnaire", "list", "--service", "beekeeping").out()).isEmpty();
    assertThat(CliRun.in(dir, "questionnaire", "list", "--format", "json").out())
        .startsWith("[")
        .contains("\"id\": \"core\"");
  }

  @Test
  void showPrintsTheFileAsItIs() throws IOException {
    assertThat(CliRun.in(dir, "questionnaire", "show", "core").out())
        .isEqualTo(Files.readString(Project.ROOT.resolve("questionnaires/core.yaml")));
  }

  @Test
  void showRefusesWhatIsNoUsableQuestionnaireAsLintDoes() throws IOException {
    String core = Files.readString(Project.ROOT.resolve("questionnaires/core.yaml"));
    Files.writeString(dir.resolve("mine.yaml"), core);
    assertThat(CliRun.in(dir, "questionnaire", "show", "mine.yaml").out()).isEqualTo(core);
    Files.writeString(dir.resolve("mine.yaml"), core.replaceFirst("version:", "versoin:"));
    Files.writeString(dir.resolve("other.yaml"), "a: 1\n");
    for (String file : List.of("mine.yaml", "other.yaml")) {
      CliRun run = CliRun.in(dir, "questionnaire", "show", file, "-o", "copy.yaml");
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err())
          .startsWith(file + ":")
          .isEqualTo(CliRun.in(dir, "questionnaire", "lint", file).err());
      assertThat(dir.resolve("copy.yaml")).doesNotExist();
    }
  }

  @Test
  void theResolvedFormIsAQuestionnaireWithTheSameResults() throws IOException {
    CliRun.in(dir, "questionnaire", "show", "core", "--resolved", "-o", "core.yaml");
    Files.copy(Project.ROOT.resolve("examples/invoice-entry.yaml"), dir.resolve("sheet.yaml"));
    String shipped = CliRun.in(dir, "score", "sheet.yaml", "--format", "json").out();
    CliRun run = CliRun.in(dir, "score", "sheet.yaml", "--format", "json", "-q", "./core.yaml");
    assertThat(run.out()).isEqualTo(shipped);
  }

  @Test
  void lintRunsTheTestsThatAQuestionnaireBringsAlong() {
    CliRun run = CliRun.in(dir, "questionnaire", "lint", "core");
    assertThat(run.status()).isZero();
    assertThat(run.out()).containsPattern("core \\S+: 0 errors").containsPattern("[1-9]\\d* tests");
  }

  @Test
  void lintReportsATestThatFailsWithItsPlace() throws IOException {
    String core = Files.readString(Project.ROOT.resolve("questionnaires/core.yaml"));
    Files.writeString(
        dir.resolve("mine.yaml"),
        core
            + """
              - {name: wrong, given: {process.documented: none}, others: best, expect: {verdict: GO}}
            """);
    CliRun run = CliRun.in(dir, "questionnaire", "lint", "mine.yaml");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("mine.yaml:")
        .contains("test 'wrong' fails on the verdict: FIX_FIRST, expected GO [Q115]");
  }

  @Test
  void lintReportsWhatIsWrongInAFile() throws IOException {
    Files.writeString(dir.resolve("bad.yaml"), "format: shorewise/questionnaire/1\nid: Bad Id\n");
    CliRun run = CliRun.in(dir, "questionnaire", "lint", "bad.yaml");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.errLines()).hasSizeGreaterThan(1).allMatch(line -> line.startsWith("bad.yaml"));
  }

  @Test
  void everySchemaIsPrinted() {
    for (String kind : new String[] {"questionnaire", "answers", "assessment"}) {
      assertThat(CliRun.in(dir, "questionnaire", "schema", kind).out())
          .contains("json-schema.org/draft/2020-12/schema");
    }
  }
}
