package dev.shorewise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code batch/*.in.csv} gives exactly the output, the rejects and the messages that lie
 * beside it; a file that is not there stands for nothing.
 */
final class HostileCsvTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "batch");
  private static final String INPUT = ".in.csv";

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(INPUT))
          .map(name -> name.substring(0, name.length() - INPUT.length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyInputGivesWhatLiesBesideIt(String name) throws IOException {
    BatchRun run = BatchRun.of(Files.readAllBytes(FOLDER.resolve(name + INPUT)));

    boolean kept = run.outcome() instanceof BatchOutcome.Finished;
    Golden.check("batch/" + name + ".out.csv", kept ? run.out() : "");
    Golden.check(
        "batch/" + name + ".rejects.csv",
        kept && run.summary().rejected() > 0 ? run.rejects() : "");
    Golden.check("batch/" + name + ".messages.txt", run.messages());
  }

  @Test
  void noExpectationIsLeftWithoutItsInput() throws IOException {
    List<String> names = names().toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(file -> names.stream().anyMatch(name -> file.startsWith(name + ".")));
    }
  }
}
