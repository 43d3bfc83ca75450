package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.AppContext.StandardStream;
import dev.shorewise.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {
  private static final Path SMALL = Path.of("src/test/resources/interview/small.yaml");

  /** Answers to all questions of the small questionnaire, and Enter at the end. */
  private static final String ALL = "2\n2\n2 3\ne documented Policy 7\n2\n1\n250\nn\n\n";

  @TempDir Path dir;

  @Test
  void withoutATerminalItNamesTheWaysThatNeedNone() {
    CliRun run = CliRun.in(dir, "assess");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("shorewise score", "--plain --stdin").hasLineCount(1);
    assertThat(CliRun.in(dir, "assess", "--plain").status()).isEqualTo(2);
  }

  @Test
  void aPipeIsReadOnlyWhenThatIsSaidInFull() {
    CliRun run = CliRun.with(dir).stdin("1\n").run("assess", "--stdin");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--plain");
  }

  @Test
  void answersFromAPipeEndInTheReport() throws IOException {
    CliRun run = piped(ALL, "--process", "Support", "--client", "Acme");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Acme: Support", "Where the work could go");
    assertThat(run.err()).contains("question 1 of 7").contains("shorewise score support.answers");
    assertThat(Files.readString(dir.resolve("support.answers.yaml")))
        .contains("questionnaire: {id: \"./small.yaml\", version: \"1.0.0\", sha256: ");
    CliRun score = CliRun.in(dir, "score", "support.answers.yaml");
    assertThat(run.out().strip()).isEqualTo(score.out().strip());
  }

  @Test
  void interviewAndSheetGiveTheSameJson() throws IOException {
    piped(ALL, "--process", "Support", "--client", "Acme");
    Files.writeString(
        dir.resolve("by-hand.yaml"),
        """
        answers:
          delivery.overlap: n/a
          delivery.volume: 250.0
          security.data: [health, personal]
          security.training: {answer: never}
          security.agreement: {note: Policy 7, answer: "yes", evidence: documented}
          process.owner: named
          process.documented: partly
        subject: {process: Support, client: Acme}
        questionnaire: ./small.yaml
        format: shorewise/answers/1
        """);
    CliRun interview = CliRun.in(dir, "score", "support.answers.yaml", "--format", "json");
    CliRun sheet = CliRun.in(dir, "score", "by-hand.yaml", "--format", "json");
    assertThat(interview.status()).isZero();
    assertThat(interview.out()).isEqualTo(sheet.out()).isNotEmpty();
  }

  @Test
  void theEndOfTheInputSavesAndNamesTheCommandThatGoesOn() throws IOException {
    CliRun run = piped("2\n2\n", "--process", "It's ours", "--client", "Acme");
    assertThat(run.status()).isEqualTo(130);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).endsWith("  shorewise assess --resume it-s-ours.answers.yaml");
    CliRun more =
        CliRun.with(dir)
            .stdin("2 3\n2\n1\n250\nn\n\n")
            .run("assess", "--plain", "--stdin", "--resume", "it-s-ours.answers.yaml");
    assertThat(more.status()).isZero();
    assertThat(more.err())
        .contains("5 of 7 questions left", "question 3 of")
        .doesNotContain("written down");
  }

  @Test
  void aSheetThatCannotBeGoneOnWithIsToldWithEveryPlace() throws IOException {
    assertThat(resume("none.yaml").status()).isEqualTo(6);
    Files.writeString(
        dir.resolve("broken.yaml"),
        """
        format: shorewise/answers/1
        questionnaire: core
        subject: {process: x}
        answers: {a: 1, b: 2}
        """);
    CliRun run = resume("broken.yaml");
    assertThat(run.status()).isEqualTo(4);
    assertThat(run.errLines()).hasSize(2).allMatch(line -> line.startsWith("broken.yaml:4:"));
    assertThat(dir.toFile().list()).containsExactly("broken.yaml");
  }

  @Test
  void whenTheQuestionsHaveChangedItSaysSoKeepsWhatFitsAndAsksTheRest() throws IOException {
    piped("2\n2\n2 3\n1\n", "--process", "Support", "--client", "Acme");
    String before = Files.readString(dir.resolve("support.answers.yaml"));
    Files.writeString(
        dir.resolve("small.yaml"),
        Files.readString(SMALL)
            .replace("version: \"1.0.0\"", "version: \"1.1.0\"")
            .replace("id: partly", "id: half")
            .replace("security.agreement", "security.contract"));
    CliRun run =
        CliRun.with(dir)
            .stdin("2\n")
            .run("assess", "--plain", "--stdin", "--resume", "support.answers.yaml");
    assertThat(run.errLines().stream().limit(5))
        .containsExactly(
            "support.answers.yaml:2:16: warning: the sheet was written for version 1.0.0 of"
                + " 'small', this is version 1.1.0 [A111]",
            "support.answers.yaml:5:23: warning: 'partly' is not an option of"
                + " 'process.documented'; it is asked again [A113]",
            "support.answers.yaml:8:3: warning: unknown question 'security.agreement'; it is not"
                + " asked any more [A113]",
            "The sheet as it was is kept as support.answers.yaml.old.",
            "A small questionnaire: 5 of 7 questions left, about 2 minutes.");
    assertThat(run.err()).contains("question 1 of 7").contains("question 4 of 7");
    assertThat(Files.readString(dir.resolve("support.answers.yaml")))
        .contains("version: \"1.1.0\"", "process.documented: half", "security.data: [personal");
    assertThat(dir.resolve("support.answers.yaml.old")).hasContent(before);
  }

  @Test
  void aSheetIsGoneOnWithAsItIs() {
    CliRun run = CliRun.in(dir, "assess", "--resume", "a.yaml", "--process", "Other");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--resume");
  }

  @Test
  void aTerminalMayBeUsedWithoutLineEditing() {
    CliRun run =
        CliRun.with(dir)
            .terminal(StandardStream.IN, StandardStream.OUT, StandardStream.ERR)
            .environment("ACCESSIBLE", "1")
            .stdin("Support\nq\n")
            .run("assess");
    assertThat(run.status()).isEqualTo(130);
    assertThat(run.err()).contains("Nothing was saved.");
  }

  @Test
  void whoeverGoesOnIsToldOnceThatAllQuestionsAreAskedUnlessTheySaidHowMany() throws IOException {
    untold("Our call centre\n1\nAcme\n1\n");
    String said = "All questions are asked; --quick stops once the decision is clear.";
    CliRun.Setup terminal =
        CliRun.with(dir)
            .terminal(StandardStream.IN, StandardStream.OUT, StandardStream.ERR)
            .stdin("1\nq\n");
    String[] resume = {"assess", "--plain", "--resume", "our-call-centre.answers.yaml"};
    assertThat(terminal.run(resume).err()).containsOnlyOnce(said);
    assertThat(terminal.run("assess", "--plain", "--quick", "--resume", resume[3]).err())
        .contains("save and quit")
        .doesNotContain(said);
    assertThat(resume(resume[3]).err()).contains("save and quit").doesNotContain(said);
  }

  @Test
  void theQuestionsForTheWorkAreOffered() throws IOException {
    CliRun run = untold("Our call centre\n1\nAcme\n1\n");
    assertThat(run.errLines()).contains("  1) Customer support, for instance call centre");
    assertThat(Files.readString(dir.resolve("our-call-centre.answers.yaml")))
        .contains("questionnaire: {id: customer-support,");
    CliRun more =
        CliRun.with(dir)
            .stdin("q\n")
            .run("assess", "--plain", "--stdin", "--resume", "our-call-centre.answers.yaml");
    assertThat(more.err()).startsWith("Customer support:").doesNotContain("Something else");
  }

  @Test
  void aSheetWithAnswersToOtherQuestionsIsGoneOnWithByItsName() throws IOException {
    untold("Call centre\n2\nAcme\n1\n");
    CliRun run = untold("Call centre\n1\nAcme\n1\n");
    assertThat(run.err().replace("\n", " "))
        .contains("type q, then: shorewise assess --resume call-centre.answers.yaml");
  }

  @Test
  void aNamedProcessIsEnoughToBeOfferedQuestions() {
    CliRun run =
        CliRun.with(dir)
            .stdin("")
            .run("assess", "--plain", "--stdin", "--process", "Bookkeeping", "--client", "Acme");
    assertThat(run.status()).isEqualTo(130);
    assertThat(run.err())
        .contains("1) Finance and accounting, for instance bookkeeping")
        .doesNotContain("question 1 of");
  }

  @Test
  void aSheetInAnotherFolderNamesTheQuestionnaireFromThere() throws IOException {
    Files.createDirectories(dir.resolve("sheets/acme"));
    String sheet = "sheets/none/../acme/a.yaml";
    Files.createDirectories(dir.resolve("sheets/none"));
    CliRun run = piped(ALL, "--process", "Support", "--client", "Acme", "--save", sheet);
    assertThat(Files.readString(dir.resolve("sheets/acme/a.yaml")))
        .contains("questionnaire: {id: \"../../small.yaml\",");
    CliRun score = CliRun.in(dir, "score", "sheets/acme/a.yaml");
    assertThat(score.status()).isZero();
    assertThat(run.out().strip()).isEqualTo(score.out().strip());
  }

  @Test
  void inTheEndItIsSaidInShortAsTheReportSaysIt() throws IOException {
    CliRun run = piped("3\n1\n1\n2\n250\nn\n\n", "--process", "Support", "--client", "Acme");
    assertThat(run.out()).contains("\nNO-GO for now: FIX FIRST\n");
    assertThat(run.errLines())
        .contains("In short: NO-GO for now: FIX FIRST. The reasons are above.");
  }

  @Test
  void whatIsSaidInShortFitsTheWidthAsEverythingElse() throws IOException {
    Files.writeString(
        dir.resolve("secret.yaml"),
        Files.readString(SMALL)
            .replace(
                "\nmodels:",
                """

                  - id: secret
                    when: {question: security.data, has: health}
                    then: {verdict: KEEP_IN_HOUSE}
                    because: It must not leave the house.
                models:"""));
    CliRun run =
        CliRun.with(dir)
            .stdin("\n1\n1\nu\nu\nu\nu\nu\n\n")
            .run("assess", "--plain", "--stdin", "-q", "secret.yaml", "--process", "Chat");
    assertThat(run.errLines())
        .contains(
            "In short: NO-GO, whatever the open answers are: KEEP IN-HOUSE or FIX FIRST. The",
            "reasons are above.")
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void inTheEndItNamesCommandsThatWorkAsTheyStand() throws IOException {
    CliRun run = piped(ALL, "--process", "Support", "--client", "Acme", "--save", "it's.yaml");
    List<String> commands =
        run.errLines().stream()
            .dropWhile(line -> !line.startsWith("Your answers are in it's.yaml."))
            .filter(line -> line.startsWith("  shorewise "))
            .toList();
    assertThat(commands)
        .containsExactly(
            "  shorewise score 'it'\\''s.yaml'",
            "  shorewise explain 'it'\\''s.yaml'",
            "  shorewise score 'it'\\''s.yaml' --format html -o 'it'\\''s.html'",
            "  shorewise score 'it'\\''s.yaml' --format json -o 'it'\\''s.json'",
            "  shorewise compare 'it'\\''s.json' 'it'\\''s.yaml'");
    for (String command : commands) {
      String[] arguments =
          Stream.of(command.replaceFirst("  shorewise ", "").split(" "))
              .map(word -> word.replaceFirst("'it'.+(\\..+)'", "it's$1"))
              .toArray(String[]::new);
      assertThat(CliRun.in(dir, arguments).status()).as(command).isZero();
    }
  }

  @Test
  void theReportIsWrittenAsAPageAsWellWhereAskedFor() throws IOException {
    Files.writeString(dir.resolve("page.html"), "an earlier one");
    CliRun run = piped(ALL, "--process", "Support", "--client", "Acme", "--report", "page.html");
    assertThat(run.errLines())
        .contains("The page is in page.html, in place of the file that was there.");
    assertThat(Files.readString(dir.resolve("page.html")))
        .contains("<h1><bdi>Acme: Support</bdi></h1>");
  }

  @Test
  void whoeverLeavesIsToldToGoOnWithThePageToo() throws IOException {
    CliRun run =
        piped("1\n", "--process", "Support", "--client", "Acme", "--report", "my page.html");
    assertThat(run.status()).isEqualTo(130);
    assertThat(String.join(" ", run.errLines()).replaceAll("[ \\\\]+", " "))
        .contains("--resume support.answers.yaml", " --report 'my page.html'");
  }

  private CliRun untold(String typed) {
    return CliRun.with(dir).stdin(typed).run("assess", "--plain", "--stdin");
  }

  private CliRun resume(String sheet) {
    return CliRun.in(dir, "assess", "--plain", "--stdin", "--resume", sheet);
  }

  private CliRun piped(String answers, String... more) throws IOException {
    Files.copy(SMALL, dir.resolve("small.yaml"));
    String[] args = new String[more.length + 5];
    System.arraycopy(
        new String[] {"assess", "--plain", "--stdin", "-q", "small.yaml"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return CliRun.with(dir).stdin(answers).run(args);
  }
}
