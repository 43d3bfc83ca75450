package dev.shorewise.questionnaire;

import dev.shorewise.questionnaire.QuestionnaireFile.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A step of the build: packs the questionnaires that the program is shipped with ({@link
 * PackedQuestionnaire}).
 */
public final class QuestionnairePacker {
  private QuestionnairePacker() {}

  /**
   * Writes the packed form of every questionnaire beside it.
   *
   * @param args the folder with the program's classes, in which the questionnaires lie
   * @throws IllegalStateException if there is anything to be said against one of them
   */
  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    // As files, which are read as YAML whatever was packed before.
    QuestionnaireLibrary library = new QuestionnaireLibrary(folder);
    for (String id : ShippedQuestionnaires.ids()) {
      String yaml = new Shipped(id).source();
      Questionnaire questionnaire =
          library
              .load(yaml)
              .fold(
                  valid -> {
                    if (!valid.warnings().isEmpty()) {
                      throw new IllegalStateException(valid.warnings().get(0).line());
                    }
                    return valid.value();
                  },
                  invalid -> {
                    throw new IllegalStateException(invalid.problems().get(0).line());
                  });
      Files.write(
          folder.resolve(Shipped.FOLDER).resolve(id + PackedQuestionnaire.ENDING),
          new PackedQuestionnaire(questionnaire, CanonicalForm.sha256(questionnaire)).bytes());
    }
  }
}
