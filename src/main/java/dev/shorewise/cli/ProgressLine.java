package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.AppContext.StandardStream;
import java.time.Clock;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * One line on standard error that says how far a long command has come; only on a terminal, and
 * only once it has taken a moment.
 */
final class ProgressLine {
  private static final long EVERY_MILLIS = 500;
  private static final String CLEAR = "\r\033[K";

  private final AppContext app;
  private final Clock clock;
  private final boolean isShown;
  private final LongSupplier bytesRead;
  private final OptionalLong bytes;
  private final long started;
  private long last;
  private boolean isOnScreen;

  /**
   * @param bytesRead how much of the input has been read
   * @param bytes how much there is, where that is known
   */
  ProgressLine(AppContext app, LongSupplier bytesRead, OptionalLong bytes) {
    this.app = app;
    this.clock = app.clock();
    this.isShown = app.terminal().test(StandardStream.ERR);
    this.bytesRead = bytesRead;
    this.bytes = bytes;
    this.started = clock.millis();
    this.last = started;
  }

  /** So many rows are done. */
  void show(long rows) {
    long now = clock.millis();
    if (isShown && now - last >= EVERY_MILLIS) {
      last = now;
      isOnScreen = true;
      app.err().print(CLEAR + text(rows, bytesRead.getAsLong(), bytes, now - started));
      app.err().flush();
    }
  }

  /** Takes the line off the screen, so that something else can be printed. */
  void clear() {
    if (isOnScreen) {
      app.err().print(CLEAR);
      app.err().flush();
      isOnScreen = false;
    }
  }

  static String text(long rows, long read, OptionalLong bytes, long millis) {
    String text =
        String.format(
            Locale.ROOT, "%,d rows, %,d a second", rows, rows * 1000 / Math.max(1, millis));
    if (bytes.isEmpty() || bytes.getAsLong() == 0 || read == 0) {
      return text;
    }
    double share = Math.min(1, (double) read / bytes.getAsLong());
    long left = Math.round(millis * (1 - share) / share / 1000);
    return text + String.format(Locale.ROOT, ", %d%%, %s left", (int) (100 * share), time(left));
  }

  private static String time(long seconds) {
    return seconds < 60
        ? seconds + " s"
        : String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
  }
}
