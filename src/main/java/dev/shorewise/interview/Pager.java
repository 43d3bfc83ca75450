package dev.shorewise.interview;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;

/** Shows a text that may be longer than the screen, from the top, page by page. */
public final class Pager {
  private static final int ESCAPE = 27;
  private static final int CTRL_C = 3;
  private static final int CTRL_D = 4;
  private static final long REST_OF_A_KEY_MILLIS = 50;

  private final Terminal terminal;
  private final PrintStream out;

  private Pager(Terminal terminal, PrintStream out) {
    this.terminal = terminal;
    this.out = out;
  }

  /**
   * Prints the text; where it does not fit the screen, waits for a key after each page. What has
   * been shown can be scrolled back to.
   *
   * @param text lines that end with {@code \n}
   * @param out goes to the terminal
   */
  public static void show(String text, PrintStream out) {
    try (Terminal terminal = TerminalDialogue.systemTerminal()) {
      new Pager(terminal, out).show(text);
    } catch (IOException | IllegalStateException e) {
      // No terminal that keys can be read from, so all at once.
      out.print(text);
    }
    out.flush();
  }

  private void show(String text) throws IOException {
    List<String> lines = text.lines().toList();
    int rows = terminal.getRows();
    List<List<String>> pages =
        rows <= 1 ? List.of(lines) : Pages.of(lines, terminal.getColumns(), rows);
    for (int page = 0; page < pages.size(); page++) {
      pages.get(page).forEach(line -> out.print(line + "\n"));
      if (page + 1 < pages.size() && !goOn(page + 1, pages.size())) {
        return;
      }
    }
  }

  private boolean goOn(int page, int pages) throws IOException {
    String prompt = "-- " + page + " of " + pages + ", Enter: next page, q: stop --";
    out.print(prompt);
    out.flush();
    Attributes before = terminal.enterRawMode();
    try {
      Attributes raw = terminal.getAttributes();
      raw.setLocalFlag(LocalFlag.ISIG, false);
      terminal.setAttributes(raw);
      return isNext();
    } finally {
      terminal.setAttributes(before);
      out.print("\r" + " ".repeat(prompt.length()) + "\r");
    }
  }

  /** Waits for a key that means something. */
  private boolean isNext() throws IOException {
    while (true) {
      int key = terminal.reader().read();
      if (key == ESCAPE) {
        int next = terminal.reader().peek(REST_OF_A_KEY_MILLIS);
        if (next != '[' && next != 'O') {
          return false;
        }
        // An arrow or another key of several characters; only its meaning as "on" is wanted.
        terminal.reader().read();
        key = terminal.reader().read() == 'B' ? '\n' : 0;
      }
      switch (key) {
        case '\r', '\n', ' ', 'j', 'f' -> {
          return true;
        }
        case 'q', 'Q', CTRL_C, CTRL_D, -1 -> {
          return false;
        }
        default -> {
          // Not a key that means anything here.
        }
      }
    }
  }
}
