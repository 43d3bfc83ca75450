package dev.shorewise.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.files.TextFile;
import dev.shorewise.testing.Golden;
import dev.shorewise.testing.SampleQuestionnaire;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class AnswerSheetTemplateTest {
  @Test
  void anEmptySheetSaysOfEveryQuestionWhatMayBeWritten() {
    Golden.check(
        "answers/template.yaml", AnswerSheetTemplate.of(SampleQuestionnaire.sample(), "sample"));
  }

  @Test
  void aSheetThatCannotBeReadSaysWhy() {
    Checked<TextFile> nothing = TextFile.read(Path.of("no", "such", "file"), "nothing.yaml");
    assertThat(AnswerSheetLoader.read(nothing).problems())
        .isEqualTo(nothing.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNREADABLE));
    TextFile sheet = new TextFile("s.yaml", "format: shorewise/answers/1\nsubject: {client: A}\n");
    assertThat(AnswerSheetLoader.read(Checked.valid(sheet)).problems()).isEmpty();
  }
}
