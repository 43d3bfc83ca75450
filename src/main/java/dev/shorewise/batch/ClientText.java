package dev.shorewise.batch;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a client's file, in whatever encoding it came.
 *
 * @param isMarked whether a file made from it should start with a byte-order mark: where it has one
 *     itself, or is not UTF-8, so that its users' programs would not expect UTF-8 without a mark
 */
record ClientText(DecodingReader reader, boolean isMarked, boolean isDetected) {
  /**
   * Starts decoding.
   *
   * @param start the first bytes
   * @param rest what follows them
   * @param stated the encoding, where the user says it
   */
  static ClientText open(FileStart start, InputStream rest, Optional<Charset> stated) {
    FileStart.Encodings found = start.encodings();
    Charset first = stated.orElse(found.first());
    Optional<Charset> fallback = stated.isPresent() ? Optional.empty() : found.fallback();
    return new ClientText(
        new DecodingReader(start.before(rest), first, fallback),
        start.hasMark() || !first.equals(StandardCharsets.UTF_8) || !start.isUtf8(),
        stated.isEmpty());
  }

  /** Which encoding was found, where it is not UTF-8 and nobody has said so. */
  Optional<String> note() {
    String name = reader.charset().name();
    if (!isDetected || reader.charset().equals(StandardCharsets.UTF_8)) {
      return Optional.empty();
    }
    return Optional.of(
        reader.hasFallenBack()
            ? "the file is not UTF-8; read as "
                + name
                + ", as in '"
                + reader.example()
                + "' (--encoding names another)"
            : "the file is encoded in " + name);
  }
}
