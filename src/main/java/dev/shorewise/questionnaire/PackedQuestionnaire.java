package dev.shorewise.questionnaire;

import dev.shorewise.questionnaire.QuestionnaireFile.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A questionnaire that comes with the program, resolved and checked when the program was built, and
 * kept so that a start need not read YAML: beside {@code questionnaires/ID.yaml} in the jar lies
 * {@code ID.packed}. It holds what loading the YAML gives, the embedded tests with their places
 * among it, so that nobody can tell which of the two was read.
 *
 * @param sha256 of its canonical form
 */
record PackedQuestionnaire(Questionnaire questionnaire, String sha256) {
  static final String ENDING = ".packed";

  /** What was packed of a shipped questionnaire; absent where the program was built without. */
  static Optional<PackedQuestionnaire> of(Shipped shipped) {
    String resource = "/" + Shipped.FOLDER + "/" + shipped.id() + ENDING;
    try (InputStream in = PackedQuestionnaire.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new PackedReader(in.readAllBytes()).read());
    } catch (IOException e) {
      return Optional.empty(); // The YAML may be readable, or says better what is wrong.
    }
  }

  /** As bytes, the same for equal questionnaires. */
  byte[] bytes() {
    return new PackedWriter().write(this);
  }
}
