package dev.shorewise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.files.TextFile;
import dev.shorewise.testing.Golden;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code batch/*.in.csv} gives exactly the output, the rejects and the messages that lie
 * beside it; a file that is not there stands for nothing. A {@code *.map.yaml} or {@code
 * *.encoding.txt} says how the input is read.
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
    BatchRun run = run(name);

    boolean kept = run.outcome() instanceof BatchOutcome.Finished;
    Golden.check("batch/" + name + ".out.csv", kept ? run.out() : "");
    Golden.check(
        "batch/" + name + ".rejects.csv",
        kept && run.summary().rejected() > 0 ? run.rejects() : "");
    Golden.check("batch/" + name + ".messages.txt", run.messages());
  }

  /** Reads the input as the files beside it say: its column map, its encoding. */
  private static BatchRun run(String name) throws IOException {
    byte[] csv = Files.readAllBytes(FOLDER.resolve(name + INPUT));
    Path encoding = FOLDER.resolve(name + ".encoding.txt");
    Optional<Charset> charset =
        Files.exists(encoding)
            ? Optional.of(Charset.forName(Files.readString(encoding).strip()))
            : Optional.empty();
    Path map = FOLDER.resolve(name + ".map.yaml");
    Checked<ColumnMap> columns =
        Files.exists(map)
            ? ColumnMapLoader.read(TextFile.read(map, "map.yaml"))
            : Checked.valid(ColumnMap.NONE);
    return columns.fold(
        valid -> BatchRun.of(csv, BatchRun.options(charset, valid.value()), false),
        invalid -> BatchRun.refused(invalid.problems()));
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
