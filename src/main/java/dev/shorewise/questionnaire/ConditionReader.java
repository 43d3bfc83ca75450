package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.Comparison.Operator;
import dev.shorewise.questionnaire.Condition.AllOf;
import dev.shorewise.questionnaire.Condition.AnyOf;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.FlagRaised;
import dev.shorewise.questionnaire.Condition.Not;
import dev.shorewise.questionnaire.Condition.OptionChosen;
import dev.shorewise.questionnaire.Condition.ReadinessScore;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode;
import dev.shorewise.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads conditions, once all dimensions, questions and flags are known. Every condition it returns
 * has a meaning; whether it may stand where it stands is for the checks to say.
 */
final class ConditionReader {
  private final Scope scope;
  private final ComparisonReader comparisons;
  private final Map<String, Function<MappingReader, Optional<Condition>>> forms =
      new LinkedHashMap<>();

  ConditionReader(Scope scope) {
    this.scope = scope;
    this.comparisons = new ComparisonReader(scope);
    forms.put("question", this::question);
    forms.put("dimension", this::dimension);
    forms.put("readiness", in -> comparisons.under("readiness", in).map(ReadinessScore::new));
    forms.put("flag", this::flag);
    forms.put("all", in -> parts("all", in).map(AllOf::new));
    forms.put("any", in -> parts("any", in).map(AnyOf::new));
    forms.put("not", in -> under("not", in).map(Not::new));
  }

  /** The condition under a key; empty when the key is absent or (reported) it has no meaning. */
  Optional<Condition> under(String key, MappingReader parent) {
    return parent.mapping(key).flatMap(this::read);
  }

  private Optional<Condition> read(MappingReader in) {
    List<String> found = forms.keySet().stream().filter(in::has).toList();
    if (found.size() != 1) {
      scope.error(
          found.isEmpty() ? in.at() : in.at(found.get(1)),
          ProblemCode.BAD_CONDITION,
          found.isEmpty()
              ? "this is no condition"
              : "'" + found.get(0) + "' and '" + found.get(1) + "' stand in one condition",
          found.isEmpty()
              ? "write one of " + String.join(", ", forms.keySet())
              : "put each into an item of 'all' or 'any'");
      return Optional.empty();
    }
    Function<MappingReader, Optional<Condition>> form = forms.get(found.get(0));
    Optional<Condition> condition = form == null ? Optional.empty() : form.apply(in);
    in.finish();
    return condition.map(value -> scope.origins().put(value, in.mapping()));
  }

  private Optional<List<Condition>> parts(String key, MappingReader in) {
    List<YamlNode> items = in.items(key);
    if (items.isEmpty() && in.node(key).map(n -> n instanceof YamlNode.Sequence).orElse(false)) {
      scope.error(in.at(key), ProblemCode.BAD_CONDITION, "'" + key + "' has no conditions");
    }
    List<Condition> parts = new ArrayList<>();
    in.mappings(key).forEach(part -> read(part).ifPresent(parts::add));
    // The parts that have a meaning are still worth checking.
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }

  private Optional<Condition> dimension(MappingReader in) {
    String id = in.text("dimension");
    Optional<Comparison> comparison = comparisons.among(in);
    if (id.isEmpty() || !scope.refers(Kind.DIMENSION, id, in.at("dimension"))) {
      return Optional.empty();
    }
    Optional<Role> role = scope.dimension(id).map(Dimension::role);
    if (role.isPresent() && !role.get().isScored()) {
      scope.error(
          in.at("dimension"),
          ProblemCode.BAD_CONDITION,
          "'" + id + "' has the role " + role.get().word() + " and so has no score",
          "read one of its questions");
      return Optional.empty();
    }
    return comparison.map(value -> new DimensionScore(id, value));
  }

  private Optional<Condition> flag(MappingReader in) {
    String flag = in.text("flag");
    boolean known = !flag.isEmpty() && scope.refers(Kind.FLAG, flag, in.at("flag"));
    return known ? Optional.of(new FlagRaised(flag)) : Optional.empty();
  }

  private Optional<Condition> question(MappingReader in) {
    String id = in.text("question");
    // Asked for here, so that a question that is not known does not make its keys unknown as well.
    boolean oneOf = in.has("in");
    boolean has = in.has("has");
    boolean compared = List.of(Operator.values()).stream().filter(o -> in.has(o.key())).count() > 0;
    if (id.isEmpty() || !scope.refers(Kind.QUESTION, id, in.at("question"))) {
      return Optional.empty();
    }
    int ways = (oneOf ? 1 : 0) + (has ? 1 : 0) + (compared ? 1 : 0);
    if (ways != 1) {
      scope.error(
          in.at(),
          ProblemCode.BAD_CONDITION,
          ways == 0
              ? "the condition does not say which answers to '" + id + "' it means"
              : "the condition reads '" + id + "' in two ways",
          scope.question(id).map(ConditionReader::howToRead).orElse("write one of in, has"));
      return Optional.empty();
    }
    return scope
        .question(id)
        .flatMap(
            question ->
                oneOf ? in(question, in) : has ? has(question, in) : compared(question, in));
  }

  private Optional<Condition> in(Question question, MappingReader in) {
    if (question.select() == Select.MANY) {
      return wrongWay(question, in.at("in"));
    }
    List<Scalar> named = in.scalars("in");
    if (named.isEmpty()) {
      scope.error(in.at("in"), ProblemCode.BAD_CONDITION, "'in' names no option");
    }
    SortedSet<String> options = new TreeSet<>();
    for (Scalar option : named) {
      if (isOption(question, option.text(), option.at())) {
        options.add(option.text());
      }
    }
    return chosen(question, options);
  }

  private Optional<Condition> has(Question question, MappingReader in) {
    if (question.select() != Select.MANY) {
      return wrongWay(question, in.at("has"));
    }
    String option = in.text("has");
    boolean known = !option.isEmpty() && isOption(question, option, in.at("has"));
    return known ? chosen(question, new TreeSet<>(List.of(option))) : Optional.empty();
  }

  /** A number is compared at the edges of its bands only, so that what it means is some bands. */
  private Optional<Condition> compared(Question question, MappingReader in) {
    Optional<Operator> operator = comparisons.operator(in);
    if (operator.isEmpty()) {
      return Optional.empty();
    }
    Location at = in.at(operator.get().key());
    if (question.select() != Select.NUMBER) {
      return wrongWay(question, at);
    }
    if (operator.get() == Operator.ABOVE || operator.get() == Operator.AT_MOST) {
      scope.error(
          at,
          ProblemCode.BAD_CONDITION,
          "'" + operator.get().key() + "' would cut through a band of '" + question.id() + "'",
          "use atLeast or below");
      return Optional.empty();
    }
    OptionalLong edge = in.optionalLong(operator.get().key(), 0, Long.MAX_VALUE);
    if (edge.isEmpty()) {
      return Optional.empty();
    }
    return bands(question, operator.get(), edge.getAsLong(), at);
  }

  private Optional<Condition> bands(Question question, Operator operator, long edge, Location at) {
    List<Option> bands = question.options();
    List<Long> edges = bands.stream().flatMap(b -> b.below().stream().boxed()).toList();
    if (!edges.contains(edge)) {
      scope.error(
          at,
          ProblemCode.BAD_CONDITION,
          edge + " is not an edge between bands of '" + question.id() + "'",
          "its edges are " + edges.stream().map(String::valueOf).collect(Collectors.joining(", ")));
      return Optional.empty();
    }
    int first = edges.indexOf(edge) + 1;
    List<Option> meant =
        operator == Operator.BELOW ? bands.subList(0, first) : bands.subList(first, bands.size());
    return chosen(question, new TreeSet<>(OptionReader.ids(meant)));
  }

  private boolean isOption(Question question, String option, Location at) {
    if (question.option(option).isPresent()) {
      return true;
    }
    scope.unknown(
        at,
        "'" + option + "' is not an option of '" + question.id() + "'",
        option,
        OptionReader.ids(question.options()));
    return false;
  }

  private static Optional<Condition> chosen(Question question, SortedSet<String> options) {
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(new OptionChosen(question.id(), options));
  }

  private Optional<Condition> wrongWay(Question question, Location at) {
    String message =
        switch (question.select()) {
          case ONE -> "'" + question.id() + "' takes one option";
          case MANY -> "'" + question.id() + "' takes several options";
          case NUMBER -> "'" + question.id() + "' takes a number";
        };
    scope.error(at, ProblemCode.BAD_CONDITION, message, howToRead(question));
    return Optional.empty();
  }

  private static String howToRead(Question question) {
    return switch (question.select()) {
      case ONE -> "read it by in: [options]";
      case MANY -> "read it by has: option";
      case NUMBER -> "read it by atLeast or below, or by in: [bands]";
    };
  }
}
