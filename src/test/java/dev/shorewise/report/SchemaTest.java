package dev.shorewise.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schemas describe what the program really reads and writes. */
final class SchemaTest {
  @TempDir private Path dir;

  static Stream<String> sheets() {
    return Project.exampleSheets().stream();
  }

  static Stream<String> questionnaires() {
    return Project.questionnaires().stream();
  }

  private static Schema schema(String kind) {
    CliRun run = CliRun.in(Project.ROOT, "questionnaire", "schema", kind);
    assertThat(run.status()).isZero();
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(run.out(), InputFormat.JSON);
  }

  private static String text(String file) throws IOException {
    return Files.readString(Project.ROOT.resolve(file));
  }

  @ParameterizedTest
  @MethodSource("questionnaires")
  void questionnairesFit(String file) throws IOException {
    assertThat(schema("questionnaire").validate(text(file), InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("questionnaires")
  void resolvedQuestionnairesFit(String file) {
    String json = CliRun.in(Project.ROOT, "questionnaire", "show", file, "--format", "json").out();
    assertThat(schema("questionnaire").validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSummaryOfABatchFits() throws IOException {
    Files.copy(Project.ROOT.resolve("examples/clients.csv"), dir.resolve("clients.csv"));
    CliRun run =
        CliRun.in(dir, "batch", "clients.csv", "-o", "out.csv", "--summary", "portfolio.json");

    assertThat(run.status()).isZero();
    String json = Files.readString(dir.resolve("portfolio.json"));
    assertThat(schema("portfolio").validate(json, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void sheetsFit(String file) throws IOException {
    assertThat(schema("answers").validate(text(file), InputFormat.YAML)).isEmpty();
  }

  @Test
  void theTemplateFits() {
    String template = CliRun.in(dir, "template", "sheet").out();
    assertThat(schema("answers").validate(template, InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void assessmentsFit(String file) {
    Schema schema = schema("assessment");
    for (String format : new String[] {"json", "jsonl"}) {
      String json = CliRun.in(Project.ROOT, "score", file, "--format", format).out();
      assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void assessmentsOfABatchFit() {
    Schema schema = schema("assessment");
    CliRun run = CliRun.in(Project.ROOT, "batch", "examples/clients.csv", "--format", "jsonl");
    assertThat(run.out().lines())
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
  }

  @Test
  void columnMapsFitAndSoDoDraftsOfThem() throws IOException {
    Schema schema = schema("map");
    assertThat(schema.validate(text("examples/spreadsheet/erhebung.map.yaml"), InputFormat.YAML))
        .isEmpty();
    assertThat(
            schema.validate(text("src/test/resources/map/erhebung.draft.yaml"), InputFormat.YAML))
        .isEmpty();
    for (String name : new String[] {"map-several-subjects", "map-own-words", "map-bands"}) {
      String map = text("src/test/resources/batch/" + name + ".map.yaml");
      assertThat(schema.validate(map, InputFormat.YAML)).as(name).isEmpty();
    }
    String broken = text("src/test/resources/batch/map-broken.map.yaml");
    assertThat(schema.validate(broken, InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void anAssessmentOfNothingFits() throws IOException {
    Files.writeString(
        dir.resolve("empty.yaml"), "format: shorewise/answers/1\nsubject: {process: x}\n");
    String json = CliRun.in(dir, "score", "empty.yaml", "--format", "json").out();
    assertThat(schema("assessment").validate(json, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void comparisonsFit(String file) throws IOException {
    Files.writeString(
        dir.resolve("open.yaml"),
        """
        format: shorewise/answers/1
        subject: {process: x}
        answers: {process.documented: unknown}
        """);
    String stored = CliRun.in(Project.ROOT, "score", file, "--format", "json").out();
    Files.writeString(
        dir.resolve("stored.json"),
        stored.replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"0.0.1\""));
    for (String before : List.of("open.yaml", "stored.json")) {
      CliRun run =
          CliRun.in(
              dir, "compare", before, Project.ROOT.resolve(file).toString(), "--format", "json");
      assertThat(run.err()).isEmpty();
      assertThat(schema("comparison").validate(run.out(), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void whatIsWrongDoesNotFit() {
    assertThat(schema("comparison").validate("{}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema("answers").validate("{\"format\": \"x\"}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema("questionnaire").validate("{\"id\": \"x\"}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema("assessment").validate("{}", InputFormat.JSON)).isNotEmpty();
  }
}
