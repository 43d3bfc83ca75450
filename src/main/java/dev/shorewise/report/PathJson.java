package dev.shorewise.report;

import dev.shorewise.insight.PathStep;
import dev.shorewise.insight.PathToGo;
import dev.shorewise.insight.Paths;
import dev.shorewise.questionnaire.Verdict;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the paths to a go. */
final class PathJson {
  private final JsonGenerator json;
  private final JsonPieces pieces;

  PathJson(JsonGenerator json) {
    this.json = json;
    this.pieces = new JsonPieces(json);
  }

  void write(Paths paths) {
    write("path", paths.toGo());
    write("pathWithOpenAtBest", paths.withOpenAtBest());
    if (paths.toPreferred().isPresent()) {
      write("pathToPreferred", paths.toPreferred().get());
    } else {
      json.writeNullProperty("pathToPreferred");
    }
  }

  /** Writes one path. */
  void write(String name, PathToGo path) {
    json.writeObjectPropertyStart(name);
    if (path instanceof PathToGo.Found found) {
      path("FOUND", Optional.of(found.goal()), found.model(), found.steps(), found.beyond());
    } else if (path instanceof PathToGo.None none) {
      path("NONE", Optional.of(none.goal()), Optional.empty(), List.of(), Optional.of(none));
    } else if (path instanceof PathToGo.AlreadyThere there) {
      path(
          "ALREADY_THERE",
          Optional.of(there.goal()),
          Optional.empty(),
          List.of(),
          Optional.empty());
    } else {
      path("NOT_FOUND", Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }
    json.writeEndObject();
  }

  private void path(
      String result,
      Optional<Verdict> goal,
      Optional<String> model,
      List<PathStep> steps,
      Optional<PathToGo.None> obstacles) {
    json.writeStringProperty("result", result);
    pieces.text("goal", goal.map(Verdict::name));
    pieces.text("model", model);
    json.writeNumberProperty("days", steps.stream().mapToInt(PathStep::days).sum());
    json.writeArrayPropertyStart("steps");
    steps.forEach(this::step);
    json.writeEndArray();
    if (obstacles.isPresent()) {
      json.writeObjectPropertyStart("obstacles");
      pieces.texts("rules", obstacles.get().rules());
      pieces.texts("dimensions", obstacles.get().dimensions());
      json.writeBooleanProperty("readiness", obstacles.get().readiness());
      json.writeEndObject();
    } else {
      json.writeNullProperty("obstacles");
    }
  }

  private void step(PathStep step) {
    json.writeStartObject();
    json.writeStringProperty("question", step.question());
    pieces.text("from", step.from());
    json.writeStringProperty("to", step.to());
    json.writeStringProperty("do", step.action());
    json.writeNumberProperty("days", step.days());
    json.writeEndObject();
  }
}
