package dev.shorewise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file in the folder is broken, and the {@code .errors} beside it says how. */
final class BrokenQuestionnairesTest {
  private static final String RESOURCES = "broken/questionnaires";
  private static final Path FOLDER = Path.of("src/test/resources", RESOURCES);

  @ParameterizedTest
  @MethodSource("files")
  void everyMistakeIsReportedInItsPlace(String file) {
    Checked<Questionnaire> checked = new QuestionnaireLibrary(FOLDER).load(file);

    assertThat(checked).isInstanceOf(Checked.Invalid.class);
    Golden.check(RESOURCES + "/" + file.replace(".yaml", ".errors"), lines(checked));
  }

  @Test
  void oneRunReportsTenDifferentMistakes() {
    List<Problem> problems = new QuestionnaireLibrary(FOLDER).load("ten-mistakes.yaml").problems();

    assertThat(problems).hasSize(10).isSorted();
    assertThat(problems).extracting(Problem::at).doesNotHaveDuplicates();
    assertThat(problems).extracting(Problem::code).containsOnlyOnce(ProblemCode.NOT_MONOTONE);
  }

  @Test
  void everyCodeOfTheLoaderHasAFileThatShowsIt() {
    Set<ProblemCode> shown =
        files()
            .flatMap(file -> new QuestionnaireLibrary(FOLDER).load(file).problems().stream())
            .map(Problem::code)
            .collect(Collectors.toSet());
    Set<ProblemCode> expected =
        EnumSet.range(ProblemCode.FORMAT_UNKNOWN, ProblemCode.UNKNOWN_QUESTIONNAIRE);
    // Found by running the tests, which is not the loader's work.
    expected.remove(ProblemCode.TEST_FAILED);

    assertThat(shown).containsAll(expected);
  }

  private static Stream<String> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(f -> f.endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lines(Checked<?> checked) {
    return checked.problems().stream().map(p -> p.line() + "\n").collect(Collectors.joining());
  }
}
