package dev.shorewise.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes strictly. The JDK's reader replaces what it cannot decode, which would change a client's
 * name in silence.
 *
 * <p>May start with one encoding and go over to another at the first byte that does not fit, as
 * long as all before it was ASCII: the text is then the same as if it had been read in the other
 * one from the start, and no file has to be read twice.
 */
final class DecodingReader extends Reader {
  private static final int CHUNK = 1 << 14;

  /** How many characters around a strange one are shown. */
  private static final int AROUND = 20;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
  private final CharBuffer chars = CharBuffer.allocate(2 * CHUNK).flip();
  private Charset charset;
  private CharsetDecoder decoder;
  private @Nullable Charset fallback;
  private boolean ended;
  private boolean malformed;
  private boolean started;
  private boolean hasFallenBack;
  private String example = "";

  /**
   * @param fallback what to go over to, if anything; both have to contain ASCII
   */
  DecodingReader(InputStream in, Charset charset, Optional<Charset> fallback) {
    this.in = in;
    this.charset = charset;
    this.decoder = strict(charset);
    this.fallback = fallback.orElse(null);
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Here the bytes are no text in the encoding; all before has been delivered. */
  static final class UndecodableException extends IOException {
    private static final long serialVersionUID = 1L;

    UndecodableException(String encoding) {
      super(encoding);
    }
  }

  /** The encoding it has come to. */
  Charset charset() {
    return charset;
  }

  /** Whether it has gone over to the other encoding. */
  boolean hasFallenBack() {
    return hasFallenBack;
  }

  /** The text around the first byte that made it go over; empty while it has not. */
  String example() {
    return example;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (malformed) {
        throw new UndecodableException(charset.name());
      }
      if (ended) {
        return -1;
      }
      decodeMore();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  /** Fills {@code chars}; everything before a malformed byte is delivered before it is reported. */
  private void decodeMore() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count > 0) {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
    ended = count < 0;
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, ended);
    if (result.isError() && fallback != null && isAscii()) {
      result = fallBack(fallback);
    } else if (fallback != null && !isAscii()) {
      // From here on the text is what it seems to be, or damaged.
      fallback = null;
    }
    malformed = result.isError();
    if (ended && !malformed) {
      decoder.flush(chars);
    }
    chars.flip();
    if (!started && chars.hasRemaining()) {
      started = true;
      skipMark();
    }
  }

  private void skipMark() {
    if (chars.get(chars.position()) == '\uFEFF') {
      chars.position(chars.position() + 1);
    }
  }

  private CoderResult fallBack(Charset other) {
    int before = chars.position();
    charset = other;
    decoder = strict(other);
    fallback = null;
    hasFallenBack = true;
    CoderResult result = decoder.decode(bytes, chars, ended);
    example = around(before);
    return result;
  }

  private String around(int index) {
    int from = index;
    while (from > Math.max(0, index - AROUND) && isOfCell(chars.get(from - 1))) {
      from--;
    }
    int to = index;
    while (to < Math.min(chars.position(), index + AROUND) && isOfCell(chars.get(to))) {
      to++;
    }
    return new String(chars.array(), from, to - from).strip();
  }

  private static boolean isOfCell(char c) {
    return c >= ' ' && ",;|\"".indexOf(c) < 0;
  }

  private boolean isAscii() {
    char[] decoded = chars.array();
    for (int i = 0; i < chars.position(); i++) {
      if (decoded[i] > 127) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
