package dev.shorewise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.questionnaire.QuestionnaireFile.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackedQuestionnaireTest {
  private static final Path ROOT = Path.of("");

  private final QuestionnaireLibrary library = new QuestionnaireLibrary(ROOT);

  @Test
  void everyShippedQuestionnaireIsPackedAsItsYamlSaysWithTheHashOfThat() {
    List<String> ids = library.shippedIds();
    assertThat(ids).contains(QuestionnaireLibrary.GENERAL);
    for (String id : ids) {
      PackedQuestionnaire packed = PackedQuestionnaire.of(new Shipped(id)).orElseThrow();
      Checked<Questionnaire> yaml = library.load("questionnaires/" + id + ".yaml");

      assertThat(yaml).isEqualTo(Checked.valid(packed.questionnaire()));
      assertThat(packed.sha256()).isEqualTo(CanonicalForm.sha256(packed.questionnaire()));
      assertThat(library.load(id)).isEqualTo(yaml);
      assertThat(library.knownHash(id)).contains(packed.sha256());
    }
  }

  @Test
  void whateverAQuestionnaireMaySayComesBackTheSame() {
    for (String file : List.of("everything.yaml", "overlay.yaml")) {
      Questionnaire questionnaire = value(library, "src/test/resources/questionnaire/" + file);
      PackedQuestionnaire packed = new PackedQuestionnaire(questionnaire, "hash");

      assertThat(new PackedReader(packed.bytes()).read()).isEqualTo(packed);
    }
  }

  @Test
  void equalQuestionnairesGiveEqualBytes() {
    String file = "src/test/resources/questionnaire/everything.yaml";

    byte[] bytes = new PackedQuestionnaire(value(library, file), "hash").bytes();

    // Read again, so that sets have the chance to give another order.
    Questionnaire again = value(new QuestionnaireLibrary(ROOT), file);
    assertThat(new PackedQuestionnaire(again, "hash").bytes()).isEqualTo(bytes);
  }

  @Test
  void packingAgainGivesWhatLiesInTheProgram(@TempDir Path folder) throws IOException {
    Path copies = Files.createDirectory(folder.resolve("questionnaires"));
    for (String id : library.shippedIds()) {
      Files.copy(Path.of("questionnaires", id + ".yaml"), copies.resolve(id + ".yaml"));
    }

    QuestionnairePacker.main(folder.toString());

    for (String id : library.shippedIds()) {
      try (InputStream packed =
          PackedQuestionnaireTest.class.getResourceAsStream("/questionnaires/" + id + ".packed")) {
        assertThat(packed).hasBinaryContent(Files.readAllBytes(copies.resolve(id + ".packed")));
      }
    }
  }

  @Test
  void aQuestionnaireWithAProblemIsNotPacked(@TempDir Path folder) throws IOException {
    Path copies = Files.createDirectory(folder.resolve("questionnaires"));
    Files.writeString(copies.resolve("core.yaml"), "format: shorewise/questionnaire/1\n");

    assertThatThrownBy(() -> QuestionnairePacker.main(folder.toString()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("core.yaml:1:1: error");
    assertThat(copies.resolve("core.packed")).doesNotExist();
  }

  @Test
  void aFileOfTheUsersIsReadAsItIs() {
    assertThat(library.knownHash("questionnaires/core.yaml")).isEmpty();
    assertThat(PackedQuestionnaire.of(new Shipped("mine"))).isEmpty();
  }

  private static Questionnaire value(QuestionnaireLibrary library, String path) {
    return library
        .load(path)
        .fold(
            Checked.Valid::value,
            invalid -> {
              throw new AssertionError(invalid.problems());
            });
  }
}
