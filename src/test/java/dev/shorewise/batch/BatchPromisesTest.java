package dev.shorewise.batch;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;

/** What holds for every file, however its cells are filled. */
final class BatchPromisesTest {
  private static final List<String> HEADERS =
      List.of("client", "process", "process.documented", "security.data", "Notes");
  private static final int ADDED_TO_REJECTS = Rejects.COLUMNS.size();

  /** A well-formed file, and where each of its cells starts. */
  record Sheet(String text, char delimiter, List<Row> rows) {}

  /** A row and the place of each cell. */
  record Row(List<String> cells, List<Place> places) {}

  /** Line and column, from 1. */
  record Place(int line, int column) {}

  /** How a file is written. */
  record Style(char delimiter, String lineEnd, boolean byteOrderMark, boolean quoteAll) {}

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void everyRowIsScoredOrRejectedAndComesBackVerbatim(@ForAll("sheets") Sheet sheet) {
    BatchRun run = BatchRun.of(sheet.text());

    BatchSummary summary = run.summary();
    assertThat(summary.read()).isEqualTo(sheet.rows().size());
    List<List<String>> scored = below(run.out(), sheet.delimiter());
    List<List<String>> rejected = below(run.rejects(), sheet.delimiter());
    assertThat(scored).hasSize((int) summary.scored());
    assertThat(rejected).hasSize((int) summary.rejected());
    for (Row row : sheet.rows()) {
      boolean wasRejected = !rejected.isEmpty() && original(rejected.get(0)).equals(plain(row));
      List<String> back = (wasRejected ? rejected : scored).remove(0);
      assertThat(original(back)).isEqualTo(plain(row));
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void everyProblemNamesTheFirstCharacterOfABrokenCell(@ForAll("sheets") Sheet sheet) {
    BatchRun run = BatchRun.of(sheet.text());

    List<Place> places = sheet.rows().stream().flatMap(row -> row.places().stream()).toList();
    for (Problem problem : run.problems()) {
      assertThat(places).contains(new Place(problem.at().line(), problem.at().column()));
    }
    assertThat(run.summary().problems()).isEqualTo(run.problems().size());
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void noCellThatIsWrittenCanRunAsAFormula(@ForAll("sheets") Sheet sheet) {
    BatchRun run = BatchRun.of(sheet.text());

    for (String written : List.of(run.out(), run.rejects())) {
      assertThat(parse(written, sheet.delimiter()).stream().flatMap(List::stream))
          .allMatch(cell -> cell.matches("(?s)([^=+\\-@\t\r].*)?|[+-][0-9]+([.,][0-9]+)?"));
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void rejectsThatNobodyRepairedAreRejectedForTheSameReasons(@ForAll("sheets") Sheet sheet) {
    BatchRun first = BatchRun.of(sheet.text());
    BatchRun second = BatchRun.of(first.rejects());

    if (first.summary().rejected() > 0) {
      assertThat(second.summary().scored()).isZero();
      assertThat(withoutPlaces(second.rejects(), sheet.delimiter()))
          .isEqualTo(withoutPlaces(first.rejects(), sheet.delimiter()));
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theEncodingOfAFileChangesNothing(@ForAll("sheets") Sheet sheet) {
    String text = sheet.text().replace("\uFEFF", "");
    BatchRun expected = BatchRun.of(text);

    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("windows-1252"))) {
      boolean marked = charset.name().startsWith("UTF-16");
      byte[] bytes = ((marked ? "\uFEFF" : "") + text).getBytes(charset);
      // Some Windows-1252 begins as UTF-8 does, with another meaning; it is refused, or nobody can
      // tell.
      if (charset.name().startsWith("UTF") || isNoUtf8FromItsFirstLetter(bytes)) {
        BatchRun run = BatchRun.of(bytes);
        assertThat(run.out().replace("\uFEFF", "")).as(charset.name()).isEqualTo(expected.out());
        assertThat(run.problems()).isEqualTo(expected.problems());
      }
    }
  }

  private static boolean isNoUtf8FromItsFirstLetter(byte[] bytes) {
    String read = new String(bytes, UTF_8);
    int wrong = read.indexOf('\uFFFD');
    return wrong < 0
        ? read.chars().allMatch(c -> c < 128)
        : read.chars().limit(wrong).allMatch(c -> c < 128);
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  void manyAtWorkGiveTheSameBytesAsOne(
      @ForAll("sheets") Sheet sheet, @ForAll @IntRange(min = 1, max = 400) int most) {
    // Over and over, so that there are many blocks; the header only once.
    int header = sheet.text().replace("\r\n", "\n\n").replace('\r', '\n').indexOf('\n') + 1;
    int body = sheet.text().startsWith("\r\n", header - 1) ? header + 1 : header;
    String text = sheet.text() + sheet.text().substring(body).repeat(400);

    for (long limit : List.of(BatchOptions.NO_LIMIT, (long) most)) {
      BatchRun one = BatchRun.of(text, BatchRun.options(limit, 1));
      BatchRun many = BatchRun.of(text, BatchRun.options(limit, 3));

      assertThat(many.out()).isEqualTo(one.out());
      assertThat(many.rejects()).isEqualTo(one.rejects());
      assertThat(many.messages()).isEqualTo(one.messages());
      assertThat(many.outcome()).isEqualTo(one.outcome());
      assertThat(one.summary().rejected()).isLessThanOrEqualTo(limit);
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void noTextBelowTheHeaderBreaksTheProgram(@ForAll("noise") String noise) {
    BatchRun run = BatchRun.of("client,process,process.owner\n" + noise);

    List<String> lines = noise.lines().toList();
    for (Problem problem : run.problems()) {
      int line = problem.at().line() - 2;
      assertThat(line).isBetween(0, lines.size() - 1);
      assertThat(problem.at().column()).isBetween(0, lines.get(line).length() + 1);
    }
    if (run.outcome() instanceof BatchOutcome.Finished finished) {
      assertThat(below(run.out(), ',')).hasSize((int) finished.summary().scored());
      assertThat(below(run.rejects(), ',')).hasSize((int) finished.summary().rejected());
    }
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.strings().withChars("a,\"\n\r;|'= \t").ofMaxLength(40);
  }

  @Provide
  Arbitrary<Sheet> sheets() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("ab ,;\t|\"'=+-@\n\r5.é\u20ac")
            .ofMinLength(1)
            .ofMaxLength(8)
            .map(generated -> "x".repeat(generated.isBlank() ? 1 : 0) + generated);
    Arbitrary<String> documented = Arbitraries.of("full", "none", "", "?", "fulll", "n/a", "a\nb");
    Arbitrary<String> data = Arbitraries.of("none", "", "personal|payment", "x|\ny", "none|health");
    Arbitrary<List<String>> row =
        Combinators.combine(text, text, documented, data, text.optional(0.5))
            .as((a, b, c, d, e) -> List.of(a, b, c, d, e.orElse("")));
    Arbitrary<Style> style =
        Combinators.combine(
                Arbitraries.of(',', ';', '\t'),
                Arbitraries.of("\n", "\r\n", "\r"),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false))
            .as(Style::new);
    return Combinators.combine(row.list().ofMinSize(1).ofMaxSize(6), style)
        .as(BatchPromisesTest::write);
  }

  private static Sheet write(List<List<String>> rows, Style style) {
    StringBuilder text = new StringBuilder(style.byteOrderMark() ? "\uFEFF" : "");
    text.append(String.join(String.valueOf(style.delimiter()), HEADERS)).append(style.lineEnd());
    List<Row> written = new ArrayList<>();
    for (List<String> cells : rows) {
      List<Place> places = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        if (i > 0) {
          text.append(style.delimiter());
        }
        places.add(end(text));
        text.append(quote(cells.get(i), style));
      }
      text.append(style.lineEnd());
      written.add(new Row(cells, places));
    }
    return new Sheet(text.toString(), style.delimiter(), written);
  }

  private static String quote(String cell, Style style) {
    boolean must =
        cell.indexOf(style.delimiter()) >= 0
            || cell.stripLeading().startsWith("\"")
            || cell.contains("\n")
            || cell.contains("\r");
    return must || style.quoteAll() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }

  /** Where the next character will stand; counted on its own, to check the program's count. */
  private static Place end(CharSequence text) {
    String written =
        text.toString().replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    int lastBreak = written.lastIndexOf('\n');
    return new Place(
        (int) written.chars().filter(c -> c == '\n').count() + 1, written.length() - lastBreak);
  }

  private static List<String> plain(Row row) {
    return row.cells().stream().map(FormulaGuard::unguard).toList();
  }

  private static List<String> original(List<String> written) {
    return written.subList(0, HEADERS.size()).stream().map(FormulaGuard::unguard).toList();
  }

  private static List<List<String>> withoutPlaces(String rejects, char delimiter) {
    return parse(rejects, delimiter).stream()
        .map(
            row -> {
              List<String> cells = new ArrayList<>(row);
              cells.subList(cells.size() - ADDED_TO_REJECTS, cells.size() - 3).clear();
              return cells;
            })
        .toList();
  }

  private static List<List<String>> below(String csv, char delimiter) {
    List<List<String>> rows = parse(csv, delimiter);
    return new ArrayList<>(rows.subList(Math.min(1, rows.size()), rows.size()));
  }

  /** Read strictly, as any other program would. */
  private static List<List<String>> parse(String csv, char delimiter) {
    CSVFormat strict = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try {
      return strict.parse(new StringReader(csv.replace("\uFEFF", ""))).stream()
          .map(record -> record.toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
