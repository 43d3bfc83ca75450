package dev.shorewise.report;

import dev.shorewise.insight.AnswerFlip;
import dev.shorewise.insight.EvidenceCheck;
import dev.shorewise.insight.EvidenceCheck.Doubt;
import dev.shorewise.insight.EvidenceCheck.Together;
import dev.shorewise.insight.NextQuestion;
import dev.shorewise.insight.Robustness;
import dev.shorewise.insight.Sensitivity;
import dev.shorewise.insight.Swing;
import dev.shorewise.insight.WeightFlip;
import dev.shorewise.questionnaire.Question;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes how far the result hangs on answers, on evidence and on weights. */
final class SensitivityJson {
  private final JsonGenerator json;
  private final JsonPieces pieces;

  SensitivityJson(JsonGenerator json) {
    this.json = json;
    this.pieces = new JsonPieces(json);
  }

  void write(Sensitivity sensitivity) {
    if (sensitivity.robustness().isPresent()) {
      robustness(sensitivity.robustness().get());
    } else {
      json.writeNullProperty("robustness");
    }
    evidence(sensitivity.evidence());
    json.writeArrayPropertyStart("weightFlips");
    sensitivity.weightFlips().forEach(this::weightFlip);
    json.writeEndArray();
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

  private void robustness(Robustness robustness) {
    json.writeObjectPropertyStart("robustness");
    json.writeNumberProperty("variations", robustness.variations());
    json.writeNumberProperty("kept", robustness.kept());
    json.writeNumberProperty("worse", robustness.worse());
    json.writeNumberProperty("better", robustness.better());
    if (robustness.modelKept().isPresent()) {
      json.writeNumberProperty("modelKept", robustness.modelKept().getAsInt());
    } else {
      json.writeNullProperty("modelKept");
    }
    json.writeEndObject();
  }

  private void evidence(EvidenceCheck evidence) {
    json.writeObjectPropertyStart("evidence");
    json.writeNumberProperty("claimed", evidence.claimed());
    json.writeArrayPropertyStart("each");
    evidence.each().forEach(this::doubt);
    json.writeEndArray();
    Together together = evidence.together();
    json.writeObjectPropertyStart("together");
    json.writeStringProperty(
        "result",
        together instanceof Together.Enough
            ? "ENOUGH"
            : together instanceof Together.NeverEnough ? "NEVER_ENOUGH" : "MORE_THAN");
    if (together instanceof Together.MoreThan more) {
      json.writeNumberProperty("moreThan", more.answers());
    } else {
      json.writeNullProperty("moreThan");
    }
    json.writeArrayPropertyStart("answers");
    if (together instanceof Together.Enough enough) {
      enough.doubts().forEach(this::doubt);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void doubt(Doubt doubt) {
    json.writeStartObject();
    json.writeStringProperty("question", doubt.question().id());
    pieces.response("given", doubt.given());
    pieces.response("oneWorse", doubt.oneWorse());
    json.writeEndObject();
  }

  private void weightFlip(WeightFlip flip) {
    json.writeStartObject();
    json.writeStringProperty("dimension", flip.dimension().id());
    pieces.text("question", flip.question().map(Question::id));
    json.writeNumberProperty("given", flip.given());
    json.writeNumberProperty("threshold", flip.threshold());
    json.writeBooleanProperty("heavier", flip.heavier());
    json.writeBooleanProperty("reached", flip.reached());
    json.writeStringProperty("verdict", flip.verdict().name());
    json.writeEndObject();
  }

  private void flip(AnswerFlip flip) {
    json.writeStartObject();
    json.writeStringProperty("question", flip.question().id());
    pieces.response("given", flip.given());
    pieces.response("other", flip.other());
    json.writeNumberProperty("steps", flip.steps());
    json.writeStringProperty("direction", flip.direction().name());
    pieces.possible(flip.verdicts());
    pieces.text("advised", flip.advised());
    json.writeEndObject();
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
    pieces.possible(end.verdicts());
    json.writeEndObject();
  }
}
