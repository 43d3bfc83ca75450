package dev.shorewise.testing;

import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Questionnaires that tests write down as YAML. */
public final class WrittenQuestionnaire {
  private WrittenQuestionnaire() {}

  /**
   * Loads a questionnaire as the program would from a file.
   *
   * @throws IllegalStateException if something is wrong with it
   */
  public static Questionnaire in(Path folder, String yaml) throws IOException {
    Files.writeString(folder.resolve("written.yaml"), yaml);
    return new QuestionnaireLibrary(folder)
        .load("written.yaml")
        .fold(
            valid -> valid.value(),
            invalid -> {
              throw new IllegalStateException(invalid.problems().toString());
            });
  }
}
