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
import org.apache.commons.csv.CSVFormat;

/**
 * What holds for any bytes. The fuzzer calls this with bytes of its own making, and {@link
 * FuzzCorpusTest} with those that it has found.
 */
final class CsvFuzzTargets {
  /** Stands between the map and the file in the input of {@link #mapper}. */
  private static final byte FORM_FEED = '\f';

  private static final List<String> RESULTS = List.of("decision", "verdict", "worst_verdict");

  private CsvFuzzTargets() {}

  /** Any bytes are read or refused, and a map can be drafted from what can be read. */
  static void reader(byte[] csv) {
    check(run(csv, ColumnMap.NONE));
    drafted(csv)
        .fold(
            draft -> {
              Checked<ColumnMap> map = load(draft.value());
              assertThat(map.problems()).as(draft.value()).isEmpty();
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
      assertThat(rows(run.out())).isGreaterThanOrEqualTo(summary.scored());
      assertThat(rows(run.rejects())).isEqualTo(summary.rejected());
    }
  }

  /** How many rows another program finds below the header. */
  private static long rows(String written) {
    String csv = written.startsWith("\uFEFF") ? written.substring(1) : written;
    if (csv.startsWith("sep=")) {
      return rows(
          csv.substring(csv.indexOf('=') + 2).stripLeading(), csv.charAt(csv.indexOf('=') + 1));
    }
    return rows(csv, delimiter(csv));
  }

  /** The one that stands in our columns of the header, which come before any row. */
  private static char delimiter(String csv) {
    char found = ',';
    int first = Integer.MAX_VALUE;
    for (char delimiter : new char[] {',', '\t', '|', ';'}) {
      for (List<String> ours : List.of(RESULTS, Rejects.COLUMNS)) {
        int at = csv.indexOf(delimiter + String.join(String.valueOf(delimiter), ours));
        if (at >= 0 && at < first) {
          first = at;
          found = delimiter;
        }
      }
    }
    return found;
  }

  private static long rows(String text, char delimiter) {
    CSVFormat strict = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try {
      return strict.parse(new StringReader(text)).stream().count() - 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
