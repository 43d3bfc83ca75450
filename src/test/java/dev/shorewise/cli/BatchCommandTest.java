package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.AppContext.StandardStream;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class BatchCommandTest {
  private static final Path EXAMPLE = Path.of("examples", "clients.csv");
  private static final int ROWS = 40;

  @TempDir private Path dir;

  @BeforeEach
  void copyTheExample() throws IOException {
    Files.copy(EXAMPLE, dir.resolve("clients.csv"));
  }

  @Test
  void theExampleIsScoredWholeAndComesBackWithResultsBesideIt() throws IOException {
    CliRun run = CliRun.in(dir, "batch", "clients.csv", "-o", "results.csv");

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("clients.csv: 40 rows read, 40 scored, 0 rejected\n");
    List<String> in = Files.readAllLines(EXAMPLE);
    List<String> out = Files.readAllLines(dir.resolve("results.csv"));
    assertThat(out).hasSameSizeAs(in);
    for (int i = 0; i < in.size(); i++) {
      assertThat(out.get(i)).startsWith(in.get(i) + ";");
    }
  }

  @Test
  @Timeout(60) // It once waited for ever.
  void anyNumberOfJobsGivesTheSameResults() {
    CliRun one = CliRun.in(dir, "batch", "clients.csv", "--jobs", "1");

    for (String jobs : List.of("3", "2000000000", "99999999999")) {
      assertThat(CliRun.in(dir, "batch", "clients.csv", "--jobs", jobs)).as(jobs).isEqualTo(one);
    }
  }

  @Test
  void aDeviceTakesTheResultsAndStaysADevice() {
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.exists(device));

    CliRun run = CliRun.in(dir, "batch", "clients.csv", "-o", "/dev/null");

    assertThat(run.status()).isZero();
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void maxErrorsStopsAfterSoManyRejects() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(EXAMPLE));
    for (int line : List.of(3, 7, 11)) {
      lines.set(line, lines.get(line).replaceFirst("^[^;]*;", ";"));
    }
    Files.write(dir.resolve("broken.csv"), lines);

    CliRun run =
        CliRun.in(
            dir, "batch", "broken.csv", "-o", "out.csv", "--rejects", "r.csv", "--max-errors", "2");

    assertThat(run.status()).isEqualTo(5);
    assertThat(run.err()).contains("2 rejected", "Stopped at the rejected row on line 8.");
    assertThat(Files.readAllLines(dir.resolve("r.csv"))).hasSize(3);
    assertThat(dir.resolve("out.csv")).doesNotExist();
  }

  @Test
  void sortedByDistanceTheSameRowsComeNearestFirst() throws IOException {
    CliRun.in(dir, "batch", "clients.csv", "-o", "plain.csv");
    CliRun run = CliRun.in(dir, "batch", "clients.csv", "-o", "o.csv", "--sort", "distance-to-go");

    assertThat(run.status()).isZero();
    List<String> sorted = Files.readAllLines(dir.resolve("o.csv"));
    assertThat(sorted)
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(dir.resolve("plain.csv")));
    assertThat(sorted.get(1)).contains(";GO;GO;GO;GO;");
    assertThat(sorted.get(ROWS)).contains(";KEEP_IN_HOUSE;");
  }

  @Test
  void insightAddsThePathAndWhatToAskNext() throws IOException {
    CliRun run = CliRun.in(dir, "batch", "clients.csv", "-o", "out.csv", "--insight");

    assertThat(run.status()).isZero();
    List<String> out = Files.readAllLines(dir.resolve("out.csv"));
    assertThat(out.get(0)).endsWith(";path_goal;path_days;path_steps;path_model;next_questions");
    assertThat(
            out.stream().filter(line -> line.matches(".*;(GO|PILOT);[0-9]+;[a-z.-]+:.*")).count())
        .isPositive();
  }

  @Test
  void jsonLinesCarryInsightWhereItIsAskedFor() {
    CliRun plain = CliRun.in(dir, "batch", "clients.csv", "--format", "jsonl");
    CliRun full = CliRun.in(dir, "batch", "clients.csv", "--format", "jsonl", "--insight");

    assertThat(plain.out().lines())
        .hasSize(ROWS)
        .allMatch(line -> line.contains("\"insight\":null"));
    assertThat(full.out().lines()).hasSize(ROWS).allMatch(line -> line.contains("\"insight\":{"));
  }

  @Test
  void standardInputAndOutputGiveTheSameBytesAsFiles() throws IOException {
    CliRun.in(dir, "batch", "clients.csv", "-o", "results.csv");
    CliRun piped =
        CliRun.with(dir).stdin(Files.readString(EXAMPLE)).run("batch", "-", "--format", "csv");

    assertThat(piped.status()).isZero();
    assertThat(piped.out()).isEqualTo(Files.readString(dir.resolve("results.csv")));
  }

  @Test
  void tenBrokenCellsGiveTenRejectsEachAtItsPlace() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(EXAMPLE));
    String[] headers = lines.get(0).split(";", -1);
    List<String> places = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int line = 2 + 3 * i;
      int cell = 2 + 4 * i;
      String[] cells = lines.get(line - 1).split(";", -1);
      cells[cell] = "#REF!";
      int column = String.join(";", Arrays.asList(cells).subList(0, cell)).length() + 2;
      lines.set(line - 1, String.join(";", cells));
      places.add("broken.csv:" + line + ":" + column + ": error: ");
      broken.add(lines.get(line - 1) + ";" + line + ";" + column + ";" + headers[cell] + ";#REF!;");
    }
    Files.write(dir.resolve("broken.csv"), lines);

    CliRun run =
        CliRun.in(dir, "batch", "broken.csv", "-o", "results.csv", "--rejects", "rejects.csv");

    assertThat(run.status()).isEqualTo(5);
    assertThat(run.errLines()).contains("broken.csv: 40 rows read, 30 scored, 10 rejected");
    List<String> rejects = Files.readAllLines(dir.resolve("rejects.csv"));
    assertThat(rejects).hasSize(11);
    IntStream.range(0, 10)
        .forEach(
            i -> {
              assertThat(run.errLines().get(i)).startsWith(places.get(i));
              assertThat(rejects.get(i + 1)).startsWith(broken.get(i));
            });
    assertThat(Files.readAllLines(dir.resolve("results.csv"))).hasSize(1 + ROWS - 10);
    assertThat(CliRun.in(dir, "batch", "broken.csv", "--allow-rejects").status()).isZero();
  }

  @Test
  void repairedRejectsAddUpToTheWholeFile() throws IOException {
    write("in.csv", "client,process,process.documented\nAcme,A,full\nAcme,B,ful\n");
    CliRun.in(dir, "batch", "in.csv", "-o", "first.csv", "--rejects", "rejects.csv");
    write("rejects.csv", read("rejects.csv").replace("B,ful,", "B,full,"));
    CliRun second = CliRun.in(dir, "batch", "rejects.csv", "-o", "second.csv");
    write("whole.csv", "client,process,process.documented\nAcme,A,full\nAcme,B,full\n");
    CliRun.in(dir, "batch", "whole.csv", "-o", "all.csv");

    assertThat(second.status()).isZero();
    String rows = read("second.csv").substring(read("second.csv").indexOf('\n') + 1);
    assertThat(read("first.csv") + rows).isEqualTo(read("all.csv"));
  }

  @Test
  void jsonLinesAreOneObjectARow() {
    CliRun run = CliRun.in(dir, "batch", "clients.csv", "--format", "jsonl");

    assertThat(run.status()).isZero();
    assertThat(run.out().lines())
        .hasSize(ROWS)
        .allMatch(line -> line.startsWith("{\"format\":\"shorewise/assessment/1\""));
  }

  @Test
  void aFileThatCannotBeTrustedLeavesEarlierResultsAlone() throws IOException {
    write("results.csv", "earlier");
    for (String text : List.of("", "client,process\n", "a,b\n1,2\n", "client,process\nA,\"B\n")) {
      write("in.csv", text);
      CliRun run = CliRun.in(dir, "batch", "in.csv", "-o", "results.csv");
      assertThat(run.status()).as(text).isEqualTo(4);
      assertThat(run.errLines().get(0)).startsWith("in.csv:");
      assertThat(read("results.csv")).isEqualTo("earlier");
    }
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void nothingScoredIsNotTheSameAsSomeRejected() throws IOException {
    write("in.csv", "client,process,process.documented\nAcme,A,ful\n");
    CliRun run = CliRun.in(dir, "batch", "in.csv", "-o", "out.csv", "--rejects", "rejects.csv");
    assertThat(run.status()).isEqualTo(4);
    assertThat(dir.resolve("out.csv")).doesNotExist();
    assertThat(read("rejects.csv")).contains("did you mean 'full'?");
  }

  @Test
  void failFastStopsAtTheFirstRejectedRowAndWritesNoResults() throws IOException {
    write("in.csv", "client,process,process.documented\nA,A,full\nB,B,ful\nC,C,fll\n");
    CliRun run = CliRun.in(dir, "batch", "in.csv", "--fail-fast", "-o", "out.csv");
    assertThat(run.status()).isEqualTo(5);
    assertThat(run.err()).contains("in.csv:3:5: error").doesNotContain("in.csv:4");
    assertThat(run.err()).contains("2 rows read, 1 scored, 1 rejected");
    assertThat(dir.resolve("out.csv")).doesNotExist();
  }

  @Test
  void theInputIsNeverOverwrittenAndResultsAndRejectsAreKeptApart() throws IOException {
    String before = read("clients.csv");
    assertThat(CliRun.in(dir, "batch", "clients.csv", "-o", "./clients.csv").status()).isEqualTo(2);
    assertThat(CliRun.in(dir, "batch", "clients.csv", "--rejects", "clients.csv").status())
        .isEqualTo(2);
    assertThat(CliRun.in(dir, "batch", "clients.csv", "-o", "x", "--rejects", "./x").status())
        .isEqualTo(2);
    assertThat(read("clients.csv")).isEqualTo(before);
  }

  @Test
  void filesThatCannotBeReadOrWrittenAreNamed() {
    CliRun missing = CliRun.in(dir, "batch", "nowhere.csv");
    assertThat(missing.status()).isEqualTo(6);
    assertThat(missing.err()).isEqualTo("shorewise: nowhere.csv: there is no such file\n");
    assertThat(CliRun.in(dir, "batch", "clients.csv", "-o", "no/such/folder").status())
        .isEqualTo(6);
    assertThat(CliRun.in(dir, "batch", ".").status()).isEqualTo(6);
  }

  @Test
  void theWorstRowDecidesTheGateAndRejectsWinOverIt() throws IOException {
    String header = "client,process,process.documented,oversight.owner\n";
    write("open.csv", header + "A,A,?,\n");
    write("nogo.csv", header + "A,A,?,\nB,B,none,nobody\n");
    write("rejects.csv", header + "A,A,?,\nB,B,none,nobdy\n");
    assertThat(CliRun.in(dir, "batch", "open.csv", "--gate", "pilot").status()).isEqualTo(12);
    assertThat(CliRun.in(dir, "batch", "nogo.csv", "--gate", "pilot").status()).isEqualTo(11);
    assertThat(CliRun.in(dir, "batch", "rejects.csv", "--gate", "pilot").status()).isEqualTo(5);
    assertThat(
            CliRun.in(dir, "batch", "rejects.csv", "--gate", "pilot", "--allow-rejects").status())
        .isEqualTo(12);
  }

  @Test
  void aRowMayNameItsQuestionnaireButNotAgainstTheOneAskedFor() throws IOException {
    write("in.csv", "client,process,questionnaire\nA,A,core\nB,B,\nC,C,nonesuch\n");
    CliRun free = CliRun.in(dir, "batch", "in.csv");
    assertThat(free.err()).contains("in.csv:4:5: error: there is no questionnaire 'nonesuch'");
    assertThat(free.err()).contains("3 rows read, 2 scored, 1 rejected");
    CliRun bound = CliRun.in(dir, "batch", "in.csv", "-q", "core");
    assertThat(bound.err()).contains("in.csv:4:5: error: this row answers 'nonesuch'");
    assertThat(CliRun.in(dir, "batch", "in.csv", "-q", "nonesuch").status()).isEqualTo(3);
  }

  @Test
  void questionsWithoutAColumnAreNamedWithTheRowsTheyKeepOpen() throws IOException {
    write("in.csv", "client,process,oversight.owner\nA,A,named\nB,B,nobody\n");
    List<String> lines = CliRun.in(dir, "batch", "in.csv").errLines();
    int title = lines.indexOf("Questions without a column, and decisions they keep open");
    String table = String.join(" ", lines.subList(title + 1, lines.size()));
    assertThat(lines.get(title + 1)).startsWith("       1  ");
    assertThat(table).contains(" process.documented,").doesNotContain("oversight.owner");
    // Motives break ties between locations and decide nothing.
    assertThat(lines).endsWith("       0  motive.reason, motive.saving, motive.urgency");
    assertThat(lines.subList(title, lines.size())).allMatch(line -> line.length() <= 80);
  }

  @Test
  void onlyTheFirstOfManyProblemsArePrinted() throws IOException {
    write("in.csv", "client,process,process.documented\n" + "A,A,ful\n".repeat(50));
    CliRun run = CliRun.in(dir, "batch", "in.csv");
    assertThat(run.errLines().subList(0, 20)).allMatch(line -> line.contains("did you mean"));
    assertThat(run.errLines().get(20)).startsWith("… and 30 more; --rejects FILE");
  }

  @Test
  void escapeSequencesInTheFileDoNotReachTheTerminal() throws IOException {
    write("in.csv", "client,process,process.documented,\u001b[2J\nA,A,\u001b[31mful,x\nB,B,,\n");
    assertThat(CliRun.in(dir, "batch", "in.csv").err()).doesNotContain("\u001b");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(dir.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(dir.resolve(name));
  }

  @Test
  void aPageShowsAllRowsAndWhatTheyAmountTo() throws IOException {
    CliRun run =
        CliRun.in(
            dir,
            "batch",
            Project.ROOT.resolve("examples/clients.csv").toString(),
            "-o",
            "results.csv",
            "--report",
            "page.html",
            "--title",
            "Spring review");
    assertThat(run.status()).isZero();
    assertThat(Files.readString(dir.resolve("page.html")))
        .contains("<h1><bdi>Spring review</bdi></h1>")
        .contains("<bdi>2026-10-01</bdi>")
        .contains("Kestrel Outdoor: Order entry")
        .contains("Quick wins");
  }

  @Test
  void aTitleWithoutAPageIsRefused() {
    CliRun run = CliRun.in(dir, "batch", "clients.csv", "--title", "x");
    assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(run.err()).contains("the page that --report writes");
  }

  @Test
  void redactedPageAndSummaryTellNoClientsName() throws IOException {
    Path clients = Project.ROOT.resolve("examples/clients.csv");
    CliRun run =
        CliRun.in(
            dir,
            "batch",
            clients.toString(),
            "-o",
            "results.csv",
            "--report",
            "page.html",
            "--summary",
            "summary.json",
            "--redact");
    assertThat(run.status()).isZero();
    List<String> names =
        Files.readAllLines(clients).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(";")))
            .toList();
    assertThat(names).contains("Kestrel Outdoor");
    assertThat(read("page.html")).doesNotContain(names).contains("Line 2: ");
    assertThat(read("summary.json")).doesNotContain(names).contains("\"client\": \"Line ");
    assertThat(read("results.csv")).contains("Kestrel Outdoor");
    assertThat(run.errLines())
        .endsWith(
            "Note: --redact takes the clients' names out of page.html and summary.json;"
                + " results.csv and the lines above still have them.");
  }

  @Test
  void whoeverRedactsIsToldWhatElseStillNamesTheClients() throws IOException {
    write("in.csv", "client,process,process.documented\nAcme,Support,full\nBolt,Chat,fulll\n");
    CliRun run =
        CliRun.in(
            dir, "batch", "in.csv", "--redact", "--summary", "s.json", "--rejects", "rejects.csv");
    assertThat(run.errLines())
        .endsWith(
            "Note: --redact takes the clients' names out of s.json; the results, rejects.csv and"
                + " the lines above still have them.");
  }

  @Test
  void thereIsNothingToRedactInResultsAlone() {
    CliRun run = CliRun.in(dir, "batch", "clients.csv", "--redact");
    assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(run.err()).contains("--redact is for what --report and --summary write");
  }

  @Test
  void cellsCannotSteerTheTerminalButReachAFileAsTheyAre() throws IOException {
    write("in.csv", "client,process,note\nAcme,Support,\u001b[2Jgone \u202egone\r\nÄ,Ö,ü\n");
    CliRun shown = CliRun.with(dir).terminal(StandardStream.OUT).run("batch", "in.csv");
    assertThat(shown.out())
        .contains("Acme,Support,\\u001b[2Jgone \\u202egone,")
        .contains("Ä,Ö,ü,")
        .doesNotContain("\u001b", "\u202e");
    CliRun piped = CliRun.in(dir, "batch", "in.csv");
    assertThat(piped.out()).contains("\u001b[2Jgone \u202egone,");
  }

  @Test
  void aFileOfTheOtherKindIsToldWhichCommandTakesIt() throws IOException {
    Path sheet = Project.ROOT.resolve("examples/bookkeeping.yaml");
    assertThat(CliRun.in(dir, "batch", sheet.toString()).err())
        .contains("one of Shorewise's YAML files", "'shorewise score' takes answer sheets");
    CliRun score = CliRun.in(dir, "score", Project.ROOT.resolve("examples/clients.csv").toString());
    assertThat(score.status()).isEqualTo(4);
    assertThat(score.err()).contains("by its name it is a CSV file; 'shorewise batch'");
  }

  @Test
  void aFurtherOutputMayGoToStandardOutputWhereTheResultsDoNot() throws IOException {
    Files.writeString(dir.resolve("clients.csv"), "client,process,process.documented\nA,B,full\n");

    CliRun run = CliRun.in(dir, "batch", "clients.csv", "-o", "r.csv", "--summary", "-");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("{").contains("\"format\": \"shorewise/portfolio/1\"");
    assertThat(dir.resolve("-")).doesNotExist();

    CliRun both = CliRun.in(dir, "batch", "clients.csv", "--rejects", "-");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err())
        .isEqualTo(
            "shorewise: two outputs cannot both go to standard output; -o FILE writes a file\n");
  }

  @Test
  void whatOpenAnswersOnlyMayCostIsSaidToBeTheMost() throws IOException {
    Files.writeString(
        dir.resolve("one.csv"), "client,process,process.documented\nAcme,Calls,full\n");

    CliRun open = CliRun.in(dir, "batch", "one.csv", "-q", "core", "-o", "out.csv");

    assertThat(open.err())
        .containsPattern(
            "Acme: Calls \\(line 2\\): up to \\d+ rules against it, up to \\d+\\.\\d points short;"
                + " hangs on open answers\n");
    CliRun example = CliRun.in(dir, "batch", "clients.csv", "-o", "example.csv");
    assertThat(example.err())
        .containsPattern("\\(line \\d+\\): 1 rule against it, \\d+\\.\\d points short; ");
  }
}
