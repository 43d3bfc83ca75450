package dev.shorewise.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.assessment.Truth;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questionnaires that come with the program keep what lint asks of any. */
final class ShippedQuestionnairesLintTest {
  private static final QuestionnaireLibrary LIBRARY = new QuestionnaireLibrary(Path.of(""));

  static Stream<String> shipped() {
    return LIBRARY.shippedIds().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void hasNothingThatLintComplainsAbout(String id) {
    LintReport report =
        LIBRARY
            .load(id)
            .fold(
                valid -> Linter.lint(valid, LIBRARY.places(id)),
                invalid -> {
                  throw new AssertionError(invalid.problems());
                });
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.holds()).isEqualTo(Truth.TRUE));
  }
}
