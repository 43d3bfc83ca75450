package dev.shorewise.answers;

import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.util.Optional;

/**
 * How a sheet names the questionnaire it answers.
 *
 * @param name the id of a shipped questionnaire, or the path of a file
 * @param version the version that was answered, if the sheet says so
 * @param sha256 the hash of the questionnaire that was answered, if the sheet says so
 */
public record QuestionnaireReference(
    String name, Optional<String> version, Optional<String> sha256) {
  public QuestionnaireReference {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a questionnaire has a name");
    }
  }

  /** Whether the name is a path rather than the id of a shipped questionnaire. */
  public boolean isPath() {
    return QuestionnaireLibrary.isPath(name);
  }
}
