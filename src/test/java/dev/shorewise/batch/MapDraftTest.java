package dev.shorewise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.files.TextFile;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Golden;
import dev.shorewise.testing.Project;
import dev.shorewise.testing.SampleQuestionnaire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drafted column map is a map, and says what it is not sure of. */
final class MapDraftTest {
  private static final String SPREADSHEET = "examples/spreadsheet/erhebung.csv";

  @TempDir private Path dir;

  @Test
  void theDraftForASpreadsheetNamesWhatItFoundAndWhatItDidNot() {
    CliRun run = CliRun.in(Project.ROOT, "batch", SPREADSHEET, "--suggest-map");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    Golden.check("map/erhebung.draft.yaml", run.out());
  }

  @Test
  void whatTheDraftIsNotSureOfIsRejectedAndNotGuessed() throws IOException {
    String draft = CliRun.in(Project.ROOT, "batch", SPREADSHEET, "--suggest-map").out();
    Files.writeString(dir.resolve("draft.yaml"), draft);
    Files.copy(Project.ROOT.resolve(SPREADSHEET), dir.resolve("erhebung.csv"));

    CliRun run = CliRun.in(dir, "batch", "erhebung.csv", "--map", "draft.yaml");

    assertThat(run.err())
        .contains("'Ja' is not an option of 'oversight.owner'")
        .contains("6 rows read, 0 scored, 6 rejected")
        .doesNotContain("[M");
  }

  @Test
  void theEditedDraftScoresEveryRowButTheTotal() {
    CliRun run =
        CliRun.in(
            Project.ROOT, "batch", SPREADSHEET, "--map", "examples/spreadsheet/erhebung.map.yaml");

    assertThat(run.err())
        .contains(
            "6 rows read, 5 scored, 1 rejected, 1 row without text passed over",
            "read as windows-1252, as in '(letzte 10 Fälle)'",
            "3 lines above the header passed over",
            "the process is missing");
    assertThat(run.out()).startsWith("\uFEFFLfd. Nr.;Kunde;").contains("Bäcker Jung");
  }

  @Test
  void anIdIsFoundHoweverItsWordsAreJoined() {
    String draft = draft("client,process,Process Documented,PROCESS_OWNER\nAcme,Pay,full,named\n");

    assertThat(draft)
        .containsPattern("(?m)^  process.documented: .*\n    column: Process Documented$")
        .containsPattern("(?m)^  process.owner: .*\n    column: PROCESS_OWNER$");
  }

  @Test
  void aShortHeaderIsOfferedForWhatItMayBeShortFor() {
    assertThat(draft("client,process,Doc.,Own.\n"))
        .containsPattern("(?m)^  # process.documented: .*\n  #   column: Doc\\.$")
        .containsPattern("(?m)^  # process.owner: .*\n  #   column: Own\\.$");
  }

  @Test
  void aNoIsOfferedAsTheOptionThatSaysNo() throws IOException {
    Files.writeString(dir.resolve("core.csv"), "client,process,oversight.pilot\nA,P,nein\n");

    assertThat(CliRun.in(dir, "batch", "core.csv", "-q", "core", "--suggest-map").out())
        .contains("# nein: none ");
  }

  @Test
  void decimalCommasAreFoundAlsoBesideWords() {
    String draft =
        draft("client,process,Delivery volume\nA,P,\"37,5\"\nB,P,k.A.\nC,P,ca. 40\nD,P,12\n");

    assertThat(draft)
        .contains("\ndecimalMark: \",\"\n")
        .containsPattern("(?m)^  delivery.volume: .*\n    column: Delivery volume$")
        .contains("# ca. 40:");
  }

  @Test
  void whereThereAreNoRowsTheDraftSaysSo() {
    String draft = draft("client,process,Documented\n");

    assertThat(draft)
        .startsWith("# A draft, made from the headers alone of ")
        .contains("which has no rows to guess words from", "\nclient: client\n")
        .doesNotContain("such as", "nothing");
  }

  @Test
  void headersThatComeTwiceAreDraftedAsTwoSubjects() {
    String draft = draft("Client,Documented,Owner,Documented,Owner\nAcme,full,named,none,nobody\n");

    assertThat(draft)
        .contains("  - process: {is: \"\"}  # to fill in", "nth: 1", "nth: 2")
        .doesNotContain("\nprocess:");
    BatchRun run =
        BatchRun.of(
            "Client,Documented,Owner,Documented,Owner\nAcme,full,named,none,nobody\n"
                .getBytes(StandardCharsets.UTF_8),
            BatchRun.options(Optional.empty(), load(filledIn(draft))),
            false);
    assertThat(run.out()).contains("Acme/name 1", "Acme/name 2").hasLineCount(3);
  }

  @Test
  void whereNoColumnNamesTheProcessTheMapIsRefusedUntilSomebodyHas() throws IOException {
    Files.writeString(dir.resolve("clients.csv"), "Kunde,process.documented\nAcme,full\n");
    String draft = CliRun.in(dir, "batch", "clients.csv", "--suggest-map").out();
    assertThat(draft).contains("\nprocess: {is: \"\"}  # to fill in: no column seems to name it");
    Files.writeString(dir.resolve("draft.yaml"), draft);

    CliRun refused = CliRun.in(dir, "batch", "clients.csv", "--map", "draft.yaml");

    assertThat(refused.out()).isEmpty();
    assertThat(refused.status()).isEqualTo(4);
    assertThat(refused.err())
        .contains(
            "draft.yaml:5:15: error: nothing stands for 'process' yet; write what it is in every row"
                + " behind 'is', or the header of a column instead of {is: …} [");

    Files.writeString(dir.resolve("draft.yaml"), filledIn(draft));
    CliRun run = CliRun.in(dir, "batch", "clients.csv", "--map", "draft.yaml");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Acme/name 1");
  }

  @Test
  void aFileThatIsNoCsvGetsNoDraft() throws IOException {
    Files.writeString(dir.resolve("page.csv"), "<html></html>");
    CliRun run = CliRun.in(dir, "batch", "page.csv", "--suggest-map");

    assertThat(run.status()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("it is a web page (HTML)");
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void everyDraftThatIsFilledInLoadsAndFitsItsFile(@ForAll("files") String csv) {
    if (!(drafted(csv) instanceof Checked.Valid<String> draft)) {
      return;
    }
    BatchRun run =
        BatchRun.of(
            csv.getBytes(StandardCharsets.UTF_8),
            BatchRun.options(Optional.empty(), load(filledIn(draft.value()))),
            false);

    if (run.outcome() instanceof BatchOutcome.Refused refused) {
      assertThat(refused.problems()).extracting(Problem::line).noneMatch(l -> l.contains("[M"));
    } else {
      assertThat(run.summary().read()).isEqualTo(run.summary().scored() + run.summary().rejected());
    }
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> header =
        Arbitraries.oneOf(
            Arbitraries.of(
                "Client",
                "Kunde",
                "Process",
                "Nr",
                "process.owner",
                "Documented?",
                "Doku",
                "security data",
                "Volume",
                "a: b",
                "- x",
                "#",
                "null",
                "true",
                "'q'",
                "{a}",
                "*"),
            Arbitraries.strings().withChars("ab :#-'{}[]&*!|>%@\\?é\u2028\u0001").ofMaxLength(6));
    Arbitrary<String> cell =
        Arbitraries.oneOf(
            Arbitraries.of("full", "none", "Ja", "nein", "k. A.", "?", "1", "3", "2.000", "1,5"),
            Arbitraries.of("personal, payment", "teilweise", "#N/A", "- ", "x: y", "null", "~"),
            Arbitraries.strings().withChars("ab:#-'{}[]&*\n\"é").ofMaxLength(5));
    return Combinators.combine(
            header.list().ofMinSize(1).ofMaxSize(7),
            cell.list().ofMaxSize(30),
            Arbitraries.of(0, 2))
        .as(MapDraftTest::file);
  }

  private static String file(List<String> headers, List<String> cells, int titles) {
    StringBuilder text = new StringBuilder("Title;\n".repeat(titles));
    text.append(String.join(";", headers.stream().map(MapDraftTest::quoted).toList()));
    for (int i = 0; i < cells.size(); i++) {
      text.append(i % headers.size() == 0 ? "\n" : ";").append(quoted(cells.get(i)));
    }
    return text.append('\n').toString();
  }

  private static String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private static String draft(String csv) {
    return ((Checked.Valid<String>) drafted(csv)).value();
  }

  private static Checked<String> drafted(String csv) {
    try {
      return MapDraft.of(
          new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
          BatchRun.options(Optional.empty(), ColumnMap.NONE),
          SampleQuestionnaire.sample());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What somebody makes of it who gives the blanks different names. */
  private static String filledIn(String draft) {
    String filled = draft;
    int number = 1;
    while (filled.contains("{is: \"\"}")) {
      filled = filled.replaceFirst("is: \"\"}", "is: name " + number + "}");
      number++;
    }
    return filled;
  }

  private static ColumnMap load(String draft) {
    Checked<ColumnMap> map = ColumnMapLoader.read(Checked.valid(new TextFile("draft.yaml", draft)));
    assertThat(map.problems()).as(draft).isEmpty();
    return ((Checked.Valid<ColumnMap>) map).value();
  }
}
