package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CliTest {
  @TempDir private Path dir;

  @Test
  void helpIsNotAnError() {
    for (String[] args : new String[][] {{"--help"}, {"-h"}, {"help"}, {"help", "batch"}}) {
      CliRun run = CliRun.in(dir, args);
      assertThat(run.status()).isZero();
      assertThat(run.out()).startsWith("Usage: shorewise");
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void wrongUsageIsOneLineAndWhereToLook() {
    CliRun run = CliRun.in(dir, "batch", "--colour", "text");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(2);
    assertThat(run.err())
        .contains("did you mean '--color'?")
        .endsWith("See 'shorewise help batch'.\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aMisspeltCommandIsCorrected() {
    assertThat(CliRun.in(dir, "asses").err()).contains("did you mean 'assess'?");
  }

  @Test
  void nothingToDoIsWrongUsage() {
    assertThat(CliRun.in(dir).status()).isEqualTo(2);
  }

  @Test
  void helpListsEveryExitCode() {
    String help = CliRun.in(dir, "help", "exit-codes").out();
    for (ExitCode code : ExitCode.values()) {
      assertThat(help).contains(code.status() + "  " + code.meaning());
    }
  }

  @Test
  void thePageOnTheCommandLineListsTheSameExitCodes() throws IOException {
    String page = Files.readString(Project.ROOT.resolve("docs/command-line.md"));
    String listed =
        page.lines()
            .filter(line -> line.matches("\\| \\d+ \\| .*"))
            .map(line -> line.replaceAll("[|`]", "").strip().replaceAll(" +", " "))
            .collect(Collectors.joining("\n"));
    String stated =
        Stream.of(ExitCode.values())
            .map(code -> code.status() + " " + code.meaning())
            .collect(Collectors.joining("\n"));
    assertThat(listed).isEqualTo(stated);
  }

  @Test
  void everyTopicAndCommandThatHelpNamesExists() {
    for (String word : new String[] {"exit-codes", "environment", "formats", "assess", "batch"}) {
      assertThat(CliRun.in(dir, "help", word).status()).as(word).isZero();
    }
    assertThat(CliRun.in(dir, "help", "nonsense").status()).isEqualTo(2);
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(CliRun.in(dir, "--version").out()).matches("shorewise \\S+\n");
  }

  @Test
  void debugAddsAStackTraceAndNothingElseDoes() {
    assertThat(CliRun.in(dir, "help", "nonsense").err()).doesNotContain("\tat ");
    assertThat(CliRun.in(dir, "--debug", "help", "nonsense").err()).contains("\tat ");
    assertThat(CliRun.in(dir, "help", "nonsense", "--debug").err()).contains("\tat ");
  }
}
