package dev.shorewise.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintCommandTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "lint").toAbsolutePath();

  private static CliRun lint(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "questionnaire";
    all[1] = "lint";
    System.arraycopy(args, 0, all, 2, args.length);
    return CliRun.in(FOLDER, all);
  }

  @Test
  void aSoundQuestionnaireIsShownWithHowEachThingWasProved() {
    CliRun run = lint("base.yaml");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    Golden.check("lint/base.txt", run.out());
  }

  @Test
  void aFaultGoesToStandardErrorAndEndsWithThree() {
    CliRun run = lint("shadowed-rule.yaml");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.errLines()).singleElement().asString().endsWith("[L106]");
  }

  @Test
  void warningsAloneDoNotFail() {
    CliRun run = lint("missing-fix.yaml");
    assertThat(run.status()).isZero();
    assertThat(run.errLines()).hasSize(2).allMatch(line -> line.contains(": warning: "));
  }

  @Test
  void aWitnessCanBeScored() {
    CliRun run = lint("base.yaml", "--witness", "--only", "unprotected");
    Golden.check("lint/witness.txt", run.out());
    String sheet = run.out().substring(run.out().indexOf("format:"), run.out().indexOf("\n\n"));
    CliRun scored = CliRun.with(FOLDER).stdin(sheet).run("score", "-", "--format", "json");
    assertThat(scored.err()).isEmpty();
    assertThat(scored.out()).contains("\"FIX_FIRST\"", "\"unprotected\"");
  }

  @Test
  void jsonHoldsProblemsFindingsAndWitnesses() {
    CliRun run = lint("no-model-left.yaml", "--format", "json", "--witness", "--only", "models");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).isEmpty();
    Golden.check("lint/no-model-left.json", run.out());
  }

  @Test
  void anotherVersionIsComparedIdByIdAndAGoneIdIsAnError() {
    CliRun run = lint("versions/after.yaml", "--against", "versions/before.yaml");
    assertThat(run.status()).isEqualTo(3);
    Golden.check("lint/versions/changes.txt", run.out() + "---\n" + run.err());
  }

  @Test
  void aRuleThatReadsAnotherQuestionAffectsSheetsThatAnswerEither(@TempDir Path dir)
      throws IOException {
    String before = Files.readString(FOLDER.resolve("versions/before.yaml"));
    Files.writeString(dir.resolve("before.yaml"), before);
    Files.writeString(
        dir.resolve("after.yaml"),
        before.replace("{question: contact, in: [live]}", "{question: locked, in: [none]}"));

    CliRun run = CliRun.in(dir, "questionnaire", "lint", "after.yaml", "--against", "before.yaml");

    assertThat(run.out()).contains("; affects sheets that answer data or contact or locked\n");
  }

  @Test
  void otherContentUnderTheSameVersionIsAnError() {
    CliRun run = lint("versions/silent.yaml", "--against", "versions/before.yaml");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.errLines()).singleElement().asString().endsWith("[L109]");
  }

  @Test
  void nothingHasChangedAgainstItself() {
    CliRun run = lint("core", "--against", "core");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("  changes       1.0.0 to 1.0.0: 0\n");
  }

  @Test
  void onlyOneQuestionnaireIsHeldAgainstAnotherVersion() {
    assertThat(lint("--against", "core").status()).isEqualTo(2);
  }
}
