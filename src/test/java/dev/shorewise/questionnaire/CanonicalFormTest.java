package dev.shorewise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CanonicalFormTest {
  @TempDir private Path folder;

  @Test
  void everyShippedQuestionnaireLoadsAgainFromItsCanonicalFormAsTheSame() throws IOException {
    for (Questionnaire shipped : new QuestionnaireLibrary(folder).shipped()) {
      String yaml = CanonicalForm.yaml(shipped);

      Questionnaire again = load(yaml);

      assertThat(CanonicalForm.tree(again)).isEqualTo(CanonicalForm.tree(shipped));
      assertThat(again.questions()).isEqualTo(shipped.questions());
      assertThat(again.rules()).isEqualTo(shipped.rules());
      assertThat(again.models()).isEqualTo(shipped.models());
      assertThat(again.go()).isEqualTo(shipped.go());
      assertThat(again.beliefs()).isEqualTo(shipped.beliefs());
      assertThat(again.guidance()).isEqualTo(shipped.guidance());
      assertThat(CanonicalForm.yaml(again)).isEqualTo(yaml);
      assertThat(CanonicalForm.sha256(again)).isEqualTo(CanonicalForm.sha256(shipped));
    }
  }

  private Questionnaire load(String yaml) throws IOException {
    Files.writeString(folder.resolve("again.yaml"), yaml);
    return new QuestionnaireLibrary(folder)
        .load("again.yaml")
        .fold(
            Checked.Valid::value,
            invalid -> {
              throw new AssertionError(invalid.problems().stream().map(Problem::line).toList());
            });
  }
}
