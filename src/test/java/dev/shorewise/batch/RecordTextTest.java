package dev.shorewise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Records end where Commons CSV ends them. */
final class RecordTextTest {
  private static final int MOST = 1000;

  private static final CSVFormat LENIENT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setIgnoreEmptyLines(false)
          .setTrailingData(true)
          .setLenientEof(true)
          .get();

  @Property(tries = 2000)
  void anyTextIsCutAsByCommonsCsv(@ForAll("texts") String text, @ForAll @IntRange(min = 1) int by)
      throws IOException {
    List<List<String>> expected;
    try (CSVParser parser = LENIENT.parse(new StringReader(text))) {
      expected = parser.stream().map(record -> record.toList()).toList();
    }

    RecordText records = new RecordText(new InPieces(text, by % 7 + 1), ';', MOST);
    List<List<String>> cut = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    int lines = 0;
    for (Optional<RecordText.Found> next = records.next();
        next.isPresent();
        next = records.next()) {
      whole.append(next.get().text());
      lines += next.get().lines();
      try (CSVParser parser = LENIENT.parse(new StringReader(next.get().text()))) {
        parser.forEach(record -> cut.add(record.toList()));
      }
    }

    assertThat(cut).isEqualTo(expected);
    assertThat(whole.toString()).isEqualTo(text);
    assertThat(lines).isEqualTo(CellLayout.lineEnds(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab;\"\"\n\r ,").ofMaxLength(60);
  }

  /** Gives a few characters at a time, so that records lie across what is read at once. */
  private static final class InPieces extends Reader {
    private final String text;
    private final int size;
    private int at;

    InPieces(String text, int size) {
      this.text = text;
      this.size = size;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      if (at == text.length()) {
        return -1;
      }
      int count = Math.min(Math.min(size, length), text.length() - at);
      text.getChars(at, at + count, target, offset);
      at += count;
      return count;
    }

    @Override
    public void close() {
      // Nothing to close.
    }
  }
}
