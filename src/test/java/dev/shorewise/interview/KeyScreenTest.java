package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyScreenTest {
  private static final String SCREEN_FILLED = "\u001B[?1049h";
  private static final String SCREEN_GIVEN_BACK = "\u001B[?1049l\u001B[23;0;0t";
  private static final Size SIZE = Size.of(80, 24);

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private LineDisciplineTerminal terminal;
  private KeyScreen screen;

  @BeforeEach
  void open() throws IOException {
    terminal = terminal("xterm-256color", SIZE);
    screen =
        new KeyScreen(
            terminal, new PrintStream(output, true, StandardCharsets.UTF_8), interrupted::get);
  }

  @Test
  void tellsKeysApart() throws IOException {
    Map<String, Key> keys =
        Map.ofEntries(
            Map.entry("\u001B[A", Key.Named.UP),
            Map.entry("\u001BOB", Key.Named.DOWN),
            Map.entry("\u001B[C", Key.Named.RIGHT),
            Map.entry("\u001B[1;5D", Key.Named.LEFT),
            Map.entry("\u001B[5~", Key.Named.PAGE_UP),
            Map.entry("\u001B[1~", Key.Named.HOME),
            Map.entry("\u001B[F", Key.Named.END),
            Map.entry("\u001B[24~", Key.Named.NONE),
            Map.entry("\u001Bw", Key.Named.NONE),
            Map.entry("\u001B", Key.Named.ESCAPE),
            Map.entry("\r", Key.Named.ENTER),
            Map.entry("\u007F", Key.Named.BACKSPACE),
            Map.entry("\u001A", Key.Named.NONE),
            Map.entry("\u0003", Key.Named.LEAVE),
            Map.entry("\u0004", Key.Named.LEAVE),
            Map.entry("\u6E2C", new Key.Typed("\u6E2C")),
            Map.entry("\uD83D\uDE00", new Key.Typed("\uD83D\uDE00")));
    for (Map.Entry<String, Key> key : keys.entrySet()) {
      show("x");
      terminal.processInputBytes(key.getKey().getBytes(StandardCharsets.UTF_8));
      assertThat(screen.read())
          .as("%s", (Object) key.getKey().codePoints().toArray())
          .isEqualTo(key.getValue());
    }
  }

  @Test
  void keysThatCameTogetherAreReadOneByOne() throws IOException {
    show("x");
    terminal.processInputBytes("1\u001B[Bq".getBytes(StandardCharsets.UTF_8));
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      keys.add(screen.read());
    }
    assertThat(keys).containsExactly(new Key.Typed("1"), Key.Named.DOWN, new Key.Typed("q"));
  }

  @Test
  void anotherSizeIsNoticedWithoutAKey() {
    show("x");
    terminal.setSize(Size.of(40, 12));
    assertThat(screen.read()).isEqualTo(Key.Named.NONE);
    assertThat(screen.size()).isEqualTo(Size.of(40, 12));
  }

  @Test
  void whoeverTellsItToStopNeedsNoKey() {
    show("x");
    interrupted.set(true);
    assertThat(screen.read()).isEqualTo(Key.Named.LEAVE);
  }

  @Test
  void theTerminalIsGivenBackAsItWas() {
    assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)).isTrue();
    show("How much?");
    assertThat(shown()).contains(SCREEN_FILLED, "How much?");
    assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)).isFalse();
    screen.leave();
    assertThat(shown()).endsWith(SCREEN_GIVEN_BACK);
    assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)).isTrue();
    assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ISIG)).isTrue();
  }

  @Test
  void aTerminalWithASingleScreenIsLeftEmptyWithTheCursorAtItsTop() throws IOException {
    for (String type : List.of("vt100", "ansi")) {
      terminal = terminal(type, SIZE);
      screen =
          new KeyScreen(
              terminal, new PrintStream(output, true, StandardCharsets.UTF_8), interrupted::get);
      show("How much?");
      assertThat(shown()).as(type).contains("How much?");
      screen.leave();
      assertThat(shown()).as(type).endsWith("\u001B[H\u001B[J");
    }
  }

  @Test
  void theScreenIsGivenBackEvenWhereTheTerminalWasClosedBefore() throws IOException {
    show("How much?");
    terminal.close();
    screen.close();
    assertThat(shown()).endsWith(SCREEN_GIVEN_BACK);
    int length = shown().length();
    show("too late");
    assertThat(shown()).hasSize(length);
  }

  @Test
  void aTerminalThatCannotPlaceCharactersOrIsTooSmallIsLeftToLines() throws IOException {
    assertThat(KeyScreen.isPossible(terminal)).isTrue();
    assertThat(KeyScreen.isPossible(terminal("xterm-256color", Size.of(40, 12)))).isTrue();
    assertThat(KeyScreen.isPossible(terminal("xterm-256color", Size.of(39, 12)))).isFalse();
    assertThat(KeyScreen.isPossible(terminal("xterm-256color", Size.of(40, 11)))).isFalse();
    assertThat(KeyScreen.isPossible(terminal(Terminal.TYPE_DUMB, SIZE))).isFalse();
  }

  private void show(String line) {
    screen.show(List.of(new AttributedString(line)), screen.size());
  }

  private String shown() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private LineDisciplineTerminal terminal(String type, Size size) throws IOException {
    LineDisciplineTerminal made =
        new LineDisciplineTerminal("test", type, output, StandardCharsets.UTF_8);
    made.setSize(size);
    return made;
  }
}
