package dev.shorewise.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first bytes of a file, which tell what kind of file it is and how its text is encoded. */
final class FileStart {
  private static final int MOST = 1 << 14;
  private static final String SAVE_AS_CSV = "open it there and save the table as 'CSV UTF-8'";

  private final byte[] bytes;

  private FileStart(byte[] bytes) {
    this.bytes = bytes;
  }

  static FileStart of(byte[] bytes) {
    return new FileStart(Arrays.copyOf(bytes, Math.min(bytes.length, MOST)));
  }

  /** Reads the start; {@link #before} gives the whole stream back. */
  static FileStart read(InputStream in) throws IOException {
    return new FileStart(in.readNBytes(MOST));
  }

  /** The whole file again, the rest of which is still to be read. */
  InputStream before(InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
  }

  /**
   * A file that is no text or another kind of text.
   *
   * @param what with its article
   * @param hint what to do
   */
  record OtherKind(String what, String hint) {}

  /** What it is, if its first bytes say that it cannot be a CSV file. */
  Optional<OtherKind> otherKind() {
    if (startsWith(0x50, 0x4B, 0x03, 0x04)) {
      return Optional.of(zip());
    }
    if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      return Optional.of(new OtherKind("an old Office document, such as .xls", SAVE_AS_CSV));
    }
    if (startsWith(0x1F, 0x8B)) {
      return Optional.of(new OtherKind("compressed with gzip", "unpack it first"));
    }
    if (startsWith(0x28, 0xB5, 0x2F, 0xFD)) {
      return Optional.of(new OtherKind("compressed with zstd", "unpack it first"));
    }
    if (startsWith(0x89, 'P', 'N', 'G') || startsWith(0xFF, 0xD8, 0xFF)) {
      return Optional.of(new OtherKind("a picture", "export the table itself as CSV"));
    }
    return otherText();
  }

  private OtherKind zip() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.contains("opendocument.spreadsheet")) {
      return new OtherKind("an OpenDocument spreadsheet (.ods)", SAVE_AS_CSV);
    }
    return text.contains("xl/") || text.contains("[Content_Types].xml")
        ? new OtherKind("an Excel workbook (.xlsx)", SAVE_AS_CSV)
        : new OtherKind("a zip archive", "unpack it and give the CSV file in it");
  }

  private Optional<OtherKind> otherText() {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00EF\u00BB\u00BF", "")
            // The comments that an answer sheet begins with.
            .replaceFirst("^(#.*\\R|\\s)*+", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("%pdf-")) {
      return other("a PDF document", "export the table itself as CSV; a PDF only shows it");
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return other(
          "a web page (HTML)",
          "a download that asks for a login often ends like this; export the table as CSV");
    }
    if (start.startsWith("<?xml") || start.startsWith("<!--")) {
      return other("an XML document", "export the table as CSV");
    }
    if (start.startsWith("{\\rtf")) {
      return other("an RTF document", "export the table as CSV");
    }
    if (start.startsWith("{\"") || start.startsWith("[{") || start.startsWith("[\n")) {
      return other("JSON", "export the table as CSV");
    }
    if (start.startsWith("format: shorewise/") || start.startsWith("format: \"shorewise/")) {
      return other(
          "one of Shorewise's YAML files",
          "'shorewise score' takes answer sheets, --map takes a column map");
    }
    if (start.startsWith("par1") || start.startsWith("sqlite format 3")) {
      return other("a database file", "export the table as CSV");
    }
    return Optional.empty();
  }

  private static Optional<OtherKind> other(String what, String hint) {
    return Optional.of(new OtherKind(what, hint));
  }

  private boolean startsWith(int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the file starts with a byte-order mark. */
  boolean hasMark() {
    return marked().isPresent();
  }

  /**
   * The encodings to try.
   *
   * @param certain whether the file says so itself, by a byte-order mark or the bytes of its header
   */
  record Encodings(Charset first, Optional<Charset> fallback, boolean certain) {}

  /**
   * What the text is encoded in: what the byte-order mark says; UTF-16 where every second byte is
   * zero; else UTF-8, or Windows-1252 if that fails.
   */
  Encodings encodings() {
    Optional<Charset> certain = marked().or(this::zeroes);
    return new Encodings(
        certain.orElse(StandardCharsets.UTF_8),
        certain.isPresent() ? Optional.empty() : Optional.of(Charset.forName("windows-1252")),
        certain.isPresent());
  }

  /** Whether these bytes are UTF-8, as far as they tell. */
  boolean isUtf8() {
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false);
    return !result.isError();
  }

  private Optional<Charset> marked() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (startsWith(0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (startsWith(0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /** UTF-16 without a mark: the names of columns begin with letters that half fill two bytes. */
  private Optional<Charset> zeroes() {
    int pairs = Math.min(bytes.length / 2, 8);
    if (pairs < 2) {
      return Optional.empty();
    }
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      int zero = charset.equals(StandardCharsets.UTF_16LE) ? 1 : 0;
      boolean all = true;
      for (int pair = 0; pair < pairs; pair++) {
        all &= bytes[2 * pair + zero] == 0 && bytes[2 * pair + 1 - zero] != 0;
      }
      if (all) {
        return Optional.of(charset);
      }
    }
    return Optional.empty();
  }
}
