package dev.shorewise.batch;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into records: where a line ends outside quotes. A quote opens only at the start of a
 * cell, and is closed by one that no other follows.
 */
final class RecordText {
  private static final int CHUNK = 1 << 15;

  private final Reader in;
  private final char delimiter;
  private final int most;
  private char[] buffer = new char[2 * CHUNK];
  private int start;
  private int at;
  private int end;
  private boolean ended;
  private @Nullable IOException failure;

  /**
   * @param most how many characters a record may have; a longer one is not read to its end
   */
  RecordText(Reader in, char delimiter, int most) {
    this.in = in;
    this.delimiter = delimiter;
    this.most = most;
  }

  /**
   * A record as it stands in the file.
   *
   * @param text with its line end
   * @param lines how many lines end in it
   * @param isClosed whether every quote is closed
   */
  record Found(String text, int lines, boolean isClosed) {}

  /** A record could not be read to its end. */
  static final class CutOffException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String begun;

    CutOffException(String begun, IOException cause) {
      super(cause);
      this.begun = begun;
    }

    /** What there is of the record. */
    String begun() {
      return begun;
    }
  }

  /** A record is longer than allowed. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The next record, or nothing at the end.
   *
   * @throws CutOffException if reading fails in it
   */
  Optional<Found> next() throws IOException {
    start = at;
    int lines = 0;
    boolean quoted = false;
    while (has(0)) {
      char c = buffer[at];
      if (c == '"') {
        quoted = quoted ? skipsEscape() : at == start || buffer[at - 1] == delimiter;
      } else if (c == '\n' || (c == '\r' && !isFollowedBy('\n'))) {
        lines++;
        if (!quoted) {
          at++;
          return found(lines, true);
        }
      }
      at++;
      skipPlain();
    }
    if (failure != null) {
      throw new CutOffException(new String(buffer, start, at - start), failure);
    }
    return at == start ? Optional.empty() : found(lines, !quoted);
  }

  private Optional<Found> found(int lines, boolean isClosed) {
    return Optional.of(new Found(new String(buffer, start, at - start), lines, isClosed));
  }

  /** In quotes: whether they stay open, because this one is doubled; then it is passed. */
  private boolean skipsEscape() {
    boolean doubled = isFollowedBy('"');
    at += doubled ? 1 : 0;
    return doubled;
  }

  private void skipPlain() {
    int next = at;
    while (next < end) {
      char c = buffer[next];
      if (c <= '"' && (c == '"' || c == '\n' || c == '\r')) {
        break;
      }
      next++;
    }
    at = next;
  }

  private boolean isFollowedBy(char next) {
    return has(1) && buffer[at + 1] == next;
  }

  /** Whether there is a character so far ahead; reads on if it has to. */
  private boolean has(int ahead) {
    while (at + ahead >= end) {
      if (ended || failure != null) {
        return false;
      }
      try {
        readMore();
      } catch (IOException e) {
        failure = e;
      }
    }
    return true;
  }

  private void readMore() throws IOException {
    if (end - start > most) {
      throw new TooLongException();
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      at -= start;
      end -= start;
      start = 0;
    }
    if (buffer.length - end < CHUNK) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int count = in.read(buffer, end, CHUNK);
    ended = count < 0;
    end += Math.max(0, count);
  }
}
