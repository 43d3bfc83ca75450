package dev.shorewise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.testing.Altered;
import dev.shorewise.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CanonicalFormTest {
  private static final Path RESOURCES = Path.of("src/test/resources/questionnaire");
  private static final String HASH =
      "96da9b0d1385e6f1856e44e71c74f8f6a505024eb1e1854958f393d55ad7b147";

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

  @Test
  void everyKeyOfTheFormatHasItsPlaceInTheCanonicalForm() throws IOException {
    Questionnaire everything = load(Files.readString(RESOURCES.resolve("everything.yaml")));

    Golden.check("questionnaire/everything.canonical.yaml", CanonicalForm.yaml(everything));
    assertThat(load(CanonicalForm.yaml(everything))).isEqualTo(everything);
  }

  @Test
  void anOverlayIsWrittenOutTogetherWithWhatItExtends() {
    Questionnaire overlay = value(new QuestionnaireLibrary(RESOURCES).load("overlay.yaml"));

    Golden.check("questionnaire/overlay.canonical.yaml", CanonicalForm.yaml(overlay));
  }

  @Test
  void theHashOfACertainTextIsCertain() throws IOException {
    Questionnaire everything = load(Files.readString(RESOURCES.resolve("everything.yaml")));

    // What sha256sum says of the golden file.
    assertThat(CanonicalForm.sha256(everything)).isEqualTo(HASH);
  }

  @Test
  void severalOptionsOfAManyAreWrittenOneByOne() {
    Questionnaire core = new QuestionnaireLibrary(folder).shipped().get(0);
    Question many =
        core.questions().stream()
            .filter(question -> question.select() == Question.Select.MANY)
            .findFirst()
            .orElseThrow();
    Set<String> options = Set.of(many.options().get(0).id(), many.options().get(1).id());
    Rule rule =
        new Rule(
            "r",
            new Condition.OptionChosen(many.id(), new TreeSet<>(options)),
            Optional.of(Verdict.PILOT),
            new TreeSet<>(),
            "Why");

    assertThat(CanonicalForm.yaml(Altered.from(core).rules(List.of(rule)).questionnaire()))
        .contains("any:\n        - question: " + many.id() + "\n          has: ");
  }

  private Questionnaire load(String yaml) throws IOException {
    Files.writeString(folder.resolve("again.yaml"), yaml);
    return value(new QuestionnaireLibrary(folder).load("again.yaml"));
  }

  private static Questionnaire value(Checked<Questionnaire> checked) {
    return checked.fold(
        Checked.Valid::value,
        invalid -> {
          throw new AssertionError(invalid.problems().stream().map(Problem::line).toList());
        });
  }
}
