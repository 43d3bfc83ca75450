package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A terminal in which a command runs, as tmux draws it. */
final class TmuxTerminal {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> NAMED =
      Set.of("Enter", "C-c", "Up", "Down", "Left", "Right", "Escape", "Space", "BSpace");

  private final Path socket;

  private TmuxTerminal(Path socket) {
    this.socket = socket;
  }

  /** Runs the command, then says its status and how the terminal was left. */
  static TmuxTerminal open(Path dir, int columns, int rows, String command) throws Exception {
    assumeTrue(
        run("sh", "-c", "command -v tmux || true").contains("tmux"),
        "tmux is missing, so the interview is not tried in a terminal");
    Files.writeString(
        dir.resolve("session.sh"),
        // Ctrl-C reaches the shell too, which is to outlive it.
        "trap : INT\n"
            + command
            + "\nstatus=$?\n"
            // The status comes last, so that whoever has seen it has seen all.
            + "echo terminal: $(stty -a | grep -o -w -e '-*icanon' -e '-*echo')\n"
            + "echo status $status\n"
            + "sleep 60\n");
    // Each has its own socket: a server that was told to end may still answer on the old one, and
    // would take what is begun there with it.
    Path folder = Files.createTempDirectory(dir, "t");
    TmuxTerminal terminal = new TmuxTerminal(folder.resolve("socket"));
    terminal.tmux(
        "new-session",
        "-d",
        "-x",
        String.valueOf(columns),
        "-y",
        String.valueOf(rows),
        "-c",
        dir.toString(),
        "sh session.sh");
    return terminal;
  }

  /** Presses keys: those with a name, and text as it is. */
  void keys(String... keys) throws Exception {
    for (String key : keys) {
      if (NAMED.contains(key)) {
        tmux("send-keys", key);
      } else {
        tmux("send-keys", "-l", key);
      }
    }
  }

  void resize(int columns, int rows) throws Exception {
    tmux("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
  }

  /** Waits until the screen shows the text. */
  void see(String text) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!screen().contains(text)) {
      assertThat(Instant.now()).as("in time: %s in\n%s", text, screen()).isBefore(deadline);
      Thread.sleep(50);
    }
  }

  /** What is on the screen, and what has scrolled off it. */
  String screen() throws Exception {
    return tmux("capture-pane", "-p", "-J", "-S", "-1000");
  }

  /** The same with the escape sequences that colour it. */
  String colored() throws Exception {
    return tmux("capture-pane", "-p", "-e");
  }

  /** Sends a process a signal. */
  void signal(String signal, String process) throws Exception {
    run("kill", "-" + signal, process);
  }

  /** The process that runs now, other than the one named, which has ended. */
  String runningAfter(String ended) throws Exception {
    String shell = tmux("display-message", "-p", "#{pane_pid}").strip();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      String running = run("pgrep", "-P", shell).strip();
      if (!running.isEmpty() && !running.equals(ended)) {
        return running;
      }
      assertThat(Instant.now()).as("in time: a process after %s", ended).isBefore(deadline);
      Thread.sleep(20);
    }
  }

  void close() throws Exception {
    tmux("kill-server");
  }

  private String tmux(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("tmux", "-S", socket.toString(), "-f/dev/null"));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
