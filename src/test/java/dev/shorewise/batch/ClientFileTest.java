package dev.shorewise.batch;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.files.TextFile;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.testing.SampleQuestionnaire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Client files in which what is broken or open is put right. */
final class ClientFileTest {
  private static final String HEADER =
      "client;process;process.documented;security.data;security.agreement;delivery.volume;Notes";

  /** A file and its rows. */
  record Sheet(List<String> rows, String lineEnd, boolean fromRejects) {
    /** The file itself, or the rejects of a batch over it. */
    String text() {
      String text =
          rows.stream().map(row -> row + lineEnd).collect(joining("", HEADER + lineEnd, ""));
      BatchRun run = BatchRun.of(text);
      return fromRejects && run.summary().rejected() > 0 ? run.rejects() : text;
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void clientsThatAreDoneAreScoredAndTheOthersStayAsTheyWere(
      @ForAll("sheets") Sheet sheet, @ForAll long seed, @ForAll boolean openToo) {
    String text = sheet.text();
    ClientFile file = read(text).asking(openToo);
    List<OpenClient> clients = file.clients();
    Random random = new Random(seed);
    long rejected = rejected(text);
    long mended = 0;
    for (OpenClient asked : clients) {
      if (random.nextBoolean()) {
        OpenClient client = file.again(asked);
        mended += client.sheet().isUsable() ? 0 : 1;
        file = file.with(client, answered(client, openToo, random)).done(client);
      }
      // Whenever it stops, a batch scores those that are done and rejects those that are not.
      assertThat(rejected(file.text())).isEqualTo(rejected - mended);
    }
    List<String> before = ownRows(read(text).text());
    List<String> after = ownRows(file.text());
    List<Integer> left = file.clients().stream().map(OpenClient::row).toList();
    List<Integer> wereAsked = clients.stream().map(OpenClient::row).toList();
    for (int row = 0; row < before.size(); row++) {
      if (left.contains(row) || !wereAsked.contains(row)) {
        assertThat(after.get(row)).isEqualTo(before.get(row));
      }
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void onceAllAreDoneTheFileHasItsOwnColumnsAndNothingIsLeftToAsk(
      @ForAll("sheets") Sheet sheet, @ForAll long seed) {
    String text = sheet.text();
    ClientFile file = read(text).asking(true);
    Random random = new Random(seed);
    for (OpenClient client : file.clients()) {
      file = file.with(client, answered(client, true, random)).done(client);
    }
    assertThat(file.text()).startsWith(HEADER + sheet.lineEnd());
    assertThat(read(file.text()).asking(false).clients()).isEmpty();
    assertThat(rejected(file.text())).isZero();
    assertThat(file.hopeless()).isEmpty();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aFileThatIsReadAgainGoesOnWithTheClientsThatAreLeft(
      @ForAll("sheets") Sheet sheet, @ForAll long seed) {
    ClientFile file = read(sheet.text()).asking(true);
    Random random = new Random(seed);
    for (OpenClient client : file.clients()) {
      if (random.nextBoolean()) {
        file = file.with(client, answered(client, true, random)).done(client);
      }
    }
    if (!file.clients().isEmpty()) {
      assertThat(rowsOf(read(file.text()).asking(true))).isEqualTo(rowsOf(file));
    }
  }

  @Test
  void itIsReadAsTheDialectOfTheFileAndWrittenSo() {
    String csv =
        """
        \uFEFFsep=;
        client;process;process.documented;delivery.volume;security.data
        Acme;Support;full;abc;x
        """
            .replace("\n", "\r\n");
    ClientFile file = read(csv).asking(false);
    OpenClient client = file.clients().get(0);
    AnswerSheet sheet =
        sheet(client)
            .with("delivery.volume", Answer.of(new Response.Amount(new BigDecimal("1.234"))))
            .with("security.data", Answer.of(Response.Chosen.of("personal", "health")));
    assertThat(file.with(client, sheet).done(client).text())
        .isEqualTo(csv.replace(";abc;x", ";1,2340;personal|health"));
  }

  @Test
  void answersAreSpeltSoThatTheMapReadsThemAsTheyWereMeant() {
    ColumnMap map =
        map(
            """
            format: shorewise/map/1
            headerLine: 3
            separator: "/"
            client: Kunde
            process: {is: Support}
            answers:
              process.documented: {column: Doku, words: {full: none, Nichts: none}}
              security.data: Daten
            """);
    BatchOptions options = BatchRun.options(Optional.empty(), map);
    String csv = "Auswertung\n\nKunde,Doku,Daten\nAcme,Ja,\nBolt,Nichts,none\n";
    ClientFile file = read(csv, options).asking(false);
    OpenClient client = file.clients().get(0);
    AnswerSheet sheet =
        sheet(client)
            .with("process.documented", Answer.of(Response.Chosen.of("full")))
            .with("security.data", Answer.of(Response.Chosen.of("personal", "health")));
    String text = file.with(client, sheet).done(client).text();
    assertThat(text)
        .isEqualTo(
            """


            Kunde,Doku,Daten
            Acme,Everything and kept current,personal/health
            Bolt,Nichts,none
            """);
    assertThat(BatchRun.of(text, options).summary().scored()).isEqualTo(2);
  }

  @Test
  void whatIsMissingOrHiddenAndBrokenIsToBeAskedAndWhatIsHiddenAndBlankIsNot() {
    ClientFile file =
        read(
            """
            client,process,process.documented,security.data,security.agreement
            ,Support,full,none,
            Acme,,full,none,x
            Bolt,Chat,full,none,
            """);
    List<OpenClient> clients = file.asking(true).clients();
    assertThat(clients).extracting(OpenClient::line).containsExactly(2, 3);
    assertThat(clients.get(0).sheet().client()).isEmpty();
    assertThat(clients.get(0).sheet().open()).isEmpty();
    assertThat(clients.get(1).sheet().process()).isEmpty();
    assertThat(clients.get(1).sheet().faults()).containsOnlyKeys("security.agreement");
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void rowsThatAreLeftOutAreNotInTheFileAndAllOthersAreAsTheyWere(
      @ForAll("sheets") Sheet sheet, @ForAll long seed) {
    ClientFile file = read(sheet.text()).asking(false);
    List<OpenClient> clients = file.clients();
    List<String> expected = new ArrayList<>(ownRows(file.text()));
    Random random = new Random(seed);
    for (int last = clients.size() - 1; last >= 0; last--) {
      OpenClient client = clients.get(last);
      if (random.nextBoolean()) {
        file = file.leftOut(client);
        expected.remove(client.row());
      } else if (random.nextBoolean()) {
        // Whoever thinks better of it has the row as it was, to be asked about.
        file = file.leftOut(client).skipped(client);
      }
      assertThat(ownRows(file.text())).isEqualTo(expected);
    }
    assertThat(file.isUnfinished()).isEqualTo(!file.clients().isEmpty());
    assertThat(read(file.text()).asking(false).clients()).hasSameSizeAs(file.clients());
    // A batch refuses a file without a row.
    assertThat(file.size() == 0 ? 0 : rejected(file.text())).isEqualTo(file.clients().size());
  }

  @Test
  void ofSeveralClientsInARowTheCellsOfTheOneThatIsNoneAreEmptied() {
    BatchOptions options =
        BatchRun.options(
            Optional.empty(),
            map(
                """
                format: shorewise/map/1
                client: Client
                subjects:
                  - process: {is: Support}
                    answers: {process.documented: Support written}
                  - process: {is: Sales}
                    answers: {process.documented: Sales written}
                """));
    String csv = "Client,Support written,Sales written,Note\nAcme,full,fulll,n\nSum,12,13,\n";
    ClientFile file = read(csv, options).asking(false);
    List<OpenClient> clients = file.clients();
    assertThat(clients).extracting(OpenClient::subject).containsExactly(1, 0, 1);
    ClientFile without = file.leftOut(clients.get(0)).leftOut(clients.get(1));
    assertThat(without.text())
        .contains("reason\nAcme,full,,n,,,,,\nSum,,13,,")
        .isEqualTo(read(without.text(), options).asking(false).text());
    without = without.leftOut(clients.get(2));
    assertThat(without.text()).isEqualTo(csv.replace("fulll", "").replace("Sum,12,13,\n", ""));
    assertThat(without.size()).isEqualTo(1);

    ClientFile back = without.with(clients.get(0), answered(clients.get(0), false, new Random(1)));
    assertThat(back.isLeftOut(clients.get(0))).isFalse();
    assertThat(back.firstCell(clients.get(2))).isEqualTo("Sum");
  }

  @Test
  void aRowWhoseQuestionnaireIsNotThereIsNamedAndLeftAlone() {
    ClientFile file =
        read("client,process,questionnaire,process.documented\nAcme,Chat,none-such,fulll\n");
    assertThat(file.asking(true).clients()).isEmpty();
    assertThat(file.asking(true).hopeless()).containsExactly(2);
    assertThat(file.asking(true).text())
        .contains("\nAcme,Chat,none-such,fulll,2,11,questionnaire,");
  }

  @Provide
  Arbitrary<Sheet> sheets() {
    Arbitrary<String> name = Arbitraries.of("Acme", "\"Öl; Gas\"", "'=A1", "", "Bolt \"x\"");
    Arbitrary<String> process = Arbitraries.of("Support", "Sales", "");
    Arbitrary<String> documented = Arbitraries.of("full", "NONE", "", "?", "fulll");
    Arbitrary<String> data = Arbitraries.of("none", "", "personal|health", "x|y", "?", " \"none\"");
    Arbitrary<String> agreement = Arbitraries.of("yes", "", "nope");
    Arbitrary<String> volume = Arbitraries.of("12,5", "1.200", "", "7");
    Arbitrary<String> end = Arbitraries.of(";", ";\"two\nlines\"", ";n;m", "", ";=1+1");
    Arbitrary<String> row =
        Combinators.combine(name, process, documented, data, agreement, volume, end)
            .as((a, b, c, d, e, f, g) -> String.join(";", a, b, c, d, e, f) + g);
    return Combinators.combine(
            row.list().ofMinSize(1).ofMaxSize(6),
            Arbitraries.of("\n", "\r\n"),
            Arbitraries.of(true, false))
        .as(Sheet::new);
  }

  private static AnswerSheet answered(OpenClient client, boolean openToo, Random random) {
    AnswerSheet sheet = sheet(client);
    for (String id : client.sheet().toAsk(openToo)) {
      Question question = SampleQuestionnaire.sample().question(id).orElseThrow();
      sheet = sheet.with(id, Answer.of(response(question, random)));
    }
    return sheet;
  }

  private static Response response(Question question, Random random) {
    if (random.nextInt(4) == 0) {
      return new Response.Unknown();
    }
    if (question.select() == Question.Select.NUMBER) {
      return new Response.Amount(BigDecimal.valueOf(random.nextInt(3_000_000), 3));
    }
    int option = random.nextInt(question.options().size());
    return Response.Chosen.of(question.options().get(option).id());
  }

  private static AnswerSheet sheet(OpenClient client) {
    return new AnswerSheet(
        Subject.named(
            Optional.of(client.sheet().client().orElse("New")),
            Optional.of(client.sheet().process().orElse("Work"))),
        client.sheet().answers());
  }

  private static List<Integer> rowsOf(ClientFile file) {
    return file.clients().stream().map(OpenClient::row).toList();
  }

  private static long rejected(String text) {
    BatchRun run = BatchRun.of(text);
    assertThat(run.summary().scored() + run.summary().rejected()).isEqualTo(run.summary().read());
    return run.summary().rejected();
  }

  /** The clients' own columns of each row, as they stand in the text. */
  private static List<String> ownRows(String text) {
    List<String> rows = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty()) {
      int length = CellLayout.lengthOfFirst(rest, ';');
      rows.add(
          CellLayout.of(rest.substring(0, length).stripTrailing(), ';', 1).stream()
              .limit(7)
              .map(CellLayout.Cell::text)
              .collect(joining(";")));
      rest = rest.substring(length);
    }
    return rows.subList(1, rows.size());
  }

  private static ClientFile read(String text) {
    return read(text, BatchRun.options(BatchOptions.NO_LIMIT, 1));
  }

  private static ClientFile read(String text, BatchOptions options) {
    try {
      return ((Checked.Valid<ClientFile>)
              ClientFile.read(
                  new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                  options,
                  BatchRun.questionnaires(false)))
          .value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ColumnMap map(String yaml) {
    return ColumnMapLoader.read(Checked.valid(new TextFile("map.yaml", yaml)))
        .fold(Checked.Valid::value, invalid -> ColumnMap.NONE);
  }
}
