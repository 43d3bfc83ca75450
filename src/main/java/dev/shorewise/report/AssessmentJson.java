package dev.shorewise.report;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.DimensionResult;
import dev.shorewise.assessment.DimensionResult.Contribution;
import dev.shorewise.assessment.ModelAdvice;
import dev.shorewise.assessment.ModelAdvice.CloseCall;
import dev.shorewise.assessment.ModelAdvice.Exclusion;
import dev.shorewise.assessment.ModelAdvice.ModelResult;
import dev.shorewise.assessment.ModelAdvice.Need;
import dev.shorewise.assessment.RuleResult;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.VerdictResult;
import dev.shorewise.assessment.VerdictResult.Leaning;
import dev.shorewise.assessment.VerdictResult.Reason;
import dev.shorewise.insight.Grounds;
import dev.shorewise.insight.Insight;
import dev.shorewise.insight.Paths;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the part {@code assessment}. */
final class AssessmentJson {
  private final JsonGenerator json;
  private final JsonPieces pieces;
  private final Assessment assessment;
  private final Insight insight;

  AssessmentJson(JsonGenerator json, Assessment assessment, Insight insight) {
    this.json = json;
    this.pieces = new JsonPieces(json);
    this.assessment = assessment;
    this.insight = insight;
  }

  void write(String version) {
    json.writeObjectPropertyStart("assessment");
    tool(version);
    questionnaire(assessment.questionnaire());
    pieces.subject(assessment.sheet().subject());
    verdict(assessment.verdict());
    models(assessment.models());
    pieces.interval("readiness", assessment.readiness());
    json.writeArrayPropertyStart("dimensions");
    assessment.dimensions().forEach(this::dimension);
    json.writeEndArray();
    json.writeArrayPropertyStart("rules");
    assessment.rules().stream().filter(result -> result.fires() != Truth.FALSE).forEach(this::rule);
    json.writeEndArray();
    json.writeArrayPropertyStart("answers");
    assessment.questionnaire().questions().forEach(this::answer);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool(String version) {
    json.writeObjectPropertyStart("tool");
    json.writeStringProperty("name", "shorewise");
    json.writeStringProperty("version", version);
    json.writeEndObject();
  }

  private void questionnaire(Questionnaire questionnaire) {
    json.writeObjectPropertyStart("questionnaire");
    json.writeStringProperty("id", questionnaire.id());
    json.writeStringProperty("version", questionnaire.version());
    json.writeStringProperty("title", questionnaire.title());
    json.writeStringProperty("sha256", assessment.questionnaireHash());
    json.writeBooleanProperty("monotone", questionnaire.monotone());
    json.writeEndObject();
  }

  private void verdict(VerdictResult verdict) {
    json.writeObjectPropertyStart("verdict");
    json.writeStringProperty("value", verdict.name());
    json.writeStringProperty("decision", verdict.decision().name());
    pieces.possible(verdict.possible());
    json.writeBooleanProperty("exact", verdict.exact());
    if (verdict.leaning().isPresent()) {
      leaning(verdict.leaning().get());
    } else {
      json.writeNullProperty("leaning");
    }
    json.writeArrayPropertyStart("reasons");
    verdict.reasons().forEach(this::reason);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void leaning(Leaning leaning) {
    json.writeObjectPropertyStart("leaning");
    json.writeStringProperty("verdict", leaning.verdict().name());
    pieces.text("model", leaning.model());
    json.writeNumberProperty("answered", leaning.answered());
    json.writeNumberProperty("asked", leaning.asked());
    json.writeEndObject();
  }

  private void reason(Reason reason) {
    json.writeStartObject();
    if (reason instanceof Reason.Cap cap) {
      json.writeStringProperty("kind", "cap");
      json.writeStringProperty("rule", cap.rule());
      json.writeStringProperty("limit", cap.cap().name());
      json.writeStringProperty("fires", cap.fires().name());
    } else if (reason instanceof Reason.NoFeasibleModel none) {
      json.writeStringProperty("kind", "no-feasible-model");
      json.writeStringProperty("limit", Verdict.FIX_FIRST.name());
      json.writeStringProperty("fires", none.fires().name());
    } else if (reason instanceof Reason.Threshold threshold) {
      json.writeStringProperty("kind", "threshold");
      json.writeStringProperty("of", threshold.of().name());
      pieces.text("dimension", threshold.dimension());
      pieces.compared(threshold.comparison(), threshold.score());
      json.writeStringProperty("holds", threshold.holds().name());
    }
    json.writeEndObject();
  }

  private void models(ModelAdvice models) {
    json.writeObjectPropertyStart("models");
    pieces.text("advised", models.advised());
    pieces.text("preferred", models.preferred());
    pieces.text(
        "afterFixes",
        Optional.of(insight.paths())
            .filter(paths -> assessment.verdict().decision() == Decision.NO_GO)
            .flatMap(Paths::modelAtEnd));
    pieces.texts("possible", models.possible());
    json.writeBooleanProperty("exact", models.exact());
    if (models.closeCall().isPresent()) {
      closeCall(models.closeCall().get());
    } else {
      json.writeNullProperty("closeCall");
    }
    json.writeArrayPropertyStart("each");
    if (!ModelSection.staysInHouse(assessment)) {
      models.each().forEach(this::model);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void closeCall(CloseCall call) {
    json.writeObjectPropertyStart("closeCall");
    pieces.texts("contenders", call.contenders());
    json.writeStringProperty("brokenBy", call.brokenBy().name());
    json.writeEndObject();
  }

  private void model(ModelResult model) {
    json.writeStartObject();
    json.writeStringProperty("id", model.model());
    json.writeStringProperty(
        "title", assessment.questionnaire().model(model.model()).orElseThrow().title());
    json.writeStringProperty("state", model.state().name());
    pieces.interval("contextFit", model.contextFit());
    pieces.interval("motiveFit", model.motiveFit());
    json.writeArrayPropertyStart("exclusions");
    for (Exclusion exclusion : model.exclusions()) {
      json.writeStartObject();
      json.writeStringProperty("rule", exclusion.rule());
      json.writeStringProperty("fires", exclusion.fires().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("needs");
    for (Need need : model.needs()) {
      json.writeStartObject();
      json.writeStringProperty("dimension", need.dimension());
      pieces.compared(need.comparison(), need.score());
      json.writeStringProperty("holds", need.holds().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void dimension(DimensionResult result) {
    json.writeStartObject();
    json.writeStringProperty("id", result.dimension().id());
    json.writeStringProperty("title", result.dimension().title());
    json.writeStringProperty("role", result.dimension().role().word());
    pieces.ends(result.score());
    json.writeBooleanProperty("mayBeAbsent", result.mayBeAbsent());
    json.writeNumberProperty("answered", result.answered());
    json.writeNumberProperty("asked", result.asked());
    json.writeArrayPropertyStart("contributions");
    for (Contribution part : result.contributions()) {
      json.writeStartObject();
      json.writeStringProperty("question", part.question());
      json.writeNumberProperty("weight", part.weight());
      json.writeNumberProperty("low", part.low());
      json.writeNumberProperty("high", part.high());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rule(RuleResult result) {
    json.writeStartObject();
    json.writeStringProperty("id", result.rule().id());
    json.writeStringProperty("fires", result.fires().name());
    pieces.text("limit", result.rule().cap().map(Verdict::name));
    pieces.texts("excludes", result.rule().excludes());
    json.writeStringProperty("because", result.rule().because());
    pieces.because("grounds", insight.ruleGrounds().getOrDefault(result.rule().id(), Grounds.NONE));
    json.writeEndObject();
  }

  private void answer(Question question) {
    Answer answer = assessment.sheet().answers().get(question.id());
    json.writeStartObject();
    json.writeStringProperty("question", question.id());
    json.writeStringProperty(
        "state", assessment.state(question.id()).name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.writeName("answer");
    response(answer);
    pieces.text("evidence", Optional.ofNullable(answer).map(given -> given.evidence().word()));
    pieces.text("note", Optional.ofNullable(answer).flatMap(Answer::note));
    pieces.text("on", Optional.ofNullable(answer).flatMap(Answer::on).map(LocalDate::toString));
    json.writeEndObject();
  }

  private void response(@Nullable Answer answer) {
    if (answer != null && answer.response() instanceof Response.Chosen chosen) {
      json.writeStartArray();
      chosen.options().forEach(json::writeString);
      json.writeEndArray();
    } else if (answer != null && answer.response() instanceof Response.Amount amount) {
      json.writeNumber(amount.value().toPlainString());
    } else {
      json.writeNull();
    }
  }
}
