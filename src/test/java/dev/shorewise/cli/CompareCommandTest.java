package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.report.TextReport;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Golden;
import dev.shorewise.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompareCommandTest {
  @TempDir private Path dir;

  @BeforeEach
  void writeFiles() throws IOException {
    String before = Files.readString(Project.ROOT.resolve("examples/support-chat.yaml"));
    write("before.yaml", before);
    write(
        "after.yaml",
        before
            .replace("answer: one-person", "answer: checklist")
            .replace("    answer: speed", "    answer: correct")
            .replace("oversight.pilot: none", "oversight.pilot: failed"));
    write("stored.json", run("score", "before.yaml", "--format", "json").out());
    write("core.yaml", run("questionnaire", "show", "core").out());
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(dir.resolve(file), text);
  }

  /** The stored assessment as if it came from another questionnaire, program or both. */
  private void writeStored(String file, boolean otherQuestionnaire, boolean otherProgram)
      throws IOException {
    String stored = Files.readString(dir.resolve("stored.json"));
    String questionnaire =
        otherQuestionnaire
            ? stored.replaceFirst("\"sha256\": \"[0-9a-f]*\"", "\"sha256\": \"0000\"")
            : stored;
    write(
        file,
        otherProgram
            ? questionnaire.replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"0.0.1\"")
            : questionnaire);
  }

  @Test
  void oneOfTheTwoMayComeFromStandardInputButNotBoth() throws IOException {
    String after = Files.readString(dir.resolve("after.yaml"));
    CliRun.Setup piped = CliRun.with(dir).stdin(after);
    assertThat(piped.run("compare", "before.yaml", "-").out())
        .isEqualTo(compare("before.yaml", "after.yaml"));
    String stored = Files.readString(dir.resolve("stored.json"));
    assertThat(CliRun.with(dir).stdin(stored).run("compare", "-", "after.yaml").out())
        .isEqualTo(compare("stored.json", "after.yaml"));
    for (String command : List.of("compare", "score")) {
      CliRun twice = piped.run(command, "-", "-");
      assertThat(twice.status()).isEqualTo(2);
      assertThat(twice.out()).isEmpty();
      assertThat(twice.err())
          .isEqualTo("shorewise: -, which is standard input, can be given once only\n");
    }
  }

  private CliRun run(String... args) {
    return CliRun.in(dir, args);
  }

  private String compare(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "compare";
    System.arraycopy(args, 0, all, 1, args.length);
    CliRun run = run(all);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out();
  }

  @Test
  void twoSheetsAreComparedAsReviewed() {
    Golden.check("compare/sheets.txt", compare("before.yaml", "after.yaml"));
    assertThat(compare("before.yaml", "after.yaml").lines())
        .allMatch(line -> line.length() <= TextReport.WIDTH);
  }

  @Test
  void ofARangeItIsToldHowFarEachEndMoved() throws IOException {
    String before = Files.readString(dir.resolve("before.yaml"));
    write("open.yaml", before.replace("security.proof: word", "security.proof: unknown"));
    assertThat(before).doesNotContain("security.proof: unknown");

    assertThat(compare("open.yaml", "before.yaml"))
        .contains("Security readiness  51.4 to 80.0   62.9  low +11.43, high -17.14")
        .contains("low is how far its lower end moved")
        .doesNotContain("+11.43 to -17.14");
    assertThat(compare("before.yaml", "after.yaml")).doesNotContain("low is how far");
  }

  @Test
  void markdownIsAsReviewed() {
    Golden.check("compare/sheets.md", compare("before.yaml", "after.yaml", "--format", "markdown"));
  }

  @Test
  void jsonIsAsReviewed() {
    Golden.check(
        "compare/sheets.json",
        compare("before.yaml", "after.yaml", "--format", "json")
            .replaceFirst("\"sha256\": \"[0-9a-f]*\"", "\"sha256\": \"-\""));
  }

  @Test
  void aStoredAssessmentOfTodayIsAsGoodAsItsSheet() {
    assertThat(compare("stored.json", "after.yaml"))
        .isEqualTo(compare("before.yaml", "after.yaml"));
    assertThat(compare("before.yaml", "stored.json"))
        .isEqualTo(compare("before.yaml", "before.yaml"));
  }

  @Test
  void equalSheetsDoNotDiffer() {
    assertThat(compare("before.yaml", "before.yaml"))
        .contains("As before: PILOT (Nearshore)", "All answers are the same.");
  }

  @Test
  void anotherHashIsLaidToTheQuestionnaire() throws IOException {
    writeStored("old.json", true, false);
    assertThat(compare("old.json", "after.yaml"))
        .contains("Due to the questionnaire: the same result, readiness 0.00.")
        .contains("Due to the answers: from PILOT (Nearshore) to FIX FIRST");
  }

  @Test
  void anotherVersionIsLaidToTheProgram() throws IOException {
    writeStored("old.json", false, true);
    assertThat(compare("old.json", "after.yaml")).contains("Due to the program: the same result");
  }

  @Test
  void ofBothNeitherIsBlamedAloneWithoutTheOldQuestionnaire() throws IOException {
    writeStored("old.json", true, true);
    assertThat(compare("old.json", "after.yaml"))
        .contains("Due to the questionnaire or the program: the same result");
    writeStored("program.json", false, true);
    assertThat(compare("program.json", "after.yaml", "--old-questionnaire", "core.yaml"))
        .contains("Due to the program: the same result")
        .contains("Due to the questionnaire: the same result");
  }

  @Test
  void aResultThatItsAnswersDoNotGiveIsNotExplainedAway() throws IOException {
    write(
        "changed.json",
        Files.readString(dir.resolve("stored.json")).replace("\"PILOT\"\n", "\"GO\"\n"));
    assertThat(compare("changed.json", "before.yaml"))
        .contains("Before: GO (Nearshore); after: PILOT (Nearshore)")
        .contains("was it changed by hand?");
  }

  @Test
  void theOldQuestionnaireTellsWhatItDid() throws IOException {
    String core = Files.readString(dir.resolve("core.yaml"));
    String stricter = core.replaceFirst("(?s)(\n  pilot:.*?readiness: \\{atLeast: )50", "$163");
    assertThat(stricter).isNotEqualTo(core);
    write("stricter.yaml", stricter);
    assertThat(compare("before.yaml", "before.yaml", "--old-questionnaire", "stricter.yaml"))
        .contains("Before: FIX FIRST; after: PILOT (Nearshore)")
        .contains("Due to the questionnaire: from FIX FIRST to PILOT (Nearshore)")
        .contains("Due to the answers: the same result");
  }

  @Test
  void answersThatDoNotFitAnyMoreAreNamed() throws IOException {
    write(
        "lost.json",
        Files.readString(dir.resolve("stored.json"))
            .replace("\"question\": \"oversight.owner\"", "\"question\": \"oversight.gone\""));
    assertThat(compare("lost.json", "before.yaml"))
        .contains("Answers that the questionnaire does not take any more\n  oversight.gone.");
  }

  @Test
  void differentSubjectsAreTold() throws IOException {
    write(
        "other.yaml",
        Files.readString(dir.resolve("after.yaml"))
            .replaceFirst("  id: [^\n]*", "  id: somebody-else"));
    assertThat(compare("before.yaml", "other.yaml").replaceAll("\\s+", " "))
        .contains(
            "The two are of different subjects: Tollund Bikes: Customer chat and mail (tollund-chat)"
                + " before, Tollund Bikes: Customer chat and mail (somebody-else) after.");
    write(
        "third.yaml",
        Files.readString(dir.resolve("other.yaml"))
            .replaceFirst("client: [^\n]*", "client: Third"));
    assertThat(compare("before.yaml", "third.yaml").replaceAll("\\s+", " "))
        .contains(
            "The two are of different subjects: Tollund Bikes: Customer chat and mail before,"
                + " Third: Customer chat and mail after.");
  }

  @Test
  void anotherVersionOfTheQuestionnaireInASheetIsTold() throws IOException {
    write(
        "older.yaml",
        Files.readString(dir.resolve("before.yaml"))
            .replace("questionnaire: core", "questionnaire: {id: core, version: 0.0.9}"));
    CliRun run = run("compare", "older.yaml", "after.yaml");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("was answered for another version of the questionnaire");
  }

  @Test
  void theWrongOldQuestionnaireIsRefused() throws IOException {
    writeStored("old.json", true, false);
    CliRun run = run("compare", "old.json", "after.yaml", "--old-questionnaire", "core.yaml");
    assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(run.err()).contains("--old-questionnaire is not the one that old.json was made by");
  }

  @Test
  void whatIsNoAssessmentIsRefusedWithItsPlace() throws IOException {
    write("bad.json", "{\"format\": \"shorewise/assessment/1\",\n \"assessment\": }");
    write("other.json", "{\"format\": \"x\"}");
    write("half.json", "{\"format\": \"shorewise/assessment/1\", \"assessment\": {}}");
    String stored = Files.readString(dir.resolve("stored.json"));
    write("two.json", stored + stored);
    write("maybe.json", stored.replaceAll("\"(GO|PILOT|FIX_FIRST|KEEP_IN_HOUSE)\"", "\"MAYBE\""));
    assertThat(run("compare", "maybe.json", "after.yaml").err())
        .startsWith("maybe.json: error: 'MAYBE' is not a verdict;");
    assertThat(run("compare", "bad.json", "after.yaml").err())
        .startsWith("bad.json:2: error: not valid JSON");
    assertThat(run("compare", "other.json", "after.yaml").err())
        .contains("the format is not shorewise/assessment/1");
    assertThat(run("compare", "half.json", "after.yaml").err())
        .contains("'questionnaire' is missing");
    assertThat(run("compare", "two.json", "after.yaml").err()).contains("more than one assessment");
    assertThat(run("compare", "bad.json", "after.yaml").status())
        .isEqualTo(ExitCode.NOTHING_SCORED.status());
    assertThat(run("compare", "nowhere.json", "after.yaml").status())
        .isEqualTo(ExitCode.FILE_TROUBLE.status());
  }

  @Test
  void answersToDifferentQuestionnairesAreNotCompared() throws IOException {
    write("it.yaml", run("template", "sheet", "-q", "it-support").out());
    CliRun run = run("compare", "it.yaml", "after.yaml");
    assertThat(run.status()).isNotZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotEmpty();
  }
}
