package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interview on the whole screen of a real terminal. */
final class FullScreenIT {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("shorewise.dist", "target/dist"))
          .toAbsolutePath()
          .resolve("bin/shorewise");
  private static final String SHEET = "support.answers.yaml";
  private static final String FRESH = " -q small.yaml --process Support --client Acme";

  @TempDir Path dir;

  private Optional<TmuxTerminal> open = Optional.empty();

  @AfterEach
  void endTheTerminal() throws Exception {
    if (open.isPresent()) {
      open.get().close();
    }
  }

  @Test
  void fromTheFirstKeyToTheReportWithTheWindowChangingItsSize() throws Exception {
    TmuxTerminal terminal = open(80, 24, "", FRESH);
    terminal.see("How much time");
    terminal.keys("2", "Enter");
    terminal.see("1 of 7");
    terminal.keys("Down", "Down", "Enter");
    terminal.see("Who owns the process?");
    terminal.keys("Left");
    terminal.see("> (x) 2  The main cases");
    terminal.keys("Right", "e", "Down", "It's \"so\"", "Enter");
    terminal.see("Noted.");
    terminal.resize(40, 12);
    terminal.see("Readiness     [");
    terminal.keys("2");
    terminal.see("Which kinds of data");
    terminal.resize(80, 24);
    terminal.see("Security readiness   [");
    terminal.keys("2", "3", "Enter", "1", "2", "250", "Enter", "n");
    terminal.see("That was the last question");
    terminal.keys("Enter");
    terminal.see("-- 1 of");
    assertThat(terminal.screen())
        .contains("Acme: Support")
        .doesNotContain("In short", "That was the last question");
    while (!terminal.screen().contains("status 0")) {
      terminal.keys("Enter");
      Thread.sleep(50);
    }
    assertThat(terminal.screen())
        .contains("Where the work could go", "shorewise score " + SHEET, "terminal: icanon echo")
        .doesNotContain("next page");
    assertThat(Files.readString(dir.resolve(SHEET)).lines().skip(3))
        .containsExactly(
            "answers:",
            "  process.documented: partly",
            "  process.owner: {answer: named, evidence: documented, note: \"It's \\\"so\\\"\"}",
            "  security.data: [personal, health]",
            "  security.agreement: \"no\"",
            "  security.training: yearly",
            "  delivery.volume: 250",
            "  delivery.overlap: not-applicable");
  }

  @Test
  void toldToStopItGivesTheScreenBackAndGoesOnLater() throws Exception {
    TmuxTerminal terminal = open(40, 12, "LC_ALL=C NO_COLOR=1 ", FRESH);
    terminal.see("How much time");
    terminal.keys("2", "Enter");
    terminal.see("1 of 7");
    assertThat(terminal.colored()).doesNotContainPattern("\u001B\\[[0-9;]*3[0-7]");
    terminal.keys("2");
    terminal.see("Who owns");
    terminal.tellToStop();
    terminal.see("status 143");
    assertThat(terminal.screen())
        .contains("assess --resume " + SHEET, "terminal: icanon echo")
        .doesNotContain("Who owns");
    terminal.close();
    terminal = open(40, 12, "", " --resume " + SHEET);
    terminal.see("Who owns");
    terminal.keys("1", "C-c");
    terminal.see("status 130");
    assertThat(terminal.screen()).contains("assess --resume " + SHEET, "terminal: icanon echo");
    assertThat(Files.readString(dir.resolve(SHEET)))
        .contains("process.documented: partly", "process.owner: nobody");
  }

  private TmuxTerminal open(int columns, int rows, String environment, String arguments)
      throws Exception {
    if (!Files.exists(dir.resolve("small.yaml"))) {
      Files.copy(SmallQuestionnaire.FILE, dir.resolve("small.yaml"));
    }
    TmuxTerminal terminal =
        TmuxTerminal.open(dir, columns, rows, environment + LAUNCHER + " assess" + arguments);
    open = Optional.of(terminal);
    return terminal;
  }
}
