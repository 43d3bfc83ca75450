package dev.shorewise.report;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Interval;
import dev.shorewise.files.TextFile;
import dev.shorewise.insight.Standing;
import dev.shorewise.questionnaire.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Takes from JSON what a comparison needs, and passes over the rest. */
final class StoredAssessmentReader {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final TextFile file;

  StoredAssessmentReader(TextFile file) {
    this.file = file;
  }

  /** The file is no stored assessment. */
  static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int line;
    private final int column;

    UnreadableException(String reason, int line, int column) {
      super(reason);
      this.reason = reason;
      this.line = line;
      this.column = column;
    }

    String reason() {
      return reason;
    }

    int line() {
      return line;
    }

    int column() {
      return column;
    }
  }

  StoredAssessment read() {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), file.text())) {
      Map<String, Object> root = new LinkedHashMap<>();
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("format") || name.equals("assessment")) {
          root.put(name, value(json));
        } else {
          json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw wrong("the file has more than one assessment; one is needed");
      }
      if (!JsonReport.FORMAT.equals(root.get("format"))) {
        throw wrong("the format is not " + JsonReport.FORMAT);
      }
      return assessment(new Fields("assessment", root.get("assessment")));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      // What follows the bracket is about the parser's settings.
      String message = e.getOriginalMessage().replaceAll("(?s) *\\(.*", "");
      throw new UnreadableException("not valid JSON: " + message, line, 0);
    } catch (IllegalArgumentException e) {
      throw wrong("the file holds a value that is not possible: " + e.getMessage());
    }
  }

  private static UnreadableException wrong(String reason) {
    return new UnreadableException(reason, 0, 0);
  }

  /** Maps, lists, strings, numbers and truth values; what is null is left out of maps. */
  private static @Nullable Object value(JsonParser json) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        Object value = value(json);
        if (value != null) {
          map.put(name, value);
        }
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        Object value = value(json);
        if (value != null) {
          list.add(value);
        }
      }
      return list;
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    return token.isNumeric()
        ? json.getDecimalValue()
        : token.isBoolean() ? (Object) json.getBooleanValue() : json.getString();
  }

  /** An object that says what it lacks. */
  private record Fields(String name, Map<?, ?> values) {
    Fields(String name, @Nullable Object value) {
      this(name, map(name, value));
    }

    private static Map<?, ?> map(String name, @Nullable Object value) {
      if (value instanceof Map<?, ?> map) {
        return map;
      }
      throw wrong("'" + name + "' is missing or is no object");
    }

    Fields fields(String key) {
      return new Fields(key, values.get(key));
    }

    Optional<String> optional(String key) {
      return values.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    String text(String key) {
      return optional(key).orElseThrow(() -> wrong("'" + key + "' is missing in '" + name + "'"));
    }

    List<?> list(String key) {
      if (values.get(key) instanceof List<?> list) {
        return list;
      }
      throw wrong("'" + key + "' is missing in '" + name + "'");
    }

    Optional<Interval> interval() {
      return values.get("low") instanceof BigDecimal low
              && values.get("high") instanceof BigDecimal high
          ? Optional.of(new Interval(low.doubleValue(), high.doubleValue()))
          : Optional.empty();
    }
  }

  private static StoredAssessment assessment(Fields assessment) {
    Fields questionnaire = assessment.fields("questionnaire");
    Fields subject = assessment.fields("subject");
    TreeMap<String, Answer> answers = new TreeMap<>();
    for (Object each : assessment.list("answers")) {
      Fields answer = new Fields("answers", each);
      answer(answer).ifPresent(given -> answers.put(answer.text("question"), given));
    }
    return new StoredAssessment(
        assessment.fields("tool").text("version"),
        questionnaire.text("id"),
        questionnaire.text("version"),
        questionnaire.text("sha256"),
        new Subject(subject.text("id"), subject.optional("client"), subject.optional("process")),
        standing(assessment),
        answers);
  }

  private static Standing standing(Fields assessment) {
    TreeSet<Verdict> possible = new TreeSet<>();
    for (Object verdict : assessment.fields("verdict").list("possible")) {
      possible.add(
          Stream.of(Verdict.values())
              .filter(known -> known.name().equals(verdict))
              .findFirst()
              .orElseThrow(() -> wrong("'" + verdict + "' is not a verdict")));
    }
    TreeMap<String, Interval> scores = new TreeMap<>();
    for (Object each : assessment.list("dimensions")) {
      Fields dimension = new Fields("dimensions", each);
      dimension.interval().ifPresent(score -> scores.put(dimension.text("id"), score));
    }
    return new Standing(
        possible,
        assessment.fields("models").optional("advised"),
        assessment
            .fields("readiness")
            .interval()
            .orElseThrow(() -> wrong("'readiness' has no ends")),
        scores);
  }

  /** Nothing for a question that nothing was said to. */
  private static Optional<Answer> answer(Fields answer) {
    return response(answer.values().get("answer"), answer.text("state"))
        .map(
            response ->
                StoredAssessment.answer(
                    response, answer.optional("evidence"), answer.optional("note")));
  }

  private static Optional<Response> response(@Nullable Object given, String state) {
    if (given instanceof List<?> options) {
      return Optional.of(new Response.Chosen(options.stream().map(String::valueOf).toList()));
    }
    if (given instanceof BigDecimal number) {
      return Optional.of(new Response.Amount(number));
    }
    return switch (state) {
      case "unknown" -> Optional.of(new Response.Unknown());
      case "not-applicable" -> Optional.of(new Response.NotApplicable());
      default -> Optional.empty();
    };
  }
}
