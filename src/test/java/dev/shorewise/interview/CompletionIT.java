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
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going through the clients of a rejects file: in a terminal, and killed in the middle. */
final class CompletionIT {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("shorewise.dist", "target/dist"))
          .toAbsolutePath()
          .resolve("bin/shorewise");
  private static final String HEADER = "client,process,process.documented,delivery.volume";
  private static final String CLEAN = "rejects.clean.csv";

  @TempDir Path dir;

  @BeforeEach
  void putTheFilesThere() throws IOException {
    Files.copy(SmallQuestionnaire.FILE, dir.resolve("small.yaml"));
    Files.writeString(
        dir.resolve("rejects.csv"),
        HEADER
            + """
            ,line,column,header,value,reason
            Acme,Support,fulll,250,2,14,process.documented,fulll,no option
            ,Sales,partly,many,3,1,client,,missing
            Total,,,257,4,2,process,,missing
            Bolt,Chat,fuller,7,5,11,process.documented,fuller,no option
            """);
  }

  @Test
  void onTheWholeScreenFromTheFirstClientToTheCommandThatScoresThem() throws Exception {
    TmuxTerminal terminal =
        TmuxTerminal.open(
            dir,
            80,
            24,
            "TERM=xterm-256color LC_ALL=C.UTF-8 "
                + LAUNCHER
                + " assess -q small.yaml --from rejects.csv");
    try {
      terminal.see("How much is to be asked?");
      terminal.keys("1", "Enter");
      terminal.see("Client 1 of 4: Acme: Support (line 2)");
      terminal.see("In the file: 'fulll' is not an option");
      terminal.keys("3");
      terminal.see("That was all for Acme: Support.");
      terminal.keys("Enter");
      terminal.see("Which company is it about?");
      terminal.keys("Cord", "Enter");
      terminal.see("In the file: 'many' is not a number");
      terminal.keys("12", "Enter");
      terminal.see("That was all for Cord: Sales.");
      terminal.keys("Enter");
      terminal.see("x leaves out a row that is none.");
      terminal.keys("x", "Enter");
      terminal.see("Client 4 of 4: Bolt: Chat");
      terminal.see("s skip  x no client");
      terminal.keys("s");
      terminal.see("status 0");
      assertThat(terminal.screen())
          .contains(
              "4 clients asked about, 2 done.",
              "1 client skipped, with the row as it was:",
              "  Bolt: Chat",
              "1 left out as no client, still in rejects.csv:",
              "  line 4: Total",
              "shorewise batch " + CLEAN,
              "terminal: icanon echo");
    } finally {
      terminal.close();
    }
    assertThat(Files.readAllLines(dir.resolve(CLEAN)))
        .containsExactly(
            HEADER + ",line,column,header,value,reason",
            "Acme,Support,full,250,,,,,",
            "Cord,Sales,partly,12,,,,,",
            "Bolt,Chat,fuller,7,5,11,process.documented,fuller,no option");
  }

  @Test
  void killedAfterEverySingleAnswerItGoesOnWithTheFirstClientThatIsNotDone() throws Exception {
    List<String> answers = List.of("3", "Cord", "12", "x", "1");
    List<Predicate<String>> saved =
        List.of(
            text -> text.contains("Acme,Support,full,"),
            text -> text.contains("Cord,Sales,partly,many"),
            text -> text.contains(",12,"),
            text -> !text.contains("Total"),
            text -> text.contains(",none,7"));
    List<String> asked = new ArrayList<>();
    for (int given = 0; given < answers.size(); given++) {
      Process process = given == 0 ? start("--from", "rejects.csv") : start("--resume", CLEAN);
      OutputStream stdin = process.getOutputStream();
      stdin.write((answers.get(given) + "\n").getBytes(StandardCharsets.UTF_8));
      stdin.flush();
      untilSaved(saved.get(given));
      process.destroyForcibly().waitFor();
      asked.add(
          Files.readString(dir.resolve("err"))
              .lines()
              .filter(line -> line.startsWith("Client "))
              .findFirst()
              .orElseThrow()
              .replaceAll(".*: (.*) \\(.*", "$1"));
    }
    assertThat(asked).containsExactly("Support", "Sales", "Sales", "(no process)", "Chat");
    Process last = start("--resume", CLEAN);
    last.getOutputStream().close();
    assertThat(last.waitFor()).isZero();
    assertThat(Files.readString(dir.resolve("err"))).contains("Nothing is to be asked");
    assertThat(dir.toFile().list())
        .containsExactlyInAnyOrder(CLEAN, "rejects.csv", "small.yaml", "out", "err");
    Process batch = started(LAUNCHER.toString(), "batch", CLEAN, "-q", "small.yaml");
    assertThat(batch.waitFor()).isZero();
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(LAUNCHER.toString(), "assess", "--plain", "--stdin", "--quick"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-q", "small.yaml"));
    return started(command.toArray(String[]::new));
  }

  private Process started(String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(dir.toFile())
        .redirectOutput(dir.resolve("out").toFile())
        .redirectError(dir.resolve("err").toFile())
        .start();
  }

  private void untilSaved(Predicate<String> saved) throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    Path clean = dir.resolve(CLEAN);
    while (!Files.exists(clean) || !saved.test(Files.readString(clean))) {
      assertThat(Instant.now()).as("saved in time").isBefore(deadline);
      Thread.sleep(20);
    }
  }
}
