package dev.shorewise.yaml;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Says where a file stops being YAML. Jackson names the token before the mistake; the parser below
 * it knows the place itself.
 */
final class SyntaxProblem {
  private SyntaxProblem() {}

  static Problem of(JacksonException e, String source, int[] characters) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYamlEngineException marked) {
        return marked(marked, source);
      }
      if (cause instanceof ReaderException reader) {
        return problem(
            place(source, characters, reader.getPosition()),
            String.format("the character U+%04X is not allowed", reader.getCodePoint()));
      }
    }
    if (e.getOriginalMessage().startsWith("Expected a property name")) {
      return problem(place(source, e.getLocation()), "a key has to be a single value");
    }
    return problem(place(source, e.getLocation()), oneLine(e.getOriginalMessage()));
  }

  private static Problem marked(MarkedYamlEngineException e, String source) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    Location at =
        mark.map(m -> new Location(source, m.getLine() + 1, m.getColumn() + 1))
            .orElse(Location.ofFile(source));
    String context = e.getContext() == null ? "" : oneLine(e.getContext());
    String message = context + (context.isEmpty() ? "" : ", ") + oneLine(e.getProblem());
    Optional<String> began =
        e.getContextMark()
            .filter(m -> mark.filter(end -> end.getIndex() > m.getIndex()).isPresent())
            .map(m -> "it begins at line " + (m.getLine() + 1) + ", column " + (m.getColumn() + 1));
    return new Problem(
        at, Severity.ERROR, ProblemCode.YAML_SYNTAX, "not valid YAML: " + message, began);
  }

  private static Problem problem(Location at, String message) {
    return Problem.error(at, ProblemCode.YAML_SYNTAX, "not valid YAML: " + message);
  }

  private static Location place(String source, @Nullable TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? Location.ofFile(source)
        : new Location(source, location.getLineNr(), Math.max(1, location.getColumnNr()));
  }

  private static Location place(String source, int[] characters, int index) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < Math.min(index, characters.length); i++) {
      column = characters[i] == '\n' ? 1 : column + 1;
      line += characters[i] == '\n' ? 1 : 0;
    }
    return new Location(source, line, column);
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
