package dev.shorewise.interview;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/**
 * The other side of the conversation: somebody who reads lines and types lines, or presses keys.
 */
public interface Dialogue extends Closeable {
  /** What came of asking for a line. */
  sealed interface Reply {
    /** A line was typed, without its end. */
    record Line(String text) implements Reply {}

    /** There will be no more lines. */
    record EndOfInput() implements Reply {}

    /** Ctrl-C. */
    record Interrupted() implements Reply {}
  }

  /** How many columns a line may have. */
  int width();

  /** Whether somebody types, rather than a file or a pipe. */
  default boolean isTyped() {
    return true;
  }

  /** Shows a line. */
  void show(String line);

  /** Asks for a line. */
  Reply ask(String prompt);

  /**
   * Shows an interview on the whole screen and waits for a key.
   *
   * @return absent if there is no such screen, only lines
   */
  default Optional<Key> press(FullScreen state) {
    return Optional.empty();
  }

  /** Waits until what was shown has been read, where it would be covered at once otherwise. */
  default void pause() {}

  /** Gives the terminal back and shows lines for the last time; from any thread, at any moment. */
  void showLast(List<String> lines);

  /** Gives the terminal back as it was. */
  @Override
  void close();
}
