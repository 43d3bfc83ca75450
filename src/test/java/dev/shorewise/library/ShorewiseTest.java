package dev.shorewise.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.Project;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShorewiseTest {
  private final Shorewise core = Shorewise.load("core");

  /** As a caller writes them. */
  private static Map<String, String> texts(AnswerSheet sheet) {
    Map<String, String> texts = new TreeMap<>();
    sheet.answers().forEach((id, answer) -> texts.put(id, text(answer.response())));
    return texts;
  }

  private static String text(Response response) {
    if (response instanceof Response.Chosen chosen) {
      return String.join("|", chosen.options());
    }
    if (response instanceof Response.Amount amount) {
      return amount.value().toPlainString();
    }
    return response instanceof Response.NotApplicable ? "n/a" : "?";
  }

  @Test
  void manyThreadsScoreAsTheAssessorDoes() {
    Assessor assessor = Assessor.of(CoreSheets.core());
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            seed -> {
              AnswerSheet sheet = CoreSheets.sheet(assessor.questionnaire(), seed, seed % 2 * 20);
              Assessment full = assessor.assess(sheet);
              ScoredAnswers scored = core.score(texts(sheet));
              assertThat(scored.verdict()).isEqualTo(full.verdict().name());
              assertThat(scored.decision()).isEqualTo(full.verdict().decision().name());
              assertThat(scored.advisedModel()).isEqualTo(full.models().advised().orElse(""));
              assertThat(scored.readiness().low()).isEqualTo(full.readiness().low());
              assertThat(scored.open()).hasSize(full.open());
            });
  }

  @Test
  void whatIsScoredComesThroughSerialisationUnchanged() throws Exception {
    ScoredAnswers scored = core.score(Map.of("process.documented", "mostly"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(scored);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(scored);
    }
  }

  @Test
  void anAssessmentIsTheDocumentedJson() {
    assertThat(core.assess("Acme", "Payroll", Map.of("process.documented", "mostly")))
        .startsWith("{\n  \"format\": \"shorewise/assessment/1\"")
        .contains("\"id\": \"Acme/Payroll\"", "\"insight\": {");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(
            () -> core.score(Map.of("process.documentd", "full", "oversight.owner", "nam")))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .hasSize(2)
                    .anyMatch(line -> line.contains("did you mean 'process.documented'"))
                    .anyMatch(line -> line.contains("'nam' is not an option")));
    assertThatThrownBy(() -> Shorewise.load("cor")).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void theExampleScoresAStream() throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "examples/ScoreStream.java")
            .directory(Project.ROOT.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = java.getOutputStream()) {
      String lines = "process.documented=none\n".repeat(30) + "process.documented=full\n";
      in.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(java.waitFor()).isZero();
    assertThat(out).isEqualTo("UNDECIDED 31\n");
  }
}
