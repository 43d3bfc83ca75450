package dev.shorewise.answers;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Scalar;
import dev.shorewise.yaml.YamlNode.Sequence;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the answer to one question: {@code mostly}, {@code [a, b]} or {@code {answer: mostly}}. */
final class AnswerReader {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Question question;
  private final Problems problems;

  AnswerReader(Question question, Problems problems) {
    this.question = question;
    this.problems = problems;
  }

  /** The answer; nothing when nothing is written there, or (reported) when it cannot be read. */
  Optional<Answer> read(YamlNode node) {
    return node instanceof Mapping mapping
        ? longForm(new MappingReader(mapping, problems))
        : response(node).map(Answer::of);
  }

  private Optional<Answer> longForm(MappingReader reader) {
    Optional<YamlNode> answer = reader.node("answer");
    Optional<Response> response = answer.flatMap(this::response);
    Optional<Evidence> evidence = evidence(reader);
    Optional<String> note = reader.optionalText("note");
    Optional<LocalDate> on = on(reader);
    boolean saysMore = reader.has("evidence") || reader.has("note") || reader.has("on");
    reader.finish();
    if (answer.isEmpty() && saysMore) {
      problems.error(
          reader.at(),
          ProblemCode.YAML_MISSING_KEY,
          "'answer' is missing for '" + question.id() + "'",
          "write 'answer: unknown' if it is not known");
    }
    return response.map(given -> new Answer(given, evidence.orElse(Evidence.CLAIMED), note, on));
  }

  private Optional<Response> response(YamlNode node) {
    if (node instanceof Scalar scalar && scalar.isNothing()) {
      return Optional.empty();
    }
    int before = problems.count();
    List<String> words = words(node);
    if (words.size() > 1) {
      checkEach((Sequence) node);
    }
    if (problems.count() > before) {
      return Optional.empty();
    }
    return ResponseParser.parse(question, words, node.at())
        .fold(
            valid -> Optional.of(valid.value()),
            invalid -> {
              problems.addAll(invalid.problems());
              return Optional.empty();
            });
  }

  /** Finds the items that are wrong on their own, each at its own place. */
  private void checkEach(Sequence list) {
    for (YamlNode item : list.items()) {
      if (item instanceof Scalar scalar && !scalar.isNothing()) {
        ResponseParser.parse(question, List.of(scalar.text()), item.at()).problems().stream()
            .filter(problem -> problem.code() == ProblemCode.UNKNOWN_OPTION)
            .forEach(problems::add);
      }
    }
  }

  private List<String> words(YamlNode node) {
    List<String> words = new ArrayList<>();
    List<YamlNode> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
    for (YamlNode item : items) {
      if (item instanceof Scalar scalar && !scalar.isNothing()) {
        words.add(scalar.text());
      } else {
        problems.error(
            item.at(),
            ProblemCode.YAML_WRONG_KIND,
            "an answer to '" + question.id() + "' should be a single value, found " + item.kind());
      }
    }
    return words;
  }

  private Optional<Evidence> evidence(MappingReader reader) {
    Optional<String> word = reader.optionalText("evidence");
    Optional<Evidence> evidence =
        word.flatMap(w -> Stream.of(Evidence.values()).filter(e -> e.word().equals(w)).findFirst());
    if (word.isPresent() && evidence.isEmpty()) {
      List<String> words = Stream.of(Evidence.values()).map(Evidence::word).toList();
      reject(
          reader.at("evidence"),
          "the evidence is '" + word.get() + "'",
          Suggestion.didYouMean(word.get(), words)
              .orElse("choose from " + String.join(", ", words)));
    }
    return evidence;
  }

  private Optional<LocalDate> on(MappingReader reader) {
    Optional<String> text = reader.optionalText("on");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (DATE.matcher(text.get()).matches()) {
      try {
        return Optional.of(LocalDate.parse(text.get()));
      } catch (DateTimeParseException e) {
        // A date such as 2026-02-30: reported below.
      }
    }
    reject(
        reader.at("on"),
        "'" + text.get() + "' is not a date",
        "write year, month and day, such as 2026-10-01");
    return Optional.empty();
  }

  private void reject(Location at, String message, String hint) {
    problems.error(at, ProblemCode.BAD_EVIDENCE, message + " for '" + question.id() + "'", hint);
  }
}
