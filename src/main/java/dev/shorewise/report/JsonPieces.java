package dev.shorewise.report;

import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Interval;
import dev.shorewise.insight.Grounds;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Verdict;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The pieces of JSON that both parts of a report share. */
final class JsonPieces {
  private final JsonGenerator json;

  JsonPieces(JsonGenerator json) {
    this.json = json;
  }

  /** What stands first in a document of a format of its own. */
  void head(String format, String version) {
    json.writeStringProperty("format", format);
    json.writeObjectPropertyStart("tool");
    json.writeStringProperty("name", "shorewise");
    json.writeStringProperty("version", version);
    json.writeEndObject();
  }

  void text(String name, Optional<String> text) {
    if (text.isPresent()) {
      json.writeStringProperty(name, text.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  void texts(String name, Collection<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Whom it is about. */
  void subject(Subject subject) {
    json.writeObjectPropertyStart("subject");
    json.writeStringProperty("id", subject.id());
    text("client", subject.client());
    text("process", subject.process());
    json.writeEndObject();
  }

  /** The verdicts that are possible, worst first. */
  void possible(Collection<Verdict> verdicts) {
    texts("possible", verdicts.stream().map(Verdict::name).toList());
  }

  /** What something rests on: {@code {questions, dimensions, readiness}}. */
  void because(String name, Grounds grounds) {
    json.writeObjectPropertyStart(name);
    texts("questions", grounds.questions());
    texts("dimensions", grounds.dimensions());
    json.writeBooleanProperty("readiness", grounds.readiness());
    json.writeEndObject();
  }

  /** {@code low} and {@code high}; both null when there is nothing to score. */
  void ends(Optional<Interval> interval) {
    number("low", interval.map(Interval::low));
    number("high", interval.map(Interval::high));
  }

  /** An object of {@code low} and {@code high}. */
  void interval(String name, Interval interval) {
    json.writeObjectPropertyStart(name);
    ends(Optional.of(interval));
    json.writeEndObject();
  }

  void number(String name, Optional<Double> number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, number.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  /** A score held against a threshold, with how far its ends are above it. */
  void compared(Comparison comparison, Optional<Interval> score) {
    json.writeStringProperty("operator", comparison.operator().key());
    json.writeNumberProperty("threshold", comparison.threshold());
    ends(score);
    number("marginLow", score.map(interval -> interval.low() - comparison.threshold()));
    number("marginHigh", score.map(interval -> interval.high() - comparison.threshold()));
  }

  /** Options, a number, or the word for what is neither. */
  void response(String name, Response response) {
    if (response instanceof Response.Chosen chosen) {
      texts(name, chosen.options());
    } else if (response instanceof Response.Amount amount) {
      json.writeNumberProperty(name, amount.value());
    } else {
      json.writeStringProperty(
          name, response instanceof Response.NotApplicable ? "not-applicable" : "unknown");
    }
  }
}
