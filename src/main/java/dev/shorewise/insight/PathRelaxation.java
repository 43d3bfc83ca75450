package dev.shorewise.insight;

import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The path problem without its rules: the cheapest levels that reach given least scores. Solved
 * exactly, dimension by dimension, by keeping for every cost the most points it can buy, and then
 * for either half of the dimensions, which are put together last; what it finds is a lower bound
 * for every plan that has to reach those scores.
 */
final class PathRelaxation {
  /** Scores are compared exactly by the engine; here a tie must not be missed. */
  private static final double TOLERANCE = 1e-9;

  private final List<Lever> levers;
  private final ToLongFunction<Lever> bits;
  private final List<Part> capabilities = new ArrayList<>();
  private final List<Part> guards = new ArrayList<>();
  private final List<Integer> unscored = new ArrayList<>();
  private final double readinessWeight;

  /** The ways found for some dimensions: two plans of one search differ in few of them. */
  private final Map<List<Task>, List<Way>> found = new HashMap<>();

  /** What the ways of a dimension hang on: the least levels of its levers, and its least score. */
  private record Task(String dimension, List<Integer> least, int floor) {}

  /** A dimension: its constant points, the sum of weights, and the levers in it. */
  private record Part(Dimension dimension, double constant, double weights, List<Integer> levers) {}

  /** A way to buy points; ways are chained through {@code before}. */
  private record Way(
      PathCost cost,
      double points,
      int lever,
      int level,
      @Nullable Way before,
      @Nullable Way beside) {
    static final Way NONE = new Way(PathCost.NOTHING, 0, -1, 0, null, null);
    static final Comparator<Way> CHEAPEST_FIRST =
        Comparator.comparing(Way::cost)
            .thenComparing(Comparator.comparingDouble(Way::points).reversed());

    /** This and another, whose points count so much. */
    Way and(Way other, double factor) {
      return new Way(cost.plus(other.cost), points + other.points * factor, -1, 0, this, other);
    }
  }

  /**
   * Prepares it.
   *
   * @param reference complete: what counts, and the values that no lever changes
   * @param bits the bit of each lever in {@link PathCost#questions}
   */
  PathRelaxation(WhatIf reference, List<Lever> levers, ToLongFunction<Lever> bits) {
    this.levers = levers;
    this.bits = bits;
    Questionnaire questionnaire = reference.questionnaire();
    double total = 0;
    List<Integer> placed = new ArrayList<>();
    for (Dimension dimension : questionnaire.dimensions()) {
      if (!dimension.role().highIsGood()) {
        continue;
      }
      Part part = part(reference, dimension);
      placed.addAll(part.levers());
      if (dimension.role() == Role.CAPABILITY) {
        capabilities.add(part);
        total += dimension.weight();
      } else {
        guards.add(part);
      }
    }
    for (int i = 0; i < levers.size(); i++) {
      if (!placed.contains(i)) {
        unscored.add(i);
      }
    }
    this.readinessWeight = total;
  }

  private Part part(WhatIf reference, Dimension dimension) {
    double constant = 0;
    double weights = 0;
    List<Integer> own = new ArrayList<>();
    for (Question question : reference.questionnaire().questions()) {
      if (!question.dimension().equals(dimension.id())
          || !question.isScored()
          || reference.counts(question.id()) == Truth.FALSE) {
        continue;
      }
      weights += question.weight();
      int lever = leverOf(question.id());
      if (lever >= 0) {
        own.add(lever);
      } else {
        constant += question.weight() * reference.value(question.id()).orElse(0.0);
      }
    }
    return new Part(dimension, constant, weights, own);
  }

  private int leverOf(String question) {
    for (int i = 0; i < levers.size(); i++) {
      if (levers.get(i).id().equals(question)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The cheapest levels.
   *
   * @param least by lever, the lowest level allowed
   * @param floors by dimension id, the lowest score allowed
   * @param readiness the lowest readiness allowed
   * @return absent when no levels reach all of it
   */
  Optional<Solution> solve(int[] least, Map<String, Integer> floors, int readiness) {
    int[] levels = least.clone();
    PathCost cost = PathCost.NOTHING;
    for (int lever : unscored) {
      cost = cost.plus(cost(lever, least[lever]));
    }
    int half = capabilities.size() / 2;
    Way best =
        cheapest(
            ways(capabilities.subList(0, half), least, floors),
            ways(capabilities.subList(half, capabilities.size()), least, floors),
            readiness);
    if (best == null) {
      return Optional.empty();
    }
    cost = cost.plus(best.cost());
    read(best, levels);
    for (Part part : guards) {
      List<Way> ways = ways(part, task(part, least, floors));
      if (ways.isEmpty()) {
        return Optional.empty();
      }
      cost = cost.plus(ways.get(0).cost());
      read(ways.get(0), levels);
    }
    return Optional.of(new Solution(levels, cost));
  }

  /** Levels by lever, and what they cost. */
  static final class Solution {
    private final int[] levels;
    private final PathCost cost;

    Solution(int[] levels, PathCost cost) {
      this.levels = levels;
      this.cost = cost;
    }

    int level(int lever) {
      return levels[lever];
    }

    PathCost cost() {
      return cost;
    }
  }

  /** The cheapest two that together buy the points; of equally cheap ones those that buy most. */
  private static @Nullable Way cheapest(List<Way> ones, List<Way> others, double points) {
    Way best = null;
    int next = others.size();
    for (Way one : ones) {
      while (next > 0 && one.points() + others.get(next - 1).points() >= points - TOLERANCE) {
        next--;
      }
      if (next < others.size()) {
        Way both = one.and(others.get(next), 1);
        best = best == null || Way.CHEAPEST_FIRST.compare(both, best) < 0 ? both : best;
      }
    }
    return best;
  }

  private static void read(Way way, int[] levels) {
    for (Way at = way; at != null; at = at.before()) {
      if (at.lever() >= 0) {
        levels[at.lever()] = at.level();
      }
      if (at.beside() != null) {
        read(at.beside(), levels);
      }
    }
  }

  private static Task task(Part part, int[] least, Map<String, Integer> floors) {
    String dimension = part.dimension().id();
    return new Task(
        dimension,
        part.levers().stream().map(lever -> least[lever]).toList(),
        floors.getOrDefault(dimension, 0));
  }

  /** The ways that reach all floors of the dimensions, with what they buy of readiness. */
  private List<Way> ways(List<Part> parts, int[] least, Map<String, Integer> floors) {
    List<Task> tasks = parts.stream().map(part -> task(part, least, floors)).toList();
    List<Way> ways = found.get(tasks);
    if (ways == null) {
      ways = List.of(Way.NONE);
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        double factor = part.dimension().weight() / (part.weights() * readinessWeight);
        ways = combined(ways, ways(part, tasks.get(i)), factor);
      }
      found.put(tasks, ways);
    }
    return ways;
  }

  /** The ways that reach the dimension's floor, cheapest first, each buying more than the last. */
  private List<Way> ways(Part part, Task task) {
    List<Way> ways = List.of(new Way(PathCost.NOTHING, part.constant(), -1, 0, null, null));
    for (int lever : part.levers()) {
      List<Way> more = new ArrayList<>();
      int least = task.least().get(part.levers().indexOf(lever));
      int weight = levers.get(lever).question().weight();
      for (Way way : ways) {
        for (int level = least; level < levers.get(lever).levels().size(); level++) {
          double points = weight * levers.get(lever).levels().get(level).value();
          more.add(
              new Way(
                  way.cost().plus(cost(lever, level)),
                  way.points() + points,
                  lever,
                  level,
                  way,
                  null));
        }
      }
      ways = worthwhile(more);
    }
    double floor = task.floor() * part.weights();
    return ways.stream().filter(way -> way.points() >= floor - TOLERANCE).toList();
  }

  private static List<Way> combined(List<Way> ones, List<Way> others, double factor) {
    List<Way> both = new ArrayList<>(ones.size() * others.size());
    for (Way one : ones) {
      for (Way other : others) {
        both.add(one.and(other, factor));
      }
    }
    return worthwhile(both);
  }

  private static List<Way> worthwhile(List<Way> ways) {
    List<Way> sorted = new ArrayList<>(ways);
    sorted.sort(Way.CHEAPEST_FIRST);
    List<Way> kept = new ArrayList<>();
    double most = Double.NEGATIVE_INFINITY;
    for (Way way : sorted) {
      if (way.points() > most + TOLERANCE) {
        kept.add(way);
        most = way.points();
      }
    }
    return Collections.unmodifiableList(kept);
  }

  private PathCost cost(int lever, int level) {
    Lever of = levers.get(lever);
    return PathCost.of(of.levels().get(level), bits.applyAsLong(of));
  }
}
