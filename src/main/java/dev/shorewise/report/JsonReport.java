package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.insight.Insight;
import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/**
 * A report as JSON, {@value #FORMAT}: the same keys in the same order every time, numbers so that
 * reading them gives the same double again, {@code null} only where the schema says why.
 */
public final class JsonReport {
  /** What the first key says. */
  public static final String FORMAT = "shorewise/assessment/1";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // Shortest digits, and the same ones on every JDK; Double.toString changed with 19.
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .characterEscapes(new VisibleEscapes())
          .build();

  private JsonReport() {}

  /**
   * The report as one indented object, ending with a line break.
   *
   * @param version of the program
   */
  public static String pretty(Report report, String version) {
    return pretty(json -> write(json, report, version));
  }

  /**
   * The report as one object on one line, ending with a line break.
   *
   * @param version of the program
   */
  public static String line(Report report, String version) {
    return write(ObjectWriteContext.empty(), json -> write(json, report, version));
  }

  /** What the content writes, indented. */
  static String pretty(Consumer<JsonGenerator> content) {
    return write(new Indented(), content);
  }

  private static String write(ObjectWriteContext context, Consumer<JsonGenerator> content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(context, out)) {
      content.accept(json);
    }
    return out.append('\n').toString();
  }

  private static void write(JsonGenerator json, Report report, String version) {
    json.writeStartObject();
    json.writeStringProperty("format", FORMAT);
    new AssessmentJson(json, report.assessment(), report.insight()).write(version);
    new InsightJson(json, report).write();
    json.writeEndObject();
  }

  /** The same object on one line with no insight, which takes far longer to work out. */
  public static String assessmentLine(Assessment assessment, Insight insight, String version) {
    return write(
        ObjectWriteContext.empty(),
        json -> {
          json.writeStartObject();
          json.writeStringProperty("format", FORMAT);
          new AssessmentJson(json, assessment, insight).write(version);
          json.writeNullProperty("insight");
          json.writeEndObject();
        });
  }

  /** Two spaces a level and {@code \n}, whatever the platform prefers. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER))
          .withObjectIndenter(indenter)
          .withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
