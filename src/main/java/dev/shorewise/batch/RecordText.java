package dev.shorewise.batch;

import java.io.IOException;
import java.io.Reader;

/**
 * Remembers what the parser has read until it is taken, so that a record can be seen as it stands
 * in the file.
 */
final class RecordText extends Reader {
  private final Reader in;
  private final StringBuilder held = new StringBuilder();
  private final int most;
  private int start;
  private long startPosition;

  /**
   * @param most how many characters may be held; a record that needs more is not read to its end
   */
  RecordText(Reader in, int most) {
    this.in = in;
    this.most = most;
  }

  /** A record is longer than allowed. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (held.length() - start > most) {
      throw new TooLongException();
    }
    int count = in.read(target, offset, length);
    if (count > 0) {
      held.delete(0, start).append(target, offset, count);
      start = 0;
    }
    return count;
  }

  /** Takes the text up to the position, counted in characters from the first one read. */
  String takeUpTo(long position) {
    int end = start + Math.toIntExact(position - startPosition);
    String text = held.substring(start, end);
    start = end;
    startPosition = position;
    return text;
  }

  /** Takes all that has been read. */
  String takeRest() {
    return takeUpTo(startPosition + held.length() - start);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
