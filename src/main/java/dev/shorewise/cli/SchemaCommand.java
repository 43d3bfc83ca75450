package dev.shorewise.cli;

import dev.shorewise.AppContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a JSON Schema. */
@Command(
    name = "schema",
    description =
        "Prints the JSON Schema of questionnaires, answer sheets, assessments, comparisons, column maps"
            + " or portfolios.")
final class SchemaCommand implements Callable<Integer> {
  /** What has a schema. */
  enum Kind {
    questionnaire,
    answers,
    assessment,
    comparison,
    map,
    portfolio
  }

  private final AppContext app;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "KIND",
      defaultValue = "questionnaire",
      description = "questionnaire (default), answers, assessment, comparison, map or portfolio.")
  private Kind kind = Kind.questionnaire;

  SchemaCommand(AppContext app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    output.write(app, List.of(), text(kind.name()));
    return ExitCode.OK.status();
  }

  private static String text(String name) {
    String resource = "/schemas/" + name + ".schema.json";
    try (InputStream in = SchemaCommand.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing in the program: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
