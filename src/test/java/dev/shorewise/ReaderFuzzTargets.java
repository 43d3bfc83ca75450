package dev.shorewise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.AnswerSheetLoader;
import dev.shorewise.answers.AnswerSheetWriter;
import dev.shorewise.answers.QuestionnaireReference;
import dev.shorewise.answers.SheetDocument;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.files.TextFile;
import dev.shorewise.insight.AnswerChange;
import dev.shorewise.insight.Standing;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.report.Comparison;
import dev.shorewise.report.Comparison.Cause;
import dev.shorewise.report.Comparison.Step;
import dev.shorewise.report.StoredAssessment;
import dev.shorewise.report.TextReport;
import dev.shorewise.testing.SampleQuestionnaire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What holds of every file that is read whole, whatever bytes it has. The fuzzer calls this with
 * bytes of its own making, and {@link ReaderFuzzCorpusTest} with those that are kept.
 */
final class ReaderFuzzTargets {
  private static final Path SEEDS = Path.of("src", "test", "resources", "questionnaire");
  private static final Assessor SAMPLE = Assessor.of(SampleQuestionnaire.sample());
  private static final Subject NOBODY = new Subject("nobody", Optional.empty(), Optional.empty());
  private static final QuestionnaireReference REFERENCE =
      new QuestionnaireReference("sample", Optional.of("1.0.0"), Optional.empty());

  private ReaderFuzzTargets() {}

  /** Any bytes are a questionnaire that can be used, or are refused with places in that file. */
  static void questionnaire(byte[] bytes) {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      Path file = folder.resolve("fuzzed.yaml");
      Path base = folder.resolve("everything.yaml");
      try {
        Files.write(file, bytes);
        // An overlay may extend this.
        Files.copy(SEEDS.resolve("everything.yaml"), base);
        Checked<Questionnaire> checked = new QuestionnaireLibrary(folder).load("fuzzed.yaml");
        checkPlaces(checked, new String(bytes, StandardCharsets.UTF_8));
        ifValid(
            checked,
            questionnaire ->
                Assessor.of(questionnaire).assess(new AnswerSheet(NOBODY, new TreeMap<>())));
      } finally {
        Files.delete(file);
        Files.deleteIfExists(base);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any bytes are a sheet that can be scored and written, or are refused. */
  static void sheet(byte[] bytes) {
    ifValid(TextFile.decode("fuzzed.yaml", bytes), ReaderFuzzTargets::sheet);
  }

  private static void sheet(TextFile file) {
    Checked<SheetDocument> read = AnswerSheetLoader.read(file);
    checkPlaces(read, file.text());
    ifValid(
        read,
        document -> {
          Checked<AnswerSheet> fitted =
              document.fit(SAMPLE.questionnaire(), SAMPLE.questionnaireHash());
          Checked<AnswerSheet> kept =
              document.keepWhatFits(SAMPLE.questionnaire(), SAMPLE.questionnaireHash());
          checkPlaces(fitted, file.text());
          checkPlaces(kept, file.text());
          ifValid(
              fitted,
              sheet ->
                  kept.fold(
                      valid -> assertThat(valid.value()).isEqualTo(sheet),
                      invalid -> {
                        throw new AssertionError(invalid.problems().toString());
                      }));
          ifValid(kept, ReaderFuzzTargets::checkUsable);
        });
  }

  /** Any bytes are a stored assessment whose answers can be used again, or are refused. */
  static void stored(byte[] bytes) {
    ifValid(
        TextFile.decode("fuzzed.json", bytes),
        file -> {
          Checked<StoredAssessment> read = StoredAssessment.read(file);
          checkPlaces(read, file.text());
          ifValid(read, ReaderFuzzTargets::checkReplay);
        });
  }

  private static void checkReplay(StoredAssessment stored) {
    AnswerSheet sheet = stored.replay(SAMPLE.questionnaire()).sheet();
    checkUsable(sheet);
    Standing today = Standing.of(SAMPLE.assess(sheet));
    AnswerSheet other = new AnswerSheet(sheet.subject(), new TreeMap<>());
    Comparison comparison =
        new Comparison(
            sheet.subject(),
            SAMPLE.questionnaire(),
            SAMPLE.questionnaireHash(),
            List.of(
                new Step(Cause.UNKNOWN, stored.standing(), today),
                new Step(Cause.ANSWERS, today, Standing.of(SAMPLE.assess(other)))),
            AnswerChange.between(SAMPLE, sheet, other),
            stored.replay(SAMPLE.questionnaire()).lost(),
            List.of());
    checkHarmless(comparison.text(TextReport.WIDTH, false));
    checkHarmless(comparison.json("0"));
    assertThat(comparison.markdown()).isNotBlank();
  }

  /** Scores it, and reads it again from what is written of it. */
  private static void checkUsable(AnswerSheet sheet) {
    SAMPLE.assess(sheet);
    String written = AnswerSheetWriter.write(sheet, SAMPLE.questionnaire(), REFERENCE);
    Checked<AnswerSheet> again =
        AnswerSheetLoader.read(new TextFile("again.yaml", written))
            .fold(
                valid -> valid.value().fit(SAMPLE.questionnaire(), SAMPLE.questionnaireHash()),
                invalid -> new Checked.Invalid<>(invalid.problems()));
    assertThat(again.problems()).as(written).isEmpty();
    ifValid(again, same -> assertThat(same).as(written).isEqualTo(sheet));
  }

  /** Each problem is one harmless line, at a line that is there. */
  private static void checkPlaces(Checked<?> checked, String text) {
    int lines = text.split("\r\n|[\n\r\u0085\u2028\u2029]", -1).length;
    for (Problem problem : checked.problems()) {
      // What an overlay breaks may stand in the file that it extends.
      if (problem.at().source().startsWith("fuzzed.")) {
        assertThat(problem.at().line()).as(problem.line()).isBetween(0, lines);
      }
      assertThat(problem.line()).doesNotContain("\n", "\r");
      checkHarmless(problem.line());
    }
  }

  private static void checkHarmless(String shown) {
    assertThat(shown.replace("\n", "").chars()).as(shown).noneMatch(ReaderFuzzTargets::steers);
  }

  private static boolean steers(int character) {
    return Character.isISOControl(character) || character == '\u202E' || character == '\u2066';
  }

  private static <T> void ifValid(Checked<T> checked, Consumer<T> check) {
    if (checked instanceof Checked.Valid<T> valid) {
      check.accept(valid.value());
    }
  }
}
