package dev.shorewise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OverlayTest {
  private static final Path SMALL =
      Path.of("src/test/resources/broken/questionnaires/base/small.yaml");

  @TempDir private Path folder;

  @BeforeEach
  void putTheBaseInPlace() throws IOException {
    Files.createDirectories(folder.resolve("base"));
    String tests = "tests:\n  - {name: of the base, given: {}, expect: {decision: OPEN}}\n";
    Files.writeString(
        folder.resolve("base/small.yaml"),
        Files.readString(SMALL) + "description: Of the base\n" + tests);
  }

  @Test
  void whatAnOverlayStatesComesAfterWhatItExtends() {
    Questionnaire overlaid =
        load(
            """
            dimensions:
              - {id: speed, title: Speed, role: capability, weight: 20}
            questions:
              - {id: speed.now, dimension: speed, ask: How fast?, scale: degree}
              - {id: speed.then, dimension: speed, ask: How fast?, scale: own}
            scales:
              own:
                - {id: slow, label: Slow, points: 0}
                - {id: fast, label: Fast, points: 100}
            rules:
              - {id: slow, when: {question: speed.then, in: [slow]}, then: {verdict: PILOT}, because: Slow}
            services: [chat]
            """);

    assertThat(overlaid.dimensions()).extracting(Dimension::id).endsWith("motive", "speed");
    assertThat(overlaid.questions())
        .extracting(Question::id)
        .startsWith("clarity.written")
        .endsWith("speed.now", "speed.then");
    assertThat(overlaid.rules()).extracting(Rule::id).containsExactly("unowned", "slow");
    assertThat(overlaid.services()).containsExactly("chat");
  }

  @Test
  void whatAFileSaysAboutItselfIsNotInherited() {
    Questionnaire overlaid = load("tests:\n  - {name: own, given: {}, expect: {decision: OPEN}}\n");

    assertThat(overlaid.id()).isEqualTo("over");
    assertThat(overlaid.title()).isEqualTo("Over");
    assertThat(overlaid.version()).isEqualTo("2");
    assertThat(overlaid.description()).isEmpty();
    assertThat(overlaid.tests()).extracting(EmbeddedTest::name).containsExactly("own");
    assertThat(load("").tests()).isEmpty();
  }

  @Test
  void aChangeReplacesOnlyTheKeysItGives() {
    Questionnaire base = load("");

    Questionnaire overlaid =
        load(
            """
            change:
              questions:
                clarity.written: {weight: 3, quick: true}
                oversight.owner:
                  options:
                    - {id: nobody, label: No one, points: 0, raises: [unowned]}
                    - {id: shared, label: Several, points: 30}
                    - {id: some, label: Some, points: 60}
                    - {id: named, label: One, points: 100}
              dimensions: {oversight: {weight: 50}}
              models: {far: {needs: {oversight: {above: 50}}}}
              verdict: {go: {readiness: {atLeast: 80}}}
            """);

    Question written = overlaid.question("clarity.written").orElseThrow();
    assertThat(written.weight()).isEqualTo(3);
    assertThat(written.quick()).isTrue();
    assertThat(written.options())
        .isEqualTo(base.question("clarity.written").orElseThrow().options());
    Question owner = overlaid.question("oversight.owner").orElseThrow();
    assertThat(owner.ask()).isEqualTo("Who owns it?");
    assertThat(owner.option("some").orElseThrow().points()).isEqualTo(OptionalInt.of(60));
    assertThat(overlaid.dimension("oversight").orElseThrow().weight()).isEqualTo(50);
    assertThat(overlaid.dimension("oversight").orElseThrow().title()).isEqualTo("Oversight");
    assertThat(overlaid.model("far").orElseThrow().needs()).containsOnlyKeys("oversight");
    assertThat(overlaid.go().readiness()).contains(Comparison.atLeast(80));
    assertThat(overlaid.go().everyCapability()).isEqualTo(base.go().everyCapability());
    assertThat(overlaid.pilot()).isEqualTo(base.pilot());
    assertThat(overlaid.questions())
        .extracting(Question::id)
        .isEqualTo(base.questions().stream().map(Question::id).toList());
  }

  @Test
  void aChangeWithoutAValueTakesTheKeyAway() {
    assertThat(load("").question("delivery.volume").orElseThrow().unit()).isPresent();

    Questionnaire overlaid = load("change: {questions: {delivery.volume: {unit: }}}\n");

    assertThat(overlaid.question("delivery.volume").orElseThrow().unit()).isEmpty();
  }

  @Test
  void optionsTakeThePlaceOfAScale() {
    Questionnaire overlaid =
        load(
            """
            change:
              questions:
                controls.access:
                  options:
                    - {id: none, label: Nothing, points: 0}
                    - {id: half, label: Half, points: 50}
                    - {id: full, label: Full, points: 100}
            """);

    assertThat(overlaid.question("controls.access").orElseThrow().options())
        .allMatch(option -> option.fix().isEmpty());
  }

  @Test
  void whatIsRetiredIsGone() {
    Questionnaire overlaid = load("retire: [unowned, motive.reason, motive]\n");

    assertThat(overlaid.rules()).isEmpty();
    assertThat(overlaid.question("motive.reason")).isEmpty();
    assertThat(overlaid.dimension("motive")).isEmpty();
  }

  @Test
  void overlaysExtendOverlays() throws IOException {
    write(
        "middle.yaml", "base/small.yaml", "change: {questions: {clarity.written: {weight: 3}}}\n");
    write("top.yaml", "middle.yaml", "change: {dimensions: {clarity: {weight: 10}}}\n");

    Questionnaire top = value(library().load("top.yaml"));

    assertThat(top.question("clarity.written").orElseThrow().weight()).isEqualTo(3);
    assertThat(top.dimension("clarity").orElseThrow().weight()).isEqualTo(10);
  }

  @Test
  void whatAFileBelowRetiredStaysRetired() throws IOException {
    write("middle.yaml", "base/small.yaml", "retire: [unowned]\n");
    write("top.yaml", "middle.yaml", "tests: [{name: t, given: {}, expect: {rules: [unowned]}}]\n");

    assertThat(library().load("top.yaml").problems())
        .extracting(Problem::line)
        .containsExactly(
            "top.yaml:6:47: error: rule 'unowned' is read here but retired; it is retired at"
                + " middle.yaml:6:10; change or retire what reads it [Q104]");
  }

  @Test
  void aBrokenFileBelowIsReportedInItsOwnPlace() throws IOException {
    write("middle.yaml", "base/small.yaml", "retiree: []\n");
    write("top.yaml", "middle.yaml", "");

    assertThat(library().load("top.yaml").problems())
        .extracting(Problem::line)
        .containsExactly(
            "middle.yaml:6:1: error: unknown key 'retiree'; did you mean 'retire'? [Y107]");
  }

  @Test
  void aListBelowThatIsNoneIsReportedInItsOwnPlaceWhateverIsAdded() throws IOException {
    write("middle.yaml", "base/small.yaml", "beliefs: none\n");
    write("top.yaml", "middle.yaml", "beliefs: []\n");

    assertThat(library().load("top.yaml").problems())
        .extracting(Problem::line)
        .containsExactly(
            "middle.yaml:6:10: error: 'beliefs' should be a list, found a single value [Y106]");
  }

  @Test
  void aFileExtendsAShippedQuestionnaireByItsId() throws IOException {
    write("own.yaml", "core", "retire: [delivery.traitss]\n");

    assertThat(library().load("own.yaml").problems())
        .extracting(Problem::line)
        .containsExactly(
            "own.yaml:6:10: error: nothing here is called 'delivery.traitss'; did you mean"
                + " 'delivery.traits'? [Q104]");
  }

  @Test
  void notMonotoneIsInheritedUntilItIsStatedOtherwise() throws IOException {
    write("middle.yaml", "base/small.yaml", "monotone: false\n");
    write("top.yaml", "middle.yaml", "");
    write("proved.yaml", "middle.yaml", "monotone: true\n");

    assertThat(value(library().load("top.yaml")).monotone()).isFalse();
    assertThat(value(library().load("proved.yaml")).monotone()).isTrue();
  }

  private Questionnaire load(String body) {
    try {
      write("over.yaml", "base/small.yaml", body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return value(library().load("over.yaml"));
  }

  private void write(String file, String base, String body) throws IOException {
    String head =
        "format: shorewise/questionnaire/1\nid: over\nversion: \"2\"\ntitle: Over\nextends: ";
    Files.writeString(folder.resolve(file), head + base + "\n" + body);
  }

  private QuestionnaireLibrary library() {
    return new QuestionnaireLibrary(folder);
  }

  private static Questionnaire value(Checked<Questionnaire> checked) {
    return checked.fold(
        Checked.Valid::value,
        invalid -> {
          throw new AssertionError(List.copyOf(invalid.problems()));
        });
  }
}
