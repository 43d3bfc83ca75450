package dev.shorewise.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that the fuzzer has found, or starts from, keep being read without an accident. */
final class FuzzCorpusTest {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "dev", "shorewise", "batch", "CsvFuzzTestInputs");
  private static final Path CORPUS = Path.of("src", "test", "resources", "batch");

  static List<Path> readerInputs() throws IOException {
    return Stream.concat(files(FOLDER.resolve("reader"), ""), files(CORPUS, ".in.csv")).toList();
  }

  static List<Path> mapperInputs() throws IOException {
    return files(FOLDER.resolve("mapper"), "").toList();
  }

  private static Stream<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("readerInputs")
  void anyFileIsReadOrRefused(Path input) throws IOException {
    CsvFuzzTargets.reader(Files.readAllBytes(input));
  }

  @ParameterizedTest
  @MethodSource("mapperInputs")
  void anyMapFitsOrIsRefused(Path input) throws IOException {
    CsvFuzzTargets.mapper(Files.readAllBytes(input));
  }
}
