package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.yaml.MappingReader;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the parts of one questionnaire may refer to, as far as it has been read. A part that stands
 * in the file but could not be read is known by its id, so that nobody who refers to it is blamed.
 */
final class Scope {
  private final Problems problems;
  private final Origins origins = new Origins();
  private final Map<Kind, Map<String, Location>> places = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<String, Location>> retired;
  private final Map<String, List<Option>> scales = new LinkedHashMap<>();
  private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
  private final Map<String, Question> questions = new LinkedHashMap<>();

  /**
   * @param retired what overlays took away, and where they said so
   */
  Scope(Problems problems, Map<Kind, Map<String, Location>> retired) {
    this.problems = problems;
    this.retired = retired;
  }

  Problems problems() {
    return problems;
  }

  void error(Location at, ProblemCode code, String message) {
    problems.error(at, code, message);
  }

  void error(Location at, ProblemCode code, String message, String hint) {
    problems.error(at, code, message, hint);
  }

  Origins origins() {
    return origins;
  }

  /** Takes the id of a part; nothing when it has none or (reported) it is taken. */
  Optional<String> claim(Kind kind, MappingReader part) {
    String key = kind == Kind.TEST ? "name" : "id";
    String id = part.text(key);
    return id.isEmpty() || !claim(kind, id, part.at(key)) ? Optional.empty() : Optional.of(id);
  }

  /** Takes an id; false when (reported) it is taken. */
  boolean claim(Kind kind, String id, Location at) {
    Ids.check(kind, id, at, problems);
    Location before = placesOf(kind).putIfAbsent(id, at);
    if (before != null) {
      problems.error(
          at,
          ProblemCode.DUPLICATE_ID,
          kind.noun() + " '" + id + "' exists already",
          "the first is at " + before);
    }
    return before == null;
  }

  /** Flags need no statement of their own: raising one makes it known. */
  void raise(String flag, Location at) {
    Ids.check(Kind.FLAG, flag, at, problems);
    placesOf(Kind.FLAG).putIfAbsent(flag, at);
  }

  /** Whether there is such a part; reports it when there is none. */
  boolean refers(Kind kind, String id, Location at) {
    if (placesOf(kind).containsKey(id)) {
      return true;
    }
    Location gone = retired.getOrDefault(kind, Map.of()).get(id);
    if (gone != null) {
      problems.error(
          at,
          ProblemCode.UNKNOWN_REFERENCE,
          kind.noun() + " '" + id + "' is read here but retired",
          "it is retired at " + gone + "; change or retire what reads it");
    } else {
      String message =
          kind == Kind.FLAG
              ? "no option raises the flag '" + id + "'"
              : "there is no " + kind.noun() + " '" + id + "'";
      unknown(at, message, id, placesOf(kind).keySet());
    }
    return false;
  }

  /** Reports that a word is none of those that exist. */
  void unknown(Location at, String message, String word, Collection<String> known) {
    problems.add(
        new Problem(
            at,
            Severity.ERROR,
            ProblemCode.UNKNOWN_REFERENCE,
            message,
            Suggestion.didYouMean(word, known)));
  }

  void add(Dimension dimension) {
    dimensions.put(dimension.id(), dimension);
  }

  /** Adds a question, or replaces it by one with the same id. */
  void add(Question question) {
    questions.put(question.id(), question);
  }

  void addScale(String id, List<Option> options) {
    scales.put(id, options);
  }

  Optional<Dimension> dimension(String id) {
    return Optional.ofNullable(dimensions.get(id));
  }

  Optional<Question> question(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  List<Option> scale(String id) {
    return scales.getOrDefault(id, List.of());
  }

  List<Dimension> dimensions() {
    return List.copyOf(dimensions.values());
  }

  List<Question> questions() {
    return List.copyOf(questions.values());
  }

  /** The role of the question's dimension, if that could be read. */
  Optional<Role> role(Question question) {
    return dimension(question.dimension()).map(Dimension::role);
  }

  /** The questions with an option that raises the flag, in the order of the file. */
  List<Question> raising(String flag) {
    return questions.values().stream()
        .filter(question -> !question.raising(flag).isEmpty())
        .toList();
  }

  /** Every id of a kind, also of parts that could not be read. */
  Collection<String> ids(Kind kind) {
    return placesOf(kind).keySet();
  }

  /** Whether every question and dimension that stands in the file could be read. */
  boolean isComplete() {
    return questions.size() == placesOf(Kind.QUESTION).size()
        && dimensions.size() == placesOf(Kind.DIMENSION).size();
  }

  private Map<String, Location> placesOf(Kind kind) {
    return places.computeIfAbsent(kind, k -> new TreeMap<>());
  }
}
