package dev.shorewise.insight;

import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * A condition on a sheet with nothing open of which only the scores can still vary: what asks for
 * options or flags is settled and gone.
 */
sealed interface Gate {
  /** Scores this close to a threshold count as on it: sums of fractions are not exact. */
  double TIE = 1e-9;

  /** Holds whatever the scores. */
  static Gate always() {
    return new All(List.of());
  }

  /** Holds for no scores. */
  static Gate never() {
    return new Any(List.of());
  }

  /** Whether it is {@link #always}. */
  default boolean isAlways() {
    return this instanceof All all && all.parts().isEmpty();
  }

  /** Whether it is {@link #never}. */
  default boolean isNever() {
    return this instanceof Any any && any.parts().isEmpty();
  }

  /** Whether it holds with these scores. */
  boolean holds(double[] scores);

  /** A score compares. */
  record Leaf(int score, Comparison comparison) implements Gate {
    @Override
    public boolean holds(double[] scores) {
      return compares(scores[score], comparison.operator(), comparison.threshold());
    }
  }

  /** Every part holds. */
  record All(List<Gate> parts) implements Gate {
    @Override
    public boolean holds(double[] scores) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).holds(scores)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Some part holds. */
  record Any(List<Gate> parts) implements Gate {
    @Override
    public boolean holds(double[] scores) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).holds(scores)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The part does not hold. */
  record Not(Gate part) implements Gate {
    @Override
    public boolean holds(double[] scores) {
      return !part.holds(scores);
    }
  }

  /** Whether a score compares with a threshold that need not be whole. */
  static boolean compares(double score, Comparison.Operator operator, double threshold) {
    return switch (operator) {
      case AT_LEAST -> score >= threshold - TIE;
      case ABOVE -> score > threshold + TIE;
      case BELOW -> score < threshold - TIE;
      case AT_MOST -> score <= threshold + TIE;
    };
  }

  /**
   * Settles what the sheet settles.
   *
   * @param complete with nothing open
   * @param place where a dimension's score stands; {@link ReweighedSheet#READINESS} names readiness
   * @return {@link #always()} and {@link #never()} where scores have no say
   */
  static Gate of(WhatIf complete, Condition condition, ToIntFunction<String> place) {
    if (condition instanceof Condition.DimensionScore score) {
      return complete.score(score.dimension()).isEmpty()
          ? never()
          : new Leaf(place.applyAsInt(score.dimension()), score.comparison());
    }
    if (condition instanceof Condition.ReadinessScore score) {
      return new Leaf(place.applyAsInt(ReweighedSheet.READINESS), score.comparison());
    }
    if (condition instanceof Condition.AllOf all) {
      return joined(complete, all.parts(), place, true);
    }
    if (condition instanceof Condition.AnyOf any) {
      return joined(complete, any.parts(), place, false);
    }
    if (condition instanceof Condition.Not not) {
      Gate part = of(complete, not.part(), place);
      return part.isAlways() ? never() : part.isNever() ? always() : new Not(part);
    }
    return complete.truth(condition) == Truth.TRUE ? always() : never();
  }

  private static Gate joined(
      WhatIf complete, List<Condition> conditions, ToIntFunction<String> place, boolean all) {
    List<Gate> parts = new ArrayList<>();
    for (Condition condition : conditions) {
      Gate part = of(complete, condition, place);
      boolean isDecisive = all ? part.isNever() : part.isAlways();
      boolean isNeutral = all ? part.isAlways() : part.isNever();
      if (isDecisive) {
        return part;
      }
      if (!isNeutral) {
        parts.add(part);
      }
    }
    return all ? new All(List.copyOf(parts)) : new Any(List.copyOf(parts));
  }

  /** Passes on every threshold that the gate holds a score against. */
  default void leaves(Consumer<Leaf> to) {
    if (this instanceof Leaf leaf) {
      to.accept(leaf);
    } else if (this instanceof All all) {
      all.parts().forEach(part -> part.leaves(to));
    } else if (this instanceof Any any) {
      any.parts().forEach(part -> part.leaves(to));
    } else {
      ((Not) this).part().leaves(to);
    }
  }
}
