package dev.shorewise.report;

import dev.shorewise.insight.Portfolio;
import dev.shorewise.insight.Portfolio.Candidate;
import dev.shorewise.insight.Portfolio.Count;
import dev.shorewise.insight.Portfolio.FixCount;
import dev.shorewise.insight.Portfolio.OpenQuestion;
import dev.shorewise.insight.Portfolio.Outcome;
import dev.shorewise.insight.Portfolio.Spread;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** A portfolio as JSON, {@value #FORMAT}; the same keys in the same order every time. */
public final class PortfolioJson {
  /** What the first key says. */
  public static final String FORMAT = "shorewise/portfolio/1";

  private final JsonGenerator json;
  private final JsonPieces pieces;

  private PortfolioJson(JsonGenerator json) {
    this.json = json;
    this.pieces = new JsonPieces(json);
  }

  /**
   * The portfolio as one indented object, ending with a line break.
   *
   * @param version of the program
   */
  public static String pretty(Portfolio portfolio, String version) {
    return JsonReport.pretty(json -> new PortfolioJson(json).write(portfolio, version));
  }

  private void write(Portfolio portfolio, String version) {
    json.writeStartObject();
    pieces.head(FORMAT, version);
    json.writeStringProperty("source", portfolio.source());
    json.writeObjectPropertyStart("questionnaire");
    json.writeStringProperty("id", portfolio.questionnaire().id());
    json.writeStringProperty("version", portfolio.questionnaire().version());
    json.writeEndObject();
    json.writeNumberProperty("subjects", portfolio.subjects());
    json.writeNumberProperty("rejected", portfolio.rejected());
    array("outcomes", portfolio.outcomes(), this::outcome);
    array("models", portfolio.models(), this::count);
    array("scores", portfolio.spreads(), this::spread);
    array("blockers", portfolio.blockers(), this::count);
    array("fixes", portfolio.fixes(), this::fix);
    array("nearest", portfolio.nearest(), this::candidate);
    array("open", portfolio.open(), this::open);
    json.writeEndObject();
  }

  private <T> void array(String name, List<T> items, Consumer<T> write) {
    json.writeArrayPropertyStart(name);
    for (T item : items) {
      json.writeStartObject();
      write.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void outcome(Outcome outcome) {
    json.writeStringProperty("decision", outcome.decision().name());
    json.writeStringProperty("verdict", outcome.verdict());
    pieces.possible(outcome.possible());
    json.writeNumberProperty("subjects", outcome.subjects());
  }

  private void count(Count count) {
    json.writeStringProperty("id", count.id());
    json.writeNumberProperty("subjects", count.subjects());
  }

  private void spread(Spread spread) {
    json.writeStringProperty("id", spread.id());
    json.writeNumberProperty("subjects", spread.subjects());
    json.writeNumberProperty("meanLow", spread.mean());
    json.writeNumberProperty("meanHigh", spread.meanHigh());
    json.writeArrayPropertyStart("tens");
    spread.tens().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeArrayPropertyStart("quartiles");
    spread.quartiles().forEach(json::writeNumber);
    json.writeEndArray();
  }

  private void fix(FixCount fix) {
    json.writeStringProperty("question", fix.question());
    pieces.text("from", fix.from());
    json.writeStringProperty("to", fix.to());
    json.writeStringProperty("do", fix.action());
    json.writeNumberProperty("days", fix.days());
    json.writeNumberProperty("subjects", fix.subjects());
  }

  private void candidate(Candidate candidate) {
    json.writeNumberProperty("line", candidate.line());
    pieces.subject(candidate.subject());
    pieces.possible(candidate.possible());
    pieces.interval("readiness", candidate.readiness());
    json.writeNumberProperty("caps", candidate.distance().caps());
    json.writeNumberProperty("pointsMissing", candidate.distance().points());
    new PathJson(json).write("path", candidate.path());
  }

  private void open(OpenQuestion open) {
    json.writeStringProperty("question", open.question());
    json.writeBooleanProperty("hasColumn", open.hasColumn());
    json.writeNumberProperty("subjects", open.subjects());
    json.writeNumberProperty("decisions", open.decisions());
  }
}
