package dev.shorewise.report;

import dev.shorewise.answers.Response;
import dev.shorewise.insight.AnswerChange;
import dev.shorewise.insight.Standing;
import dev.shorewise.report.Comparison.Step;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes a comparison, {@value #FORMAT}. */
final class ComparisonJson {
  static final String FORMAT = "shorewise/comparison/1";

  private final JsonGenerator json;
  private final JsonPieces pieces;

  private ComparisonJson(JsonGenerator json) {
    this.json = json;
    this.pieces = new JsonPieces(json);
  }

  static String pretty(Comparison comparison, String version) {
    return JsonReport.pretty(json -> new ComparisonJson(json).write(comparison, version));
  }

  private void write(Comparison comparison, String version) {
    json.writeStartObject();
    pieces.head(FORMAT, version);
    json.writeObjectPropertyStart("questionnaire");
    json.writeStringProperty("id", comparison.questionnaire().id());
    json.writeStringProperty("version", comparison.questionnaire().version());
    json.writeStringProperty("sha256", comparison.sha256());
    json.writeEndObject();
    json.writeStringProperty("subject", comparison.subject().id());
    json.writeArrayPropertyStart("steps");
    comparison.steps().forEach(this::step);
    json.writeEndArray();
    json.writeArrayPropertyStart("changes");
    comparison.changes().forEach(this::change);
    json.writeEndArray();
    pieces.texts("lost", comparison.lost());
    pieces.texts("notes", comparison.notes());
    json.writeEndObject();
  }

  private void step(Step step) {
    json.writeStartObject();
    json.writeStringProperty("cause", step.cause().name());
    standing("before", step.before());
    standing("after", step.after());
    json.writeEndObject();
  }

  private void standing(String name, Standing standing) {
    json.writeObjectPropertyStart(name);
    pieces.possible(standing.possible());
    pieces.text("advised", standing.advised());
    pieces.interval("readiness", standing.readiness());
    json.writeObjectPropertyStart("scores");
    standing.scores().forEach(pieces::interval);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void change(AnswerChange change) {
    json.writeStartObject();
    json.writeStringProperty("question", change.question().id());
    response("before", change.before());
    response("after", change.after());
    json.writeObjectPropertyStart("share");
    json.writeNumberProperty("low", change.share().low());
    json.writeNumberProperty("high", change.share().high());
    json.writeEndObject();
    json.writeBooleanProperty("movesOutcome", change.movesOutcome());
    standing("alone", change.alone());
    standing("without", change.without());
    json.writeEndObject();
  }

  private void response(String name, Optional<Response> response) {
    if (response.isPresent()) {
      pieces.response(name, response.get());
    } else {
      json.writeNullProperty(name);
    }
  }
}
