package dev.shorewise.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.files.TextFile;
import dev.shorewise.testing.SampleQuestionnaire;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AnswerSheetLoaderTest {
  private static final String HEAD =
      "format: shorewise/answers/1\nquestionnaire: sample\nsubject: {process: Support}\n";
  private static final Path BROKEN = Path.of("src/test/resources/broken/answers");

  @Test
  void aSheetMayUseShortAndLongFormsSideBySide() {
    AnswerSheet sheet =
        value(
            load(
                HEAD
                    + """
                    answers:
                      process.documented: partly
                      process.owner: {answer: named, evidence: documented, note: COO, on: 2026-10-01}
                      security.data: [payment, personal]
                      security.agreement: not-applicable
                      delivery.volume: 250.0
                    """));
    assertThat(sheet.answers().get("process.documented"))
        .isEqualTo(Answer.of(Response.Chosen.of("partly")));
    assertThat(sheet.answers().get("process.owner"))
        .isEqualTo(
            new Answer(
                Response.Chosen.of("named"),
                Evidence.DOCUMENTED,
                Optional.of("COO"),
                Optional.of(LocalDate.of(2026, 10, 1))));
    assertThat(sheet.answers().get("security.data"))
        .isEqualTo(Answer.of(Response.Chosen.of("personal", "payment")));
    assertThat(sheet.answers().get("security.agreement"))
        .isEqualTo(Answer.of(new Response.NotApplicable()));
    assertThat(sheet.answers().get("delivery.volume"))
        .isEqualTo(Answer.of(new Response.Amount(new BigDecimal(250))));
  }

  @Test
  void anOptionThatExcludesTheOthersMayStandAlone() {
    assertThat(value(load(HEAD + "answers: {security.data: [none]}")).answers())
        .containsEntry("security.data", Answer.of(Response.Chosen.of("none")));
  }

  @Test
  void aListWhereANumberBelongsIsOneProblem() {
    assertThat(load(HEAD + "answers: {delivery.volume: [few, many]}").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).contains("is not a number"));
  }

  @Test
  void aKeyWithNothingIsUnanswered() {
    AnswerSheet sheet =
        value(
            load(
                HEAD
                    + """
                    answers:
                      process.documented:
                      process.owner: {answer: , note: }
                      security.data: '?'
                    """));
    assertThat(sheet.answers()).containsOnlyKeys("security.data");
  }

  @Test
  void aSheetWithoutAnswersIsASheet() {
    assertThat(value(load(HEAD)).answers()).isEmpty();
  }

  @Test
  void theSubjectIsCalledAfterClientAndProcessUnlessItHasAnId() {
    String head = "format: shorewise/answers/1\nsubject: ";
    assertThat(value(load(head + "{client: Acme, process: Support}\n")).subject().id())
        .isEqualTo("Acme/Support");
    assertThat(value(load(head + "{id: a1, client: Acme, process: Support}\n")).subject())
        .isEqualTo(new Subject("a1", Optional.of("Acme"), Optional.of("Support")));
  }

  @Test
  void aSheetSaysWhichQuestionnaireItAnswersBeforeItIsHeldAgainstOne() {
    assertThat(document(HEAD).questionnaire())
        .contains(new QuestionnaireReference("sample", Optional.empty(), Optional.empty()));
    assertThat(document("format: shorewise/answers/1\n").questionnaire()).isEmpty();
    SheetDocument dated =
        document("format: shorewise/answers/1\nquestionnaire: {id: ./q.yaml, version: \"2\"}\n");
    assertThat(dated.questionnaire())
        .contains(new QuestionnaireReference("./q.yaml", Optional.of("2"), Optional.empty()));
    assertThat(dated.questionnaireAt()).hasToString("sheet.yaml:2:16");
  }

  @Test
  void aSheetForAnotherVersionIsReadWithAWarning() {
    assertThat(warnings("{id: sample, version: \"0.9\"}"))
        .containsExactly(
            "sheet.yaml:2:16: warning: the sheet was written for version 0.9 of 'sample',"
                + " this is version 1.0.0 [A111]");
    assertThat(warnings("{id: sample, version: 1.0.0, sha256: " + "cd".repeat(32) + "}"))
        .containsExactly(
            "sheet.yaml:2:16: warning: 'sample' has changed since the sheet was written,"
                + " though not its version [A111]");
    assertThat(warnings("{id: sample, version: 1.0.0, sha256: " + SampleQuestionnaire.SHA256 + "}"))
        .isEmpty();
  }

  @Test
  void goingOnAfterAChangeOfTheQuestionnaireLeavesOutWhatNoLongerFits() {
    String answers =
        """
        answers:
          process.documented: hardly
          process.owner: named
          process.age: old
          security.data: [personal, gone]
        """;
    String changed = HEAD.replace("sample", "{id: sample, version: \"0.9\"}") + answers;
    Checked<AnswerSheet> kept = keepWhatFits(changed);
    assertThat(value(kept).answers()).containsOnlyKeys("process.owner");
    assertThat(kept.problems().stream().map(Problem::line).skip(1))
        .containsExactly(
            "sheet.yaml:5:23: warning: 'hardly' is not an option of 'process.documented';"
                + " it is asked again [A113]",
            "sheet.yaml:7:3: warning: unknown question 'process.age';"
                + " it is not asked any more [A113]",
            "sheet.yaml:8:29: warning: 'gone' is not an option of 'security.data';"
                + " it is asked again [A113]");
    assertThat(keepWhatFits(HEAD + answers)).as("typing errors").isEqualTo(load(HEAD + answers));
    assertThat(
            keepWhatFits(changed.replace("owner: named", "owner: {answer: named, evidence: sure}")))
        .as("errors of another kind")
        .isInstanceOf(Checked.Invalid.class);
  }

  /** Every broken sheet has a file beside it that holds exactly what is to be said about it. */
  @TestFactory
  List<DynamicTest> everyProblemIsReportedAtItsPlace() throws IOException {
    try (Stream<Path> files = Files.list(BROKEN)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
          .toList();
    }
  }

  private static void check(Path file) throws IOException {
    Checked<AnswerSheet> outcome = load(file.getFileName().toString(), Files.readString(file));
    String found =
        outcome.problems().stream().map(p -> p.line() + "\n").collect(Collectors.joining());
    Path expected = Path.of(file.toString().replaceFirst("yaml$", "errors"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(outcome).isInstanceOf(Checked.Invalid.class);
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  private static List<String> warnings(String questionnaire) {
    Checked<AnswerSheet> sheet =
        load(HEAD.replace("questionnaire: sample", "questionnaire: " + questionnaire));
    value(sheet);
    return sheet.problems().stream().map(Problem::line).toList();
  }

  private static Checked<AnswerSheet> load(String text) {
    return load("sheet.yaml", text);
  }

  private static Checked<AnswerSheet> load(String source, String text) {
    return AnswerSheetLoader.read(new TextFile(source, text))
        .fold(
            valid -> valid.value().fit(SampleQuestionnaire.sample(), SampleQuestionnaire.SHA256),
            invalid -> new Checked.Invalid<>(invalid.problems()));
  }

  private static Checked<AnswerSheet> keepWhatFits(String text) {
    return document(text).keepWhatFits(SampleQuestionnaire.sample(), SampleQuestionnaire.SHA256);
  }

  private static SheetDocument document(String text) {
    return value(AnswerSheetLoader.read(new TextFile("sheet.yaml", text)));
  }

  private static <T> T value(Checked<T> checked) {
    return checked.fold(
        Checked.Valid::value,
        invalid -> {
          throw new AssertionError(invalid.problems().toString());
        });
  }
}
