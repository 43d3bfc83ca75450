package dev.shorewise.interview;

import dev.shorewise.answers.QuestionnaireReference;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.nio.file.Path;
import java.util.Optional;

/** A questionnaire that can be answered whole in a test. */
final class SmallQuestionnaire {
  static final Path FILE = Path.of("src/test/resources/interview/small.yaml").toAbsolutePath();

  static final Assessor ASSESSOR = assessor();

  private SmallQuestionnaire() {}

  static QuestionnaireReference reference() {
    return new QuestionnaireReference("small", Optional.of("1.0.0"), Optional.empty());
  }

  private static Assessor assessor() {
    return new QuestionnaireLibrary(Path.of(""))
        .load(FILE.toString())
        .fold(
            valid -> Assessor.of(valid.value()),
            invalid -> {
              throw new AssertionError(invalid.problems().toString());
            });
  }
}
