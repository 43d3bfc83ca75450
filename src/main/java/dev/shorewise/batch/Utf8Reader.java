package dev.shorewise.batch;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly and knows where it stopped. The JDK's reader either replaces what is not
 * UTF-8, which would change a client's name in silence, or fails without saying where.
 */
final class Utf8Reader extends Reader {
  private static final int CHUNK = 8192;
  private static final String SAVE_AS =
      "save the file as UTF-8 (in Excel: Save as, 'CSV UTF-8') and try again";

  private final InputStream in;
  private final String source;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
  private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
  private boolean ended;
  private boolean malformed;
  private int line = 1;
  private int column = 1;
  private char last;

  Utf8Reader(InputStream in, String source) {
    this.in = in;
    this.source = source;
  }

  /** What to say of a file in another encoding that gives itself away by its first bytes. */
  static RefusedException otherEncoding(String source, String encoding) {
    return new RefusedException(
        Problem.error(
            Location.ofFile(source),
            ProblemCode.FILE_NOT_TEXT,
            "the file is " + encoding + ", not UTF-8",
            SAVE_AS));
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (malformed) {
        throw notUtf8();
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
    malformed = result.isError();
    chars.flip();
    advance();
  }

  private void advance() {
    for (int i = chars.position(); i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\n' && last == '\r') {
        // The second half of a line end that was counted already.
      } else if (c == '\n' || c == '\r') {
        line++;
        column = 1;
      } else {
        column++;
      }
      last = c;
    }
  }

  private RefusedException notUtf8() {
    return new RefusedException(
        Problem.error(
            new Location(source, line, column),
            ProblemCode.FILE_NOT_TEXT,
            "here is a byte that is not UTF-8",
            SAVE_AS));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
