package dev.shorewise.interview;

import java.io.IOError;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Curses;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/**
 * The whole screen of a terminal, and its keys one by one. When it is left, what stood on the
 * screen before comes back, or it is empty where the terminal cannot do that.
 */
final class KeyScreen {
  /** Below this size questions do not fit well. */
  private static final Size LEAST = Size.of(40, 12);

  private static final Size USUAL = Size.of(80, 24);

  private static final long GLANCE_MILLIS = 200;
  private static final long REST_OF_A_KEY_MILLIS = 100;
  private static final int CTRL_C = 3;
  private static final int CTRL_D = 4;
  private static final int CTRL_H = 8;
  private static final int ESCAPE = 27;
  private static final int DELETE = 127;

  private final Terminal terminal;
  private final PrintStream seen;
  private final BooleanSupplier interrupted;
  private final Display display;
  // The words that lead back are kept, because a terminal that is closed no longer says them.
  private final String wayBack;
  private @Nullable Attributes before;
  private Size size = Size.of(0, 0);
  private boolean closed;

  /**
   * @param seen a stream that ends at the terminal, to leave the screen after that was closed
   * @param interrupted whether the process was told to stop by Ctrl-C or the like
   */
  KeyScreen(Terminal terminal, PrintStream seen, BooleanSupplier interrupted) {
    this.terminal = terminal;
    this.seen = seen;
    this.interrupted = interrupted;
    this.display = new Display(terminal, true);
    this.wayBack =
        say(Capability.keypad_local)
            + say(Capability.cursor_normal)
            + say(Capability.exit_attribute_mode)
            // A terminal with a single screen cannot bring back what stood on it; what is said next
            // is at least not written into the question.
            + say(
                terminal.getStringCapability(Capability.exit_ca_mode) == null
                    ? Capability.clear_screen
                    : Capability.exit_ca_mode);
  }

  /** Whether the terminal can place characters, and has room for a question. */
  static boolean isPossible(Terminal terminal) {
    Size size = terminal.getSize();
    return !terminal.getType().startsWith(Terminal.TYPE_DUMB)
        && terminal.getStringCapability(Capability.cursor_address) != null
        && terminal.getStringCapability(Capability.clear_screen) != null
        && size.getColumns() >= LEAST.getColumns()
        && size.getRows() >= LEAST.getRows();
  }

  private String say(Capability capability) {
    String words = terminal.getStringCapability(capability);
    return words == null ? "" : Curses.tputs(words);
  }

  /** How large the screen is now. */
  Size size() {
    try {
      Size now = terminal.getSize();
      return now.getColumns() > 0 && now.getRows() > 0 ? now : USUAL;
    } catch (IllegalStateException e) {
      // Closed, because the process is told to stop.
      return USUAL;
    }
  }

  /** Fills the screen; takes hold of it first, if need be. */
  synchronized void show(List<AttributedString> lines, Size drawnFor) {
    if (closed) {
      return;
    }
    if (before == null) {
      enter();
    }
    if (!drawnFor.equals(size)) {
      size = drawnFor;
      display.resize(size);
      display.clear();
    }
    display.update(lines, 0);
    terminal.flush();
  }

  private void enter() {
    before = terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    // Ctrl-C is a key like others, so that it cannot come between an answer and its saving.
    raw.setLocalFlag(LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.keypad_xmit);
    terminal.puts(Capability.cursor_invisible);
    size = Size.of(0, 0);
  }

  /** Gives the screen back, until something is shown again. From any thread. */
  synchronized void leave() {
    if (before == null) {
      return;
    }
    try {
      terminal.setAttributes(before);
    } catch (IllegalStateException | IOError e) {
      // Closed already, which has set them.
    }
    before = null;
    seen.print(wayBack);
    seen.flush();
  }

  /** Gives the screen back for good. From any thread. */
  synchronized void close() {
    leave();
    closed = true;
  }

  /** Waits for a key, or for the window to change its size. */
  Key read() {
    NonBlockingReader keys = terminal.reader();
    try {
      while (!interrupted.getAsBoolean()) {
        int next = keys.peek(GLANCE_MILLIS);
        if (next == NonBlockingReader.READ_EXPIRED) {
          if (!size().equals(size)) {
            return Key.Named.NONE;
          }
        } else {
          return key(keys.read(), keys);
        }
      }
    } catch (IOException | IllegalStateException | IOError e) {
      // The terminal is gone, or was closed because the process is told to stop.
    }
    return Key.Named.LEAVE;
  }

  private static Key key(int first, NonBlockingReader keys) throws IOException {
    return switch (first) {
      case -1, CTRL_C, CTRL_D -> Key.Named.LEAVE;
      case '\r', '\n' -> Key.Named.ENTER;
      case '\t' -> Key.Named.TAB;
      case CTRL_H, DELETE -> Key.Named.BACKSPACE;
      case ESCAPE -> escaped(keys);
      default -> typed(first, keys);
    };
  }

  private static Key typed(int first, NonBlockingReader keys) throws IOException {
    if (Character.isISOControl(first)) {
      return Key.Named.NONE;
    }
    if (!Character.isSurrogate((char) first)) {
      return new Key.Typed(String.valueOf((char) first));
    }
    int second = keys.read(REST_OF_A_KEY_MILLIS);
    return second >= 0 && Character.isSurrogatePair((char) first, (char) second)
        ? new Key.Typed(Character.toString(Character.toCodePoint((char) first, (char) second)))
        : Key.Named.NONE;
  }

  /** Esc by itself, or a key that the terminal tells by several characters. */
  private static Key escaped(NonBlockingReader keys) throws IOException {
    int next = keys.peek(REST_OF_A_KEY_MILLIS);
    if (next < 0 || next == ESCAPE) {
      return Key.Named.ESCAPE;
    }
    keys.read();
    if (next != '[' && next != 'O') {
      return Key.Named.NONE;
    }
    StringBuilder rest = new StringBuilder();
    int c = keys.read(REST_OF_A_KEY_MILLIS);
    // Numbers and separators, then one character that ends it.
    while (c >= ' ' && c < '@') {
      rest.append((char) c);
      c = keys.read(REST_OF_A_KEY_MILLIS);
    }
    return rest.length() > 0 && c == '~' ? numbered(rest.toString()) : lettered(c);
  }

  private static Key lettered(int letter) {
    return switch (letter) {
      case 'A' -> Key.Named.UP;
      case 'B' -> Key.Named.DOWN;
      case 'C' -> Key.Named.RIGHT;
      case 'D' -> Key.Named.LEFT;
      case 'H' -> Key.Named.HOME;
      case 'F' -> Key.Named.END;
      case 'M' -> Key.Named.ENTER;
      default -> Key.Named.NONE;
    };
  }

  private static Key numbered(String number) {
    return switch (number) {
      case "1", "7" -> Key.Named.HOME;
      case "4", "8" -> Key.Named.END;
      case "5" -> Key.Named.PAGE_UP;
      case "6" -> Key.Named.PAGE_DOWN;
      default -> Key.Named.NONE;
    };
  }
}
