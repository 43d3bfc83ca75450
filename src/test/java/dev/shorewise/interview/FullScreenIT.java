package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    TmuxTerminal terminal = open(80, 24, "TERM=xterm-256color LC_ALL=C.UTF-8 ", FRESH);
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
      // Before it is asked for, Enter would only be shown.
      if (terminal.screen().stripTrailing().endsWith("stop --")) {
        terminal.keys("Enter");
      }
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
    terminal.signal("TERM", terminal.runningAfter(""));
    terminal.see("status 143");
    assertThat(joined(terminal.screen()))
        .contains("assess --resume " + SHEET, "terminal: icanon echo")
        .doesNotContain("Who owns");
    terminal.close();
    terminal = open(40, 12, "", " --resume " + SHEET);
    terminal.see("Who owns");
    terminal.keys("1", "C-c");
    terminal.see("status 130");
    assertThat(joined(terminal.screen()))
        .contains("assess --resume " + SHEET, "terminal: icanon echo");
    assertThat(Files.readString(dir.resolve(SHEET)))
        .contains("process.documented: partly", "process.owner: nobody");
  }

  @Test
  void killedAtEveryQuestionItGoesOnWithTheNextAndLosesNothing() throws Exception {
    String command = "LC_ALL=C NO_COLOR=1 " + LAUNCHER + " assess";
    TmuxTerminal terminal =
        start(
            40,
            12,
            command
                + FRESH
                + " --quick; while [ $? -eq 137 ]; do "
                + command
                + " --resume "
                + SHEET
                + "; done");
    List<List<String>> answers =
        List.of(
            List.of("2"),
            List.of("u"),
            List.of("2", "3", "Enter"),
            List.of("1"),
            List.of("2"),
            List.of("250", "Enter"),
            List.of("n"));
    String process = "";
    for (int given = 0; given < answers.size(); given++) {
      process = terminal.runningAfter(process);
      terminal.keys(answers.get(given).toArray(String[]::new));
      untilSaved(given + 1);
      terminal.signal("KILL", process);
    }
    terminal.see("That was the last question");
    terminal.keys("Enter");
    terminal.see("-- 1 of");
    assertThat(terminal.screen()).contains("Acme: Support");
    terminal.keys("q");
    terminal.see("In short");
    assertThat(Files.readString(dir.resolve(SHEET)).lines().skip(3))
        .containsExactly(
            "answers:",
            "  process.documented: partly",
            "  process.owner: unknown",
            "  security.data: [personal, health]",
            "  security.agreement: \"no\"",
            "  security.training: yearly",
            "  delivery.volume: 250",
            "  delivery.overlap: not-applicable");
    assertThat(dir.toFile().list((folder, name) -> name.endsWith(".part"))).isEmpty();
  }

  @Test
  void wideCharactersOnALargeScreen() throws Exception {
    assumeTrue(
        System.getProperty("sun.jnu.encoding").equalsIgnoreCase("UTF-8"),
        "this Java, without a language, cannot hand the keys over to tmux");
    TmuxTerminal terminal =
        open(200, 60, "LC_ALL=C.UTF-8 NO_COLOR=1 ", " -q small.yaml --process Support");
    terminal.see("Which company");
    terminal.keys("\u6E2C\u8A66\u682A\u5F0F\u4F1A\u793E", "Enter");
    terminal.see("How much time");
    terminal.keys("2", "Enter");
    terminal.see("1 of 7");
    terminal.keys("e", "\u8A3C\u62E0 \u00E9\u00DF x", "BSpace", "BSpace", "Enter");
    terminal.see("Backed by: claimed (\u8A3C\u62E0 \u00E9\u00DF)");
    terminal.keys("3", "2", "1", "Enter", "2", "w");
    terminal.see("What each answer would change");
    terminal.keys("w", "90", "Enter", "1");
    terminal.see("That was the last question");
    terminal.keys("r", "/", "written", "Enter", "Enter");
    terminal.see("(x) 3");
    terminal.keys("2");
    terminal.see("That was the last question");
    terminal.keys("1", "Enter");
    terminal.see("-- 1 of");
    assertThat(terminal.screen()).contains("\u6E2C\u8A66\u682A\u5F0F\u4F1A\u793E: Support");
    terminal.keys("q");
    terminal.see("status 0");
    assertThat(Files.readString(dir.resolve(SHEET)))
        .contains("answer: partly, note: \u8A3C\u62E0 \u00E9\u00DF");
  }

  /** With commands that go on on the next line put together. */
  private static String joined(String screen) {
    return screen.replaceAll("\\\\\\n *", "");
  }

  private void untilSaved(int answers) throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (savedAnswers() < answers) {
      assertThat(Instant.now()).as("in time: %s answers are saved", answers).isBefore(deadline);
      Thread.sleep(20);
    }
    assertThat(savedAnswers()).isEqualTo(answers);
  }

  private long savedAnswers() throws IOException {
    Path sheet = dir.resolve(SHEET);
    return Files.exists(sheet)
        ? Files.readString(sheet).lines().filter(line -> line.startsWith("  ")).count()
        : 0;
  }

  private TmuxTerminal open(int columns, int rows, String environment, String arguments)
      throws Exception {
    return start(columns, rows, environment + LAUNCHER + " assess" + arguments);
  }

  private TmuxTerminal start(int columns, int rows, String commands) throws Exception {
    if (!Files.exists(dir.resolve("small.yaml"))) {
      Files.copy(SmallQuestionnaire.FILE, dir.resolve("small.yaml"));
    }
    TmuxTerminal terminal = TmuxTerminal.open(dir, columns, rows, commands);
    open = Optional.of(terminal);
    return terminal;
  }
}
