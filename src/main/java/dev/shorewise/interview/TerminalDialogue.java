package dev.shorewise.interview;

import java.io.IOError;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;

/** A dialogue over the terminal of this process: its whole screen, and lines that can be edited. */
public final class TerminalDialogue implements Dialogue {
  private static final int USUAL_WIDTH = 80;
  private static final int LEAST_WIDTH = 20;

  private final Terminal terminal;
  private final LineReader reader;
  private final PrintStream err;
  private final boolean color;
  private final KeyScreen screen;
  private final AtomicBoolean interrupted = new AtomicBoolean();

  private TerminalDialogue(Terminal terminal, PrintStream err, PrintStream seen, boolean color) {
    this.terminal = terminal;
    this.err = err;
    this.color = color;
    this.screen = new KeyScreen(terminal, seen, interrupted::get);
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            // Typed text is text: no quotes, escapes or continuation lines.
            .parser(new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]))
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .variable(LineReader.DISABLE_HISTORY, true)
            .variable(LineReader.DISABLE_COMPLETION, true)
            .build();
    // Between two lines Ctrl-C is remembered, so that a save under way comes to its end.
    terminal.handle(Signal.INT, signal -> interrupted.set(true));
  }

  /**
   * Opens the terminal.
   *
   * @param err where to say the last words, when the terminal is closed already
   * @param seen a stream that ends at the terminal
   * @param color whether it may show colours
   * @throws IOException if there is none, or only one for plain lines
   */
  public static TerminalDialogue open(PrintStream err, PrintStream seen, boolean color)
      throws IOException {
    Terminal terminal = systemTerminal();
    if (!KeyScreen.isPossible(terminal)) {
      terminal.close();
      throw new IOException("the terminal can show no more than lines");
    }
    return new TerminalDialogue(terminal, err, seen, color);
  }

  /** How wide a line may be on the terminal of this process; as usual, where that is not known. */
  public static int columns() {
    try (Terminal terminal = systemTerminal()) {
      return columns(terminal);
    } catch (IOException | IllegalStateException e) {
      return USUAL_WIDTH;
    }
  }

  /** The terminal of this process. */
  static Terminal systemTerminal() throws IOException {
    try {
      return TerminalBuilder.builder()
          .system(true)
          .dumb(false)
          .encoding(StandardCharsets.UTF_8)
          // Asking the terminal about its abilities would swallow what was typed meanwhile.
          .graphemeCluster(false)
          .systemOutput(SystemOutput.SysErrOrSysOut)
          .build();
    } catch (IllegalStateException e) {
      throw new IOException("the terminal cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public int width() {
    return columns(terminal);
  }

  /** Long lines are hard to read, however wide the window is. */
  private static int columns(Terminal terminal) {
    int columns = terminal.getColumns();
    return columns <= 0 ? USUAL_WIDTH : Math.max(LEAST_WIDTH, Math.min(USUAL_WIDTH, columns));
  }

  @Override
  public Optional<Key> press(FullScreen state) {
    Size size = screen.size();
    screen.show(FullScreenView.lines(state, size, color), size);
    return Optional.of(screen.read());
  }

  @Override
  public void show(String line) {
    screen.leave();
    terminal.writer().print(line + "\n");
    terminal.writer().flush();
  }

  @Override
  public Reply ask(String prompt) {
    screen.leave();
    try {
      if (interrupted.get()) {
        return new Reply.Interrupted();
      }
      return new Reply.Line(reader.readLine(prompt).replaceAll("\\R", " "));
    } catch (UserInterruptException e) {
      return new Reply.Interrupted();
    } catch (EndOfFileException e) {
      return new Reply.EndOfInput();
    } catch (IllegalStateException | IOError e) {
      // The terminal was closed under our hands, because the process is told to stop.
      return new Reply.Interrupted();
    }
  }

  @Override
  public void pause() {
    ask("Press Enter to go on. ");
  }

  @Override
  public void showLast(List<String> lines) {
    close();
    lines.forEach(line -> err.print(line + "\n"));
    err.flush();
  }

  @Override
  public void close() {
    screen.close();
    try {
      terminal.close();
    } catch (IOException | IllegalStateException e) {
      // Nothing is left to give back.
    }
  }
}
