package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.Question.Combine;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads questions: first all of them, then, when every question is known, what shows them. */
final class QuestionReader {
  static final int MOST_WEIGHT = 1000;
  private static final int MOST_OPTIONS_OF_MANY = 16;

  private final Scope scope;
  private final OptionReader optionReader;
  private final QuestionChecks checks;
  private final List<Pending> pending = new ArrayList<>();

  /** A question whose {@code showIf} waits. */
  private record Pending(Question question, MappingReader in) {}

  QuestionReader(Scope scope, OptionReader optionReader) {
    this.scope = scope;
    this.optionReader = optionReader;
    this.checks = new QuestionChecks(scope);
  }

  void read(MappingReader in) {
    Optional<String> id = scope.claim(Kind.QUESTION, in);
    Optional<Question> question = question(id.orElse(""), in);
    in.node("showIf");
    in.finish();
    if (id.isPresent() && question.isPresent()) {
      scope.add(scope.origins().put(question.get(), in.mapping()));
      checks.check(question.get(), in);
      pending.add(new Pending(question.get(), in));
    }
  }

  void readConditions(ConditionReader conditions) {
    for (Pending waiting : pending) {
      Optional<Condition> showIf = conditions.under("showIf", waiting.in());
      if (showIf.isPresent()) {
        Question shown = waiting.question().shownIf(showIf.get());
        scope.add(scope.origins().put(shown, waiting.in().mapping()));
      }
    }
  }

  private Optional<Question> question(String id, MappingReader in) {
    String dimension = in.text("dimension");
    if (!dimension.isEmpty()) {
      scope.refers(Kind.DIMENSION, dimension, in.at("dimension"));
    }
    Select select = select(in);
    Optional<String> unit = in.optionalText("unit");
    List<Option> options = select == Select.NUMBER ? bands(in, unit) : options(in);
    int weight = in.integer("weight", 1, MOST_WEIGHT, 1);
    boolean quick = in.truth("quick", false);
    String ask = in.text("ask");
    Optional<String> why = in.optionalText("why");
    Optional<String> help = in.optionalText("help");
    Combine combine = Words.read(in, "combine", Combine.values()).orElse(Combine.MAX);
    int outOf = in.integer("outOf", 1, OptionReader.MOST_POINTS, 100);
    boolean notApplicable = in.truth("notApplicable", false);
    if (select == Select.MANY && options.size() > MOST_OPTIONS_OF_MANY) {
      scope.error(
          in.at("options"),
          ProblemCode.TOO_LARGE,
          options.size() + " options",
          "a question with select: many has at most " + MOST_OPTIONS_OF_MANY);
    }
    if (options.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            id,
            dimension,
            weight,
            quick,
            ask,
            why,
            help,
            select,
            combine,
            outOf,
            options,
            Optional.empty(),
            notApplicable,
            unit));
  }

  /** What is asked for; a word that is not known is reported and guessed from what stands there. */
  private static Select select(MappingReader in) {
    Select likely = in.has("bands") ? Select.NUMBER : Select.ONE;
    if (!in.has("select")) {
      return Select.ONE;
    }
    return Words.read(in, "select", Select.values()).orElse(likely);
  }

  private List<Option> bands(MappingReader in, Optional<String> unit) {
    for (String key : List.of("options", "scale")) {
      if (in.has(key)) {
        scope.error(
            in.at(key), ProblemCode.BAD_BANDS, "a number has no '" + key + "'", "write bands");
      }
    }
    if (!in.has("bands")) {
      in.reportMissing("bands");
    }
    return atLeastTwo(in, "bands", optionReader.bands(in.mappings("bands"), unit));
  }

  private List<Option> options(MappingReader in) {
    if (in.has("bands")) {
      scope.error(
          in.at("bands"), ProblemCode.BAD_BANDS, "only a number has bands", "write select: number");
    }
    Optional<String> scale = in.optionalText("scale");
    if (scale.isPresent() && in.has("options")) {
      scope.error(
          in.at("scale"),
          ProblemCode.YAML_BAD_VALUE,
          "the question has options and a scale",
          "keep one of them");
    } else if (scale.isPresent()) {
      scope.refers(Kind.SCALE, scale.get(), in.at("scale"));
      return scope.scale(scale.get());
    } else if (!in.has("options") && !in.has("bands") && !in.has("scale")) {
      in.reportMissing("options");
    }
    return atLeastTwo(in, "options", optionReader.options(in.mappings("options")));
  }

  private List<Option> atLeastTwo(MappingReader in, String key, List<Option> options) {
    boolean isList = in.node(key).map(YamlNode.Sequence.class::isInstance).orElse(false);
    if (isList && in.items(key).size() < 2) {
      scope.error(
          in.at(key),
          ProblemCode.YAML_BAD_VALUE,
          "'" + key + "' leaves no choice",
          "write two or more");
    }
    return options;
  }
}
