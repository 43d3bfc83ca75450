package dev.shorewise.questionnaire;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Something that is true, false or still open for a sheet. There is no expression language, so that
 * what a condition reads can be listed and its outcomes enumerated.
 */
public sealed interface Condition {
  /** The conditions without parts that it is made of, in their order; itself if it has none. */
  default Stream<Condition> leaves() {
    if (this instanceof AllOf all) {
      return all.parts().stream().flatMap(Condition::leaves);
    }
    if (this instanceof AnyOf any) {
      return any.parts().stream().flatMap(Condition::leaves);
    }
    return this instanceof Not not ? not.part().leaves() : Stream.of(this);
  }

  /**
   * At least one of the options is chosen; for a number, the value lies in one of these bands.
   * False on a hidden or not-applicable question. Written {@code in}, {@code has}, or for a number
   * {@code atLeast} and {@code below}.
   *
   * @param options not empty, all of the question
   */
  record OptionChosen(String question, SortedSet<String> options) implements Condition {
    public OptionChosen {
      options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
      if (options.isEmpty()) {
        throw new IllegalArgumentException("no option named for " + question);
      }
    }
  }

  /** The score of a capability, guard or demand dimension. */
  record DimensionScore(String dimension, Comparison comparison) implements Condition {}

  /** Readiness. */
  record ReadinessScore(Comparison comparison) implements Condition {}

  /** Some chosen option of a visible question raises the flag. */
  record FlagRaised(String flag) implements Condition {}

  /** Every part holds; true when there is none. */
  record AllOf(List<Condition> parts) implements Condition {
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /** Some part holds; false when there is none. */
  record AnyOf(List<Condition> parts) implements Condition {
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not hold. */
  record Not(Condition part) implements Condition {}
}
