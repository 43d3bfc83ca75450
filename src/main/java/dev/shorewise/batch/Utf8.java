package dev.shorewise.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text ready to be written, as UTF-8. Immutable. */
final class Utf8 {
  private final byte[] bytes;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
  }

  static Utf8 of(CharSequence text) {
    return new Utf8(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Takes the bytes over; nobody else may change them. */
  static Utf8 of(byte[] bytes) {
    return new Utf8(bytes);
  }

  /** How many bytes it has. */
  int length() {
    return bytes.length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }
}
