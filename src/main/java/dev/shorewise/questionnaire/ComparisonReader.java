package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.Comparison.Operator;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a score is held against: exactly one of atLeast, above, below and atMost. */
final class ComparisonReader {
  private static final List<String> KEYS =
      Arrays.stream(Operator.values()).map(Operator::key).toList();

  private final Scope scope;

  ComparisonReader(Scope scope) {
    this.scope = scope;
  }

  /** A comparison that stands alone under a key, such as {@code readiness: {atLeast: 70}}. */
  Optional<Comparison> under(String key, MappingReader parent) {
    Optional<MappingReader> in = parent.mapping(key);
    Optional<Comparison> comparison = in.flatMap(this::among);
    in.ifPresent(MappingReader::finish);
    return comparison;
  }

  /** Comparisons by dimension id. */
  SortedMap<String, Comparison> byDimension(String key, MappingReader parent) {
    SortedMap<String, Comparison> comparisons = new TreeMap<>();
    parent
        .mapping(key)
        .ifPresent(
            in -> {
              for (Entry entry : in.entries()) {
                String dimension = entry.key().text();
                boolean known = scope.refers(Kind.DIMENSION, dimension, entry.key().at());
                Optional<Comparison> comparison = under(dimension, in);
                if (known && comparison.isPresent()) {
                  comparisons.put(dimension, comparison.get());
                }
              }
            });
    return comparisons;
  }

  /** The comparison among the keys of a mapping that the caller finishes. */
  Optional<Comparison> among(MappingReader in) {
    Optional<Operator> operator = operator(in);
    return operator.flatMap(
        found -> {
          OptionalInt threshold = in.optionalInteger(found.key(), 0, 100);
          return threshold.isPresent()
              ? Optional.of(new Comparison(found, threshold.getAsInt()))
              : Optional.empty();
        });
  }

  /** The only operator among the keys; nothing, and reported, when there is none or several. */
  Optional<Operator> operator(MappingReader in) {
    List<Operator> found = new ArrayList<>();
    for (Operator operator : Operator.values()) {
      if (in.has(operator.key())) {
        found.add(operator);
      }
    }
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    scope.error(
        found.isEmpty() ? in.at() : in.at(found.get(1).key()),
        ProblemCode.BAD_CONDITION,
        found.isEmpty() ? "nothing is compared here" : "two comparisons stand in one place",
        "write one of " + String.join(", ", KEYS));
    return Optional.empty();
  }
}
