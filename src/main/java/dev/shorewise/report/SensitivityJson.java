package dev.shorewise.report;

import dev.shorewise.answers.Response;
import dev.shorewise.insight.AnswerFlip;
import dev.shorewise.insight.NextQuestion;
import dev.shorewise.insight.Sensitivity;
import dev.shorewise.insight.Swing;
import dev.shorewise.questionnaire.Verdict;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes how far the result hangs on single answers. */
final class SensitivityJson {
  private final JsonGenerator json;
  private final JsonPieces pieces;

  SensitivityJson(JsonGenerator json) {
    this.json = json;
    this.pieces = new JsonPieces(json);
  }

  void write(Sensitivity sensitivity) {
    json.writeArrayPropertyStart("flips");
    sensitivity.flips().forEach(this::flip);
    json.writeEndArray();
    json.writeArrayPropertyStart("nextQuestions");
    sensitivity.nextQuestions().forEach(this::nextQuestion);
    json.writeEndArray();
    json.writeArrayPropertyStart("tornado");
    sensitivity.tornado().forEach(this::swing);
    json.writeEndArray();
  }

  private void flip(AnswerFlip flip) {
    json.writeStartObject();
    json.writeStringProperty("question", flip.question().id());
    response("given", flip.given());
    response("other", flip.other());
    json.writeNumberProperty("steps", flip.steps());
    json.writeStringProperty("direction", flip.direction().name());
    possible(flip.verdicts());
    pieces.text("advised", flip.advised());
    json.writeEndObject();
  }

  private void response(String name, Response response) {
    if (response instanceof Response.Chosen chosen) {
      pieces.texts(name, chosen.options());
    } else if (response instanceof Response.Amount amount) {
      json.writeNumberProperty(name, amount.value());
    } else {
      pieces.text(
          name,
          response instanceof Response.NotApplicable
              ? Optional.of("not-applicable")
              : Optional.empty());
    }
  }

  private void possible(Collection<Verdict> verdicts) {
    pieces.texts("possible", verdicts.stream().map(Verdict::name).toList());
  }

  private void nextQuestion(NextQuestion next) {
    json.writeStartObject();
    json.writeStringProperty("question", next.question().id());
    json.writeBooleanProperty("knockOut", next.knockOut());
    json.writeNumberProperty("verdicts", next.verdicts());
    json.writeNumberProperty("readinessWidth", next.readinessWidth());
    json.writeEndObject();
  }

  private void swing(Swing swing) {
    json.writeStartObject();
    json.writeStringProperty("question", swing.question().id());
    end("worst", swing.worst());
    end("best", swing.best());
    json.writeEndObject();
  }

  private void end(String name, Swing.End end) {
    json.writeObjectPropertyStart(name);
    pieces.ends(Optional.of(end.readiness()));
    possible(end.verdicts());
    json.writeEndObject();
  }
}
