package dev.shorewise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that the fuzzer has found, or starts from, keep being read without an accident. */
final class ReaderFuzzCorpusTest {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "dev", "shorewise", "ReaderFuzzTestInputs");

  static List<Path> questionnaires() throws IOException {
    return files("questionnaire");
  }

  static List<Path> sheets() throws IOException {
    return files("sheet");
  }

  static List<Path> storedAssessments() throws IOException {
    return files("stored");
  }

  private static List<Path> files(String target) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(target))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("questionnaires")
  void anyQuestionnaireCanBeUsedOrIsRefused(Path input) throws IOException {
    ReaderFuzzTargets.questionnaire(Files.readAllBytes(input));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void anySheetCanBeUsedOrIsRefused(Path input) throws IOException {
    ReaderFuzzTargets.sheet(Files.readAllBytes(input));
  }

  @ParameterizedTest
  @MethodSource("storedAssessments")
  void anyStoredAssessmentCanBeUsedOrIsRefused(Path input) throws IOException {
    ReaderFuzzTargets.stored(Files.readAllBytes(input));
  }
}
