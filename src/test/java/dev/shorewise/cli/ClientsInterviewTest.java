package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.AppContext.StandardStream;
import dev.shorewise.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assess --from} and {@code --resume} with a CSV file, and {@code --from} with a sheet. */
final class ClientsInterviewTest {
  private static final String HEADER =
      "client,process,process.documented,process.owner,security.data,security.agreement,"
          + "delivery.volume,Notes\n";

  @TempDir Path dir;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.copy(Path.of("src/test/resources/interview/small.yaml"), dir.resolve("small.yaml"));
    Files.writeString(
        dir.resolve("clients.csv"),
        HEADER
            + """
            Acme,Support,partly,named,personal|health,yes,250,"fine"
            Bolt,Billing,partlyy,named,personal,,250,"typo, here"
            ,Payroll,full,named,none,,abc,no client
            Cord,Sales,full,?,,no,12,open only
            Dune,Chat,full,named
            """);
    run("", "batch", "clients.csv", "-o", "results.csv", "--rejects", "rejects.csv");
  }

  @Test
  void whatIsBrokenIsAskedAndTheCleanFileIsScoredWhole() throws IOException {
    CliRun run = assess("2\n\nAcme2\n7,5\n\n\n\n2\n2\n1\n500\n\n", "--from", "rejects.csv");
    assertThat(run.status()).isZero();
    assertThat(run.errLines())
        .contains(
            "Client 1 of 3: Bolt: Billing (line 2)",
            "To ask: 1 answer that cannot be read. s skips this client, x leaves out a row",
            "In the file: 'partlyy' is not an option of 'process.documented'.",
            "Client 2 of 3: (no company): Payroll (line 3)",
            "To ask: the company, 1 answer that cannot be read. s skips this client, x leaves",
            "In the file: 3) Everything and kept current. Enter takes it.",
            "3 clients asked about, 3 done.")
        .doesNotContain("Is there an agreement about health data?")
        .endsWith("  shorewise batch rejects.clean.csv -q small.yaml -o rejects.results.csv");
    assertThat(clean())
        .isEqualTo(
            HEADER
                + """
                Bolt,Billing,partly,named,personal,,250,"typo, here"
                Acme2,Payroll,full,named,none,,7.5,no client
                Dune,Chat,partly,named,none,,500,
                """);
    CliRun batch = run("", "batch", "rejects.clean.csv");
    assertThat(batch.status()).isZero();
  }

  @Test
  void ofANameWithoutEndTheBeginningIsListed() throws IOException {
    Files.writeString(
        dir.resolve("long.csv"),
        HEADER + "Acme%s,Support,fulll,named,none,,12,x\n".formatted("e".repeat(100_000)));

    CliRun run = assess("s\n", "--from", "long.csv");

    assertThat(run.errLines()).contains("  Acme" + "e".repeat(196) + "…");
    assertThat((run.out() + run.err()).replaceAll("\\s", "")).doesNotContain("e".repeat(198));
  }

  @Test
  void aRowThatIsNoClientIsLeftOutAndNamedAndTheFileHasItsOwnColumnsAgain() throws IOException {
    Files.writeString(
        dir.resolve("totals.csv"),
        HEADER + "Acme,Support,fulll,named,none,,12,x\nTotal,,,,,,262,\nSum,,,,,,262,\n");
    CliRun run = assess("x\nb\n3\n\nx\nx\n", "--from", "totals.csv");
    assertThat(run.status()).isZero();
    assertThat(run.errLines())
        .contains(
            "3 clients asked about, 1 done.",
            "2 left out as no client, still in totals.csv:",
            "  line 3: Total",
            "  line 4: Sum")
        .doesNotContain("1 client skipped, with the row as it was:");
    assertThat(clean("totals.clean.csv"))
        .isEqualTo(HEADER + "Acme,Support,full,named,none,,12,x\n");
    assertThat(clean("totals.csv")).contains("\nTotal,,,,,,262,\nSum,");
    assertThat(run("", "batch", "totals.clean.csv").status()).isZero();
  }

  @Test
  void ofARowWithSeveralClientsEachThatIsNoneIsNamedByItsProcess() throws IOException {
    Files.writeString(
        dir.resolve("two.yaml"),
        """
        format: shorewise/map/1
        subjects:
          - process: {is: Support}
            answers: {process.documented: A}
          - process: {is: Sales}
            answers: {process.documented: B}
        """);
    Files.writeString(dir.resolve("two.csv"), "client,A,B\nAcme,full,fulll\nTotal,12,13\n");
    CliRun run = assess("x\nx\nx\n", "--from", "two.csv", "--map", "two.yaml");
    assertThat(run.errLines())
        .containsSequence(
            "3 left out as no client, still in two.csv:",
            "  line 2: Acme: Sales",
            "  line 3: Total: Support",
            "  line 3: Total: Sales");
    assertThat(clean("two.clean.csv")).isEqualTo("client,A,B\nAcme,full,\n");
  }

  @Test
  void aRowThatWasLeftOutStaysAwayWhenTheFileIsGoneOnWith() throws IOException {
    CliRun first = assess("x\ns\ns\n", "--from", "rejects.csv");
    assertThat(first.errLines())
        .containsSequence(
            "1 left out as no client, still in rejects.csv:", "  line 2: Bolt: Billing");
    assertThat(clean()).doesNotContain("Bolt").contains("Payroll", "Dune", "reason");
    CliRun run = assess("s\nx\n", "--resume", "rejects.clean.csv");
    assertThat(run.errLines())
        .contains("Client 1 of 2: (no company): Payroll (line 2)", "  (no company): Payroll")
        .containsSequence(
            "1 left out as no client; it is no longer in rejects.clean.csv,",
            "but in the file of clients that it came from:",
            "  line 6: Dune: Chat");
    assertThat(clean()).contains("Payroll").doesNotContain("Dune");

    CliRun last = assess("x\n", "--resume", "rejects.clean.csv");
    assertThat(last.status()).isZero();
    assertThat(last.errLines())
        .contains("  line 4: Payroll")
        .endsWith("No client is left in rejects.clean.csv.");
    assertThat(clean()).isEqualTo(HEADER);
  }

  @Test
  void ofARowWithoutALineOfItsOwnOnlyTheNameIsToldAndOfSeveralWhereTheyCameFrom()
      throws IOException {
    Files.writeString(
        dir.resolve("begun.csv"),
        HEADER.strip()
            + """
            ,line,column,header,value,reason
            Total,,fulll,,,,262,,,,,,
            Sum,,fulll,,,,262,,"41
            40",5,,,
            """);
    CliRun run = assess("x\nx\n", "--resume", "begun.csv");
    assertThat(run.errLines())
        .containsSequence(
            "2 left out as no client; they are no longer in begun.csv,",
            "but in the file of clients that they came from:",
            "  Total",
            "  line 40: Sum");
  }

  @Test
  void whoeverLeavesGoesOnAtTheFirstClientThatIsNotDone() throws IOException {
    CliRun run = assess("2\n\nAcme2\n", "--from", "rejects.csv");
    assertThat(run.status()).isEqualTo(130);
    assertThat(run.errLines())
        .endsWith("  shorewise assess --resume rejects.clean.csv -q small.yaml --quick");
    assertThat(run("", "batch", "rejects.clean.csv").err())
        .contains("3 rows read, 1 scored, 2 rejected");
    assertThat(clean()).contains("\nAcme2,Payroll,full,named,none,,abc,no client,\"4\n");

    CliRun more = assess("77\n\ns\n", "--resume", "rejects.clean.csv");
    assertThat(more.status()).isZero();
    assertThat(more.errLines())
        .contains(
            "Client 1 of 2: Acme2: Payroll (line 3)",
            "2 clients asked about, 1 done.",
            "1 client skipped, with the row as it was:",
            "  Dune: Chat");
    assertThat(run("", "batch", "rejects.clean.csv").err())
        .contains("3 rows read, 2 scored, 1 rejected");

    CliRun rest = assess("\n\n2\n2\n1\n500\n\n", "--resume", "rejects.clean.csv");
    assertThat(rest.status()).isZero();
    assertThat(clean()).startsWith(HEADER).doesNotContain("reason").hasLineCount(4);
  }

  @Test
  void theSameCommandAgainOverwritesNothingAndNamesTheOneThatGoesOn() throws IOException {
    assess("2\n", "--from", "rejects.csv");
    String before = clean();
    CliRun again = assess("3\n", "--from", "rejects.csv");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err())
        .contains(
            "rejects.clean.csv is there already: go on with it by 'shorewise assess --resume"
                + " rejects.clean.csv -q small.yaml --quick', or name another file with --save");
    assertThat(clean()).isEqualTo(before);
    assertThat(assess("3\n", "--from", "rejects.csv", "--save", "rejects.csv").status())
        .isEqualTo(2);
    assertThat(assess("3\n\n", "--from", "rejects.csv", "--save", "b.csv").status()).isEqualTo(130);
  }

  @Test
  void nobodyIsAskedAboutARowThatHasSwallowedOthers() throws IOException {
    String fused = "Acme,\"Support,partly,named\nBolt,Billing,full,named,none,,5,\"y\"\n";
    Files.writeString(
        dir.resolve("fused.csv"), HEADER + fused + "Cord,Sales,fulll,named,none,,12,z\n");
    CliRun run = assess("3\n\n", "--from", "fused.csv");
    assertThat(run.errLines())
        .contains(
            "Client 1 of 1: Cord: Sales (line 4)", "1 row can only be mended in the file, line 2");
    assertThat(run("", "batch", "fused.clean.csv").err())
        .contains("2 rows read, 1 scored, 1 rejected");
  }

  @Test
  void onlyWhatWasBegunIsGoneOnWithInPlaceAndResultsAreNoClients() throws IOException {
    String before = clean("clients.csv");
    CliRun run = assess("2\n", "--resume", "clients.csv");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("'shorewise assess --from clients.csv', which leaves it");
    assertThat(clean("clients.csv")).isEqualTo(before);
    CliRun results = assess("2\n", "--from", "results.csv");
    assertThat(results.status()).isEqualTo(4);
    assertThat(results.err()).contains("[C102]");
    assertThat(assess("", "--from", "nowhere.csv").err()).contains("there is no such file");
  }

  @Test
  void nothingIsWrittenWhereNothingWasAnswered() {
    CliRun run = assess("q\n", "--from", "rejects.csv");
    assertThat(run.errLines()).endsWith("Nothing was saved.");
    assertThat(dir.toFile().list()).doesNotContain("rejects.clean.csv", ".rejects.clean.csv.lock");
  }

  @Test
  void whatIsOpenIsAskedTooWithoutQuickAndUsableCellsAreKept() throws IOException {
    CliRun run =
        run(
            "2\n\nAcme2\n77\n\n2\n2\n\ns\n",
            "assess",
            "--plain",
            "--stdin",
            "--from",
            "clients.csv");
    assertThat(run.status()).isZero();
    assertThat(run.errLines())
        .contains(
            "Client 3 of 4: Cord: Sales (line 5)",
            "To ask: 2 open answers. s skips this client, x leaves out a row that is none.");
    assertThat(clean("clients.clean.csv"))
        .contains(
            "Acme,Support,partly,named,personal|health,yes,250,\"fine\",,,,,\n",
            "\nCord,Sales,full,named,personal,no,12,open only,,,,,\n",
            "\nDune,Chat,full,named,,,,,6,,,,\"this row has 4 cells, the header has 8;");
  }

  @Test
  void onATerminalOneIsAskedWhetherOpenAnswersAreWanted() {
    CliRun.Setup terminal =
        CliRun.with(dir).terminal(StandardStream.IN, StandardStream.ERR).stdin("5\n1\nq\n");
    CliRun run = terminal.run("assess", "--plain", "-q", "small.yaml", "--from", "clients.csv");
    assertThat(run.errLines())
        .contains(
            "  1) Only what cannot be scored as it is: 8 answers",
            "  2) What is blank or not known as well: 2 answers more",
            "> Type 1 or 2, or q to quit. Enter takes 1.",
            "Client 1 of 3: Bolt: Billing (line 3)");
  }

  @Test
  void backFromTheFirstQuestionLeadsToTheClientBefore() throws IOException {
    CliRun run = assess("2\n\nb\n1\n3\n\nAcme2\n77\n\ns\n", "--from", "rejects.csv");
    assertThat(run.status()).isZero();
    assertThat(clean()).contains("\nBolt,Billing,full,named,personal,,250,\"typo, here\",,,,,\n");
  }

  @Test
  void aCompanyIsNeededAndNotesHaveNoPlace() {
    CliRun run = assess("e documented x\n2\n\n\nq\n", "--from", "rejects.csv");
    assertThat(run.errLines())
        .contains(
            "A CSV file has no place for notes and evidence; only an answer sheet has.",
            "Please name the company.");
  }

  @Test
  void aFileWithNothingToAskIsSaidToBeSo() throws IOException {
    Files.writeString(dir.resolve("fine.csv"), HEADER + "Acme,Support,full,named,none,,5,\n");
    CliRun run = assess("", "--from", "fine.csv");
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("Nothing is to be asked");
    assertThat(assess("", "--from", "none.csv").status()).isEqualTo(6);
    Files.writeString(dir.resolve("empty.csv"), "");
    assertThat(assess("", "--from", "empty.csv").status()).isEqualTo(4);
  }

  @Test
  void whatMakesNoSenseWithACsvFileIsRefused() {
    assertThat(assess("", "--from", "rejects.csv", "--process", "x").status()).isEqualTo(2);
    assertThat(assess("", "--from", "rejects.csv", "--report", "x.html").status()).isEqualTo(2);
    assertThat(assess("", "--from", "rejects.csv", "--resume", "x.csv").status()).isEqualTo(2);
  }

  @Test
  void fromASheetAnotherOneIsBegunThatAsksOnlyWhatIsOpen() throws IOException {
    Files.createDirectories(dir.resolve("old"));
    String old =
        """
        format: shorewise/answers/1
        questionnaire: ../small.yaml
        subject: {id: s1, client: Acme, process: Support}
        answers:
          process.documented: {answer: full, evidence: documented, note: Handbook}
          process.owner: {answer: unknown, note: ask Jane}
          security.data: none
          delivery.volume: 250
        """;
    Files.writeString(dir.resolve("old/support.yaml"), old);
    CliRun run =
        CliRun.with(dir)
            .stdin("2\n2\n1\n\n")
            .run("assess", "--plain", "--stdin", "--from", "old/support.yaml");
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("3 of 6 questions left").doesNotContain("is written down?");
    assertThat(clean("support.answers.yaml"))
        .contains(
            "questionnaire: {id: \"./small.yaml\",",
            "subject: {id: s1, client: Acme, process: Support}",
            "process.documented: {answer: full, evidence: documented, note: Handbook}",
            "process.owner: {answer: named, note: ask Jane}");
    assertThat(clean("old/support.yaml")).isEqualTo(old);

    run("2\n", "assess", "--plain", "--stdin", "--from", "old/support.yaml", "--process", "Sales");
    assertThat(clean("sales.answers.yaml")).contains("subject: {client: Acme, process: Sales}");
    run("2\n", "assess", "--plain", "--stdin", "--from", "support.answers.yaml");
    assertThat(clean("support-2.answers.yaml")).contains("process.owner: {answer: named");
  }

  private CliRun assess(String typed, String... options) {
    List<String> arguments = new ArrayList<>(List.of("assess", "--plain", "--stdin", "--quick"));
    arguments.addAll(List.of(options));
    return run(typed, arguments.toArray(String[]::new));
  }

  private CliRun run(String typed, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-q", "small.yaml"));
    return CliRun.with(dir).stdin(typed).run(all.toArray(String[]::new));
  }

  private String clean() throws IOException {
    return clean("rejects.clean.csv");
  }

  private String clean(String file) throws IOException {
    return Files.readString(dir.resolve(file));
  }
}
