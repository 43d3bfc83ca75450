package dev.shorewise.report;

import dev.shorewise.insight.BeliefCheck;
import dev.shorewise.insight.GuidanceItem;
import dev.shorewise.insight.Insight;
import dev.shorewise.insight.Sensitivity;
import dev.shorewise.insight.WeakAnswer;
import dev.shorewise.insight.WeakAnswer.Step;
import dev.shorewise.questionnaire.Option;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;

/** Writes the part {@code insight}. */
final class InsightJson {
  private final JsonGenerator json;
  private final JsonPieces pieces;
  private final Insight insight;
  private final Sensitivity sensitivity;

  InsightJson(JsonGenerator json, Report report) {
    this.json = json;
    this.pieces = new JsonPieces(json);
    this.insight = report.insight();
    this.sensitivity = report.sensitivity();
  }

  void write() {
    json.writeObjectPropertyStart("insight");
    json.writeArrayPropertyStart("weakest");
    insight.weakest().forEach(this::weak);
    json.writeEndArray();
    json.writeArrayPropertyStart("beliefs");
    insight.beliefs().forEach(this::belief);
    json.writeEndArray();
    json.writeArrayPropertyStart("guidance");
    insight.guidance().forEach(this::guidance);
    json.writeEndArray();
    new PathJson(json).write(insight.paths());
    new SensitivityJson(json).write(sensitivity);
    json.writeEndObject();
  }

  private void weak(WeakAnswer weak) {
    OptionalDouble ofReadiness = weak.lostOfReadiness();
    json.writeStartObject();
    json.writeStringProperty("question", weak.question().id());
    json.writeStringProperty("dimension", weak.dimension().id());
    pieces.texts("options", weak.chosen().stream().map(Option::id).toList());
    json.writeNumberProperty("lostOfScore", weak.lostOfScore());
    pieces.number(
        "lostOfReadiness",
        ofReadiness.isPresent() ? Optional.of(ofReadiness.getAsDouble()) : Optional.empty());
    json.writeArrayPropertyStart("fixes");
    for (Step step : weak.steps()) {
      json.writeStartObject();
      json.writeStringProperty("do", step.fix().action());
      json.writeStringProperty("reaches", step.reaches().id());
      json.writeNumberProperty("days", step.fix().days());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void belief(BeliefCheck check) {
    json.writeStartObject();
    json.writeStringProperty("id", check.belief().id());
    json.writeStringProperty("standing", check.standing().name());
    json.writeStringProperty("belief", check.belief().belief());
    json.writeStringProperty("reality", check.belief().reality());
    pieces.text("source", check.belief().source());
    pieces.because("because", check.because());
    json.writeEndObject();
  }

  private void guidance(GuidanceItem item) {
    json.writeStartObject();
    json.writeStringProperty("id", item.guidance().id());
    json.writeStringProperty("kind", item.guidance().kind().word());
    json.writeNumberProperty("priority", item.guidance().priority());
    json.writeStringProperty("applies", item.applies().name());
    json.writeStringProperty("say", item.guidance().say());
    pieces.text("measure", item.guidance().measure());
    pieces.because("because", item.because());
    json.writeEndObject();
  }
}
