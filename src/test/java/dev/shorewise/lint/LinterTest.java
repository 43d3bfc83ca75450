package dev.shorewise.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Truth;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.lint.Finding.Topic;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LinterTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "lint");

  static List<String> questionnaires() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  private static LintReport lint(Path folder, String name) {
    QuestionnaireLibrary library = new QuestionnaireLibrary(folder);
    return library
        .load(name)
        .fold(
            valid -> Linter.lint(valid, library.places(name)),
            invalid -> {
              throw new AssertionError(invalid.problems());
            });
  }

  @ParameterizedTest
  @MethodSource("questionnaires")
  void everyFaultIsNamedWithItsPlaceAndNothingElseIs(String name) {
    String lines =
        lint(FOLDER, name).problems().stream()
            .map(Problem::line)
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    Golden.check("lint/" + name.replace(".yaml", ".lines"), lines);
  }

  @Test
  void theSameQuestionnaireIsProvedTheSameWayEveryTime() {
    assertThat(lint(FOLDER, "not-settled.yaml")).isEqualTo(lint(FOLDER, "not-settled.yaml"));
  }

  @Test
  void everyWitnessStandsUpToTheAssessment() {
    LintReport report = lint(Path.of(""), QuestionnaireLibrary.GENERAL);
    Assessor assessor = Assessor.of(report.questionnaire());
    for (Finding finding : report.findings()) {
      finding
          .existence()
          .witness()
          .ifPresent(sheet -> holdAgainst(finding, assessor.assess(sheet), sheet));
    }
  }

  private static void holdAgainst(Finding finding, Assessment assessed, AnswerSheet sheet) {
    assertThat(assessed.open()).as(finding.claim()).isZero();
    if (finding.topic() == Topic.RULES) {
      assertThat(assessed.rules())
          .as(finding.claim())
          .anySatisfy(
              result -> {
                assertThat(result.rule().id()).isEqualTo(finding.id());
                assertThat(result.fires()).isEqualTo(Truth.TRUE);
              });
    } else if (finding.topic() == Topic.VERDICTS) {
      assertThat(assessed.verdict().name()).isEqualTo(finding.id());
    } else if (finding.topic() == Topic.QUESTIONS) {
      assertThat(sheet.answers()).containsKey(finding.id());
    } else if (finding.claim().endsWith("can be advised")) {
      assertThat(assessed.models().advised()).contains(finding.id());
    }
  }
}
