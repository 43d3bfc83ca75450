package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.AppContext.StandardStream;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScoreCommandTest {
  private static final String GO = "invoice-entry.yaml";
  private static final String PILOT = "support-chat.yaml";
  private static final String FIX_FIRST = "bookkeeping.yaml";
  private static final String UNDECIDED = "appointment-calls.yaml";

  @TempDir private Path dir;

  @BeforeEach
  void copyExamples() throws IOException {
    for (String sheet : new String[] {GO, PILOT, FIX_FIRST, UNDECIDED}) {
      Files.copy(Project.ROOT.resolve("examples").resolve(sheet), dir.resolve(sheet));
    }
    Files.writeString(
        dir.resolve("broken.yaml"),
        """
        format: shorewise/answers/1
        subject: {client: A}
        answers:
          process.documentd: mostly
          oversight.owner: somebody
        """);
  }

  private CliRun score(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "score";
    System.arraycopy(args, 0, all, 1, args.length);
    return CliRun.in(dir, all);
  }

  @ParameterizedTest
  @CsvSource({
    "go, invoice-entry.yaml, 0",
    "go, support-chat.yaml, 10",
    "go, bookkeeping.yaml, 11",
    "go, appointment-calls.yaml, 12",
    "pilot, invoice-entry.yaml, 0",
    "pilot, support-chat.yaml, 0",
    "pilot, bookkeeping.yaml, 11",
    "pilot, appointment-calls.yaml, 12",
  })
  void theGateIsToldByTheExitCode(String gate, String sheet, int status) {
    CliRun run = score(sheet, "--gate", gate);
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.out()).isNotEmpty();
  }

  @Test
  void withoutAGateNoVerdictIsAFailure() {
    assertThat(score(FIX_FIRST).status()).isZero();
  }

  @Test
  void ofSeveralSubjectsTheWorstDecides() {
    assertThat(score(GO, PILOT, "--gate", "go").status()).isEqualTo(10);
    assertThat(score(PILOT, UNDECIDED, "--gate", "go").status()).isEqualTo(12);
    assertThat(score(UNDECIDED, FIX_FIRST, PILOT, "--gate", "go").status()).isEqualTo(11);
  }

  @Test
  void aRejectedSheetIsReportedAndTheOthersAreScored() {
    CliRun run = score("broken.yaml", GO, "--gate", "go");
    assertThat(run.status()).isEqualTo(5);
    assertThat(run.out()).contains("Supplier invoice entry");
    assertThat(run.errLines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("broken.yaml:4:3: error: unknown question 'process.documentd'")
        .endsWith("did you mean 'process.documented'? [A102]");
    assertThat(score("broken.yaml", GO, "--gate", "go", "--allow-rejects").status()).isZero();
    assertThat(score("broken.yaml", FIX_FIRST, "--gate", "go", "--allow-rejects").status())
        .isEqualTo(11);
  }

  @Test
  void whenNothingCouldBeScoredTheExitCodeSaysWhy() {
    assertThat(score("broken.yaml").status()).isEqualTo(4);
    assertThat(score("missing.yaml").status()).isEqualTo(6);
    assertThat(score("missing.yaml", "broken.yaml").status()).isEqualTo(4);
    assertThat(score(GO, "-q", "no-such-questionnaire").status()).isEqualTo(3);
    assertThat(score("broken.yaml").out()).isEmpty();
  }

  @Test
  void theQuestionnaireOfTheSheetMustBeTheOneThatIsAskedFor() throws IOException {
    Files.writeString(
        dir.resolve("other.yaml"),
        CliRun.in(dir, "questionnaire", "show", "core").out().replace("id: core", "id: other"));
    CliRun run = score(GO, "-q", "./other.yaml");
    assertThat(run.status()).isEqualTo(4);
    assertThat(run.err()).contains("the sheet answers 'core', not 'other'").contains("[A109]");
  }

  @Test
  void aPathInASheetStartsFromTheSheet() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("clients/acme"));
    Files.writeString(
        dir.resolve("clients/mine.yaml"),
        CliRun.in(dir, "questionnaire", "show", "core").out().replace("id: core", "id: mine"));
    Files.writeString(
        folder.resolve("sheet.yaml"),
        "format: shorewise/answers/1\nquestionnaire: ../mine.yaml\nsubject: {client: A}\n");
    CliRun run = score("clients/acme/sheet.yaml");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("(mine ");
    assertThat(score("clients/acme/sheet.yaml", "-q", "clients/mine.yaml").status()).isZero();
    assertThat(score("clients/acme/sheet.yaml", "-q", "core").status()).isEqualTo(4);
  }

  @Test
  void standardInputIsASheetToo() throws IOException {
    String sheet = Files.readString(dir.resolve(GO));
    CliRun run = CliRun.with(dir).stdin(sheet).run("score", "-");
    assertThat(run.out()).isEqualTo(score(GO).out());
  }

  @Test
  void jsonIsForOneSheetAndJsonlForSeveral() {
    CliRun run = score(GO, PILOT, "--format", "json");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("jsonl");
    assertThat(score(GO, PILOT, "--format", "jsonl").out().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"format\":\"shorewise/assessment/1\""));
  }

  @Test
  void severalReportsAreToldApart() {
    String rule = "=".repeat(80);
    assertThat(score(GO, PILOT).out().lines().filter(rule::equals)).hasSize(1);
    assertThat(score(GO).out()).doesNotContain(rule);
  }

  @Test
  void aFileIsWrittenWholeAndAnInputNever() throws IOException {
    CliRun run = score(GO, "-o", "report.txt");
    assertThat(run.out()).isEmpty();
    assertThat(dir.resolve("report.txt")).hasContent(score(GO).out());
    CliRun refused = score(GO, "-o", GO);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("is an input");
    assertThat(score(GO, "-o", "no/such/folder/x.txt").status()).isEqualTo(6);
    assertThat(score(GO, "-o", "-").out()).isEqualTo(score(GO).out());
  }

  @Test
  void colourIsForTerminalsOnlyAndNeverInAFile() throws IOException {
    CliRun.Setup terminal = CliRun.with(dir).terminal(StandardStream.OUT);
    assertThat(terminal.run("score", GO).out()).contains("\u001B[");
    assertThat(terminal.run("score", GO, "--color", "never").out()).doesNotContain("\u001B[");
    assertThat(terminal.environment("NO_COLOR", "1").run("score", GO).out())
        .doesNotContain("\u001B[");
    assertThat(terminal.run("score", GO, "--color", "always").out()).contains("\u001B[");
    assertThat(
            CliRun.with(dir)
                .terminal(StandardStream.OUT)
                .environment("TERM", "dumb")
                .run("score", GO)
                .out())
        .doesNotContain("\u001B[");
    CliRun.in(dir, "score", GO, "--color", "always", "-o", "plain.txt");
    assertThat(Files.readString(dir.resolve("plain.txt"))).doesNotContain("\u001B[");
  }
}
