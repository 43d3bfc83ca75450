package dev.shorewise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuestionnaireLibraryTest {
  @TempDir private Path folder;

  @Test
  void everyFileInTheFolderOfQuestionnairesIsShipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("questionnaires"))) {
      List<String> ids =
          files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList();

      assertThat(library().shippedIds()).isEqualTo(ids).contains(QuestionnaireLibrary.GENERAL);
    }
  }

  @Test
  void everyShippedQuestionnaireLoadsWithoutAComplaintAndHasTheIdOfItsFile() {
    for (String id : library().shippedIds()) {
      Checked<Questionnaire> checked = library().load(id);

      assertThat(lines(checked)).isEmpty();
      assertThat(value(checked).id()).isEqualTo(id);
    }
    assertThat(library().shipped()).extracting(Questionnaire::id).isEqualTo(library().shippedIds());
  }

  @Test
  void aPathIsTakenFromTheFolderAndNamedAsItWasGiven() throws IOException {
    Files.createDirectory(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/own.yaml"), "format: shorewise/answers/1\n");

    assertThat(lines(library().load("mine/own.yaml")))
        .containsExactly(
            "mine/own.yaml:1:9: error: the format is 'shorewise/answers/1'; a questionnaire has"
                + " format: shorewise/questionnaire/1 [Q101]");
  }

  @Test
  void aNameThatIsNeitherShippedNorAFileIsUnknown() {
    assertThat(lines(library().load("cor")))
        .containsExactly(
            "cor: error: there is no questionnaire 'cor'; did you mean 'core'? [Q117]");
    assertThat(lines(library().load("no-such.yaml")))
        .containsExactly("no-such.yaml: error: there is no such file [F101]");
    assertThat(lines(library().load("\0"))).singleElement().asString().endsWith("[Q117]");
  }

  @Test
  void aFileWithoutAnEndingIsFoundByItsName() throws IOException {
    Files.writeString(folder.resolve("own"), "");

    assertThat(lines(library().load("own")))
        .containsExactly("own: error: the file is empty [Y102]");
  }

  @Test
  void ofAnyNumberOfNamesOnlySoManyAreRemembered() throws IOException {
    QuestionnaireLibrary library = library();
    for (int i = 0; i < 2_000; i++) {
      library.load("none-" + i + ".yaml");
    }
    Files.writeString(folder.resolve("none-0.yaml"), "");
    Files.writeString(folder.resolve("none-1999.yaml"), "");

    assertThat(lines(library.load("none-0.yaml")))
        .containsExactly("none-0.yaml: error: there is no such file [F101]");
    assertThat(lines(library.load("none-1999.yaml")))
        .containsExactly("none-1999.yaml: error: the file is empty [Y102]");
  }

  @Test
  void aQuestionnaireIsReadOnce() {
    QuestionnaireLibrary library = library();

    assertThat(library.load("core")).isSameAs(library.load("core"));
  }

  @Test
  void theTextIsThatOfTheFileAlone() {
    assertThat(value(library().text("customer-support")).text()).contains("extends: core");
    assertThat(lines(library().text("cor"))).singleElement().asString().endsWith("[Q117]");
  }

  @Test
  void aPartIsFoundInTheFileThatStatesItOrWhatStandsAroundIt() throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        format: shorewise/questionnaire/1
        id: own
        version: "1"
        title: Own
        extends: core
        rules:
          - {id: other, when: {readiness: {below: 1}}, then: {verdict: PILOT}, because: Low}
          - {id: mine, when: {readiness: {below: 2}}, then: {verdict: PILOT}, because: Low}
        """);
    Places places = library().places("own.yaml");

    assertThat(places.at("rules", "mine", "when")).hasToString("own.yaml:8:22");
    assertThat(places.at("rules", "mine", "when", "readiness", "below", "2"))
        .hasToString("own.yaml:8:42");
    assertThat(places.at("questions", "process.documented").source())
        .isEqualTo("questionnaires/core.yaml");
    assertThat(library().places("no-such.yaml").at("rules")).hasToString("no-such.yaml");
  }

  private QuestionnaireLibrary library() {
    return new QuestionnaireLibrary(folder);
  }

  private static <T> T value(Checked<T> checked) {
    return checked.fold(
        Checked.Valid::value,
        invalid -> {
          throw new AssertionError(invalid.problems());
        });
  }

  private static List<String> lines(Checked<?> checked) {
    return checked.problems().stream().map(Problem::line).toList();
  }
}
