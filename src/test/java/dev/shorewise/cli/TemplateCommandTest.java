package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemplateCommandTest {
  @TempDir private Path dir;

  @Test
  void theEmptySheetIsAValidSheetOnWhichNothingIsAnswered() {
    CliRun.in(dir, "template", "sheet", "-o", "sheet.yaml");
    CliRun run = CliRun.in(dir, "score", "sheet.yaml", "--format", "json");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("\"state\": \"unanswered\"").doesNotContain("\"answered\": 1");
  }

  @Test
  void aLineOfTheSheetCanBeFilledIn() throws IOException {
    String sheet = CliRun.in(dir, "template", "sheet").out();
    assertThat(sheet).contains("#   mostly: ").contains("\n  process.documented:\n");
    Files.writeString(
        dir.resolve("sheet.yaml"),
        sheet.replace("  process.documented:\n", "  process.documented: mostly\n"));
    assertThat(CliRun.in(dir, "score", "sheet.yaml").out()).contains("39 of 40 questions are open");
  }

  @Test
  void theCsvHasAColumnForEachQuestionAndSaysWhatIsAllowed() {
    List<String> lines = CliRun.in(dir, "template", "csv").out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("client,process,process.documented,");
    assertThat(lines.get(1)).startsWith("#allowed,,none or partly or mostly or full or ?,");
  }

  @Test
  void anUnknownQuestionnaireIsAProblemOfTheQuestionnaire() {
    CliRun run = CliRun.in(dir, "template", "csv", "-q", "cor");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("core");
  }
}
