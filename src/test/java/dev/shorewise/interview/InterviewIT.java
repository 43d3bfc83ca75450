package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interview as a process: killed, interrupted, in a real terminal. */
final class InterviewIT {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("shorewise.dist", "target/dist"))
          .toAbsolutePath()
          .resolve("bin/shorewise");
  private static final String SHEET = "support.answers.yaml";
  private static final List<String> ANSWERS = List.of("2", "u", "2 3", "1", "2", "250", "n");

  @TempDir Path dir;

  private Optional<TmuxTerminal> terminal = Optional.empty();

  @BeforeEach
  void putTheQuestionnaireThere() throws IOException {
    Files.copy(SmallQuestionnaire.FILE, dir.resolve("small.yaml"));
  }

  @AfterEach
  void endTheTerminal() throws Exception {
    if (terminal.isPresent()) {
      terminal.get().close();
    }
  }

  @Test
  void killedAfterEverySingleAnswerItAsksNothingTwiceAndLosesNothing() throws Exception {
    List<String> asked = new ArrayList<>();
    for (int given = 0; given < ANSWERS.size(); given++) {
      Process process = given == 0 ? startNew() : resume();
      type(process, ANSWERS.get(given));
      int expected = given + 1;
      until("answer " + expected + " is saved", () -> savedAnswers() == expected);
      process.destroyForcibly().waitFor();
      asked.add(firstQuestion());
    }
    assertThat(asked).doesNotHaveDuplicates().hasSize(ANSWERS.size());

    Process last = resume();
    type(last, "");
    assertThat(last.waitFor()).isZero();
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
    assertThat(dir.toFile().list()).containsExactlyInAnyOrder(SHEET, "small.yaml", "out", "err");
  }

  /** Whoever starts the build in the background of a script makes it, and us, deaf to SIGINT. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .anyMatch(ignored -> (ignored & 2) != 0);
  }

  @Test
  void toldToStopItSaysHowToGoOnAndLeavesAGoodFile() throws Exception {
    for (String signal : isInterruptIgnored() ? List.of("TERM") : List.of("INT", "TERM")) {
      Process process = Files.exists(dir.resolve(SHEET)) ? resume() : startNew();
      int before = savedAnswers();
      type(process, "1");
      until("the answer is saved", () -> savedAnswers() == before + 1);
      run("kill", "-" + signal, String.valueOf(process.pid()));
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isEqualTo(signal.equals("INT") ? 130 : 143);
      assertThat(text("err")).endsWith("  shorewise assess --resume " + SHEET + "\n");
      assertThat(dir.resolve("." + SHEET + ".lock")).doesNotExist();
    }
  }

  @Test
  void theSecondInterviewOnOneSheetIsTurnedAway() throws Exception {
    Process first = startNew();
    type(first, "1");
    until("the answer is saved", () -> savedAnswers() == 1);
    Process second = start("err2", "--resume", SHEET);
    assertThat(second.waitFor()).isEqualTo(6);
    assertThat(text("err2")).contains("another interview").hasLineCount(1);
    type(first, "2");
    until("the first goes on", () -> savedAnswers() == 2);
    first.getOutputStream().close();
    assertThat(first.waitFor()).isEqualTo(130);
  }

  @Test
  void inATerminalFromTheFirstKeyToTheReport() throws Exception {
    openTerminal();
    see("Which company");
    keys("Acme", "Enter");
    see("How much time do you have?");
    keys("2", "Enter");
    see("question 1 of 7");
    keys("2", "Enter");
    see("question 2 of 7");
    keys("b", "Enter");
    see("Your answer: 2) The main cases");
    keys("Enter");
    see("Who owns the process?");
    keys("e documented C:\\new \"!! it's", "Enter");
    see("Noted.");
    for (String answer : List.of("2", "2 3", "1", "2", "250", "n")) {
      keys(answer, "Enter");
    }
    see("That was the last question");
    keys("Enter");
    see("status 0");
    assertThat(screen()).contains("Where the work could go", "shorewise score " + SHEET);
    assertThat(Files.readString(dir.resolve(SHEET)))
        .contains("note: \"C:\\\\new \\\"!! it's\"")
        .contains("delivery.overlap: not-applicable");
  }

  @Test
  void whatIsTypedBeforeAQuestionAppearsIsItsAnswer() throws Exception {
    openTerminal();
    for (String line : List.of("Acme", "full", "2", "1", "b", "2", "1 2", "2 3")) {
      keys(line, "Enter");
    }
    see("question 4 of 7");
    assertThat(Files.readString(dir.resolve(SHEET)).lines().skip(2))
        .containsExactly(
            "subject: {client: Acme, process: Support}",
            "answers:",
            "  process.documented: partly",
            "  process.owner: named",
            "  security.data: [personal, health]");
  }

  @Test
  void ctrlCInATerminalSavesAndGivesTheTerminalBack() throws Exception {
    openTerminal();
    see("Which company");
    keys("Enter");
    see("How much time do you have?");
    keys("2", "Enter");
    see("question 1 of 7");
    keys("2", "Enter");
    see("question 2 of 7");
    keys("1", "C-c");
    see("status 130");
    assertThat(screen()).contains("shorewise assess --resume " + SHEET, "terminal: icanon echo");
    assertThat(savedAnswers()).isEqualTo(1);
  }

  private Process startNew() throws IOException {
    return start("err", "-q", "small.yaml", "--process", "Support", "--client", "Acme");
  }

  private Process resume() throws IOException {
    return start("err", "--resume", SHEET);
  }

  private Process start(String err, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(LAUNCHER.toString(), "assess", "--plain", "--stdin"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(dir.toFile())
        .redirectOutput(dir.resolve("out").toFile())
        .redirectError(dir.resolve(err).toFile())
        .start();
  }

  private static void type(Process process, String line) throws IOException {
    OutputStream stdin = process.getOutputStream();
    stdin.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    stdin.flush();
  }

  private int savedAnswers() throws IOException {
    Path sheet = dir.resolve(SHEET);
    return Files.exists(sheet)
        ? (int) Files.readString(sheet).lines().filter(line -> line.startsWith("  ")).count()
        : 0;
  }

  private String firstQuestion() throws IOException {
    return text("err").lines().filter(line -> line.endsWith("?")).findFirst().orElseThrow();
  }

  private String text(String file) throws IOException {
    return Files.readString(dir.resolve(file));
  }

  /** In a terminal that can only show one line after the other. */
  private void openTerminal() throws Exception {
    terminal =
        Optional.of(
            TmuxTerminal.open(
                dir,
                80,
                50,
                "TERM=dumb LC_ALL=C " + LAUNCHER + " assess -q small.yaml --process Support"));
  }

  private void keys(String... keys) throws Exception {
    terminal.orElseThrow().keys(keys);
  }

  private void see(String text) throws Exception {
    terminal.orElseThrow().see(text);
  }

  private String screen() throws Exception {
    return terminal.orElseThrow().screen();
  }

  private static String run(String... command) throws Exception {
    return TmuxTerminal.run(command);
  }

  private void until(String what, Callable<Boolean> condition) throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (!condition.call()) {
      assertThat(Instant.now()).as("in time: %s", what).isBefore(deadline);
      Thread.sleep(50);
    }
  }
}
