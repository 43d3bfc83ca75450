package dev.shorewise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.files.TextFile;
import dev.shorewise.testing.SampleQuestionnaire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * What holds for any bytes. The fuzzer calls this with bytes of its own making, and {@link
 * FuzzCorpusTest} with those that it has found.
 */
final class CsvFuzzTargets {
  /** Stands between the map and the file in the input of {@link #mapper}. */
  private static final byte FORM_FEED = '\f';

  private static final List<String> RESULTS = List.of("decision", "verdict", "worst_verdict");

  /** Says to spreadsheets how the rest is delimited. */
  private static final Pattern STATED = Pattern.compile("sep=(.)\\R");

  private CsvFuzzTargets() {}

  /** Any bytes are read or refused, and a map can be drafted from what can be read. */
  static void reader(byte[] csv) {
    check(run(csv, ColumnMap.NONE));
    drafted(csv)
        .fold(
            draft -> {
              String filledIn = draft.value().replace("{is: \"\"}", "{is: it}");
              Checked<ColumnMap> map = load(filledIn);
              assertThat(map.problems()).as(filledIn).isEmpty();
              BatchRun run = run(csv, map.fold(Checked.Valid::value, i -> ColumnMap.NONE));
              check(run);
              if (run.outcome() instanceof BatchOutcome.Refused refused) {
                assertThat(refused.problems())
                    .extracting(problem -> problem.code())
                    .doesNotContain(
                        ProblemCode.MAP_COLUMN, ProblemCode.MAP_WORD, ProblemCode.MAP_QUESTION);
              }
              return draft;
            },
            refused -> refused);
  }

  /** Any map that loads can be held against any file. */
  static void mapper(byte[] input) {
    int split = 0;
    while (split < input.length && input[split] != FORM_FEED) {
      split++;
    }
    String map = new String(input, 0, split, StandardCharsets.UTF_8);
    byte[] csv =
        split == input.length
            ? "Kunde;Doku\nA;full\n".getBytes(StandardCharsets.UTF_8)
            : Arrays.copyOfRange(input, split + 1, input.length);
    load("format: shorewise/map/1\n" + map)
        .fold(
            valid -> {
              check(run(csv, valid.value()));
              return valid;
            },
            invalid -> {
              assertThat(invalid.problems()).allMatch(p -> p.line().startsWith("map.yaml"));
              return invalid;
            });
  }

  private static BatchRun run(byte[] csv, ColumnMap map) {
    return BatchRun.of(csv, BatchRun.options(Optional.empty(), map), false);
  }

  private static void check(BatchRun run) {
    assertThat(run.messages()).doesNotContain("\u001b", "\u0007", "\u0000");
    if (run.outcome() instanceof BatchOutcome.Finished finished) {
      BatchSummary summary = finished.summary();
      assertThat(summary.read()).isEqualTo(summary.scored() + summary.rejected());
      assertThat(rows(run.out())).anyMatch(rows -> rows >= summary.scored());
      assertThat(rows(run.rejects())).contains(summary.rejected());
    }
  }

  /**
   * How many rows another program finds below the header, by each delimiter that our columns stand
   * between; one of them is that of the file, and the others stand in a header that looks like it.
   */
  private static List<Long> rows(String written) {
    String csv = written.startsWith("\uFEFF") ? written.substring(1) : written;
    Matcher stated = STATED.matcher(csv);
    if (stated.lookingAt()) {
      return rows(csv.substring(stated.end()), stated.group(1).charAt(0)).stream().toList();
    }
    List<Character> delimiters =
        Stream.of(',', '\t', '|', ';').filter(delimiter -> isBetweenOurs(csv, delimiter)).toList();
    return (delimiters.isEmpty() ? List.of(',') : delimiters)
        .stream().flatMap(delimiter -> rows(csv, delimiter).stream()).toList();
  }

  private static boolean isBetweenOurs(String csv, char delimiter) {
    return Stream.of(RESULTS, Rejects.COLUMNS)
        .anyMatch(ours -> csv.contains(delimiter + String.join(String.valueOf(delimiter), ours)));
  }

  private static Optional<Long> rows(String text, char delimiter) {
    CSVFormat strict = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try {
      return Optional.of(strict.parse(new StringReader(text)).stream().count() - 1);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static Checked<String> drafted(byte[] csv) {
    try {
      return MapDraft.of(
          new ByteArrayInputStream(csv),
          BatchRun.options(Optional.empty(), ColumnMap.NONE),
          SampleQuestionnaire.sample());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Checked<ColumnMap> load(String map) {
    return ColumnMapLoader.read(Checked.valid(new TextFile("map.yaml", map)));
  }
}
