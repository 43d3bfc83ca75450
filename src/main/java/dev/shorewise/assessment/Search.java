package dev.shorewise.assessment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Finds the outcomes of all completions by branch and bound. Interval evaluation gives the outcomes
 * that a state may still have; a state is split at its most decisive open question until each part
 * has one outcome or adds none to those already found.
 */
final class Search {
  /** How many states are evaluated before the search stops and says that it may list too many. */
  static final int MOST_NODES = 4096;

  private final ToIntFunction<State> outcomes;
  private final ToIntFunction<State> mostDecisive;
  private int found;
  private int nodes;

  private Search(ToIntFunction<State> outcomes, ToIntFunction<State> mostDecisive) {
    this.outcomes = outcomes;
    this.mostDecisive = mostDecisive;
  }

  /**
   * What was found.
   *
   * @param outcomes one bit each; none that some completion has is missing
   * @param exact whether each is that of some completion
   */
  record Result(int outcomes, boolean exact) {}

  /**
   * Runs the search.
   *
   * @param outcomes the outcomes that a state may have, one bit each: none missing, and exactly one
   *     when nothing is open
   */
  static Result run(State root, ToIntFunction<State> outcomes) {
    return run(root, outcomes, Decisiveness::mostDecisive);
  }

  /**
   * The same, split at questions of one's own choice.
   *
   * @param mostDecisive an open question of a state that may have several outcomes
   */
  static Result run(State root, ToIntFunction<State> outcomes, ToIntFunction<State> mostDecisive) {
    return new Search(outcomes, mostDecisive).run(root);
  }

  /**
   * A completion that has one of the outcomes.
   *
   * @param wanted the outcomes, one bit each
   * @return with nothing open; absent only when no completion has one of them. Where the search
   *     reaches its limit it is the worst completion, so that nothing unproved is taken for safe.
   */
  static Optional<State> find(State root, ToIntFunction<State> outcomes, int wanted) {
    Deque<State> waiting = new ArrayDeque<>(List.of(root));
    for (int nodes = 0; !waiting.isEmpty(); nodes++) {
      if (nodes == MOST_NODES) {
        return Optional.of(Extremes.worst(root));
      }
      State state = waiting.pop();
      int possible = outcomes.applyAsInt(state);
      if ((possible & wanted) == 0) {
        continue;
      }
      for (State end : List.of(Extremes.worst(state), Extremes.best(state))) {
        if ((outcomes.applyAsInt(end) & wanted) != 0) {
          return Optional.of(end);
        }
      }
      List<State> parts = state.split(Decisiveness.mostDecisive(state));
      for (int i = parts.size() - 1; i >= 0; i--) {
        waiting.push(parts.get(i));
      }
    }
    return Optional.empty();
  }

  /** A state that may add outcomes. */
  private record Node(State state, int outcomes) {}

  private Result run(State root) {
    int possible = outcomes.applyAsInt(root);
    if (Integer.bitCount(possible) <= 1) {
      return new Result(possible, true);
    }
    nodes++;
    Deque<Node> waiting = new ArrayDeque<>();
    waiting.push(new Node(root, possible));
    // Two completions that usually lie far apart, so that much of the search can be skipped.
    found |= outcomes.applyAsInt(Extremes.best(root)) | outcomes.applyAsInt(Extremes.worst(root));
    while (!waiting.isEmpty() && nodes < MOST_NODES) {
      Node node = waiting.pop();
      if (addsNothing(node.outcomes())) {
        continue;
      }
      List<State> parts = node.state().split(mostDecisive.applyAsInt(node.state()));
      // The first part ends on top, so that the order of answers is the order of the search.
      for (int i = parts.size() - 1; i >= 0; i--) {
        consider(parts.get(i), waiting);
      }
    }
    int certain = found;
    waiting.forEach(node -> found |= node.outcomes());
    return new Result(found, found == certain);
  }

  private void consider(State state, Deque<Node> waiting) {
    nodes++;
    int possible = outcomes.applyAsInt(state);
    if (Integer.bitCount(possible) == 1) {
      found |= possible;
    } else if (!addsNothing(possible)) {
      waiting.push(new Node(state, possible));
    }
  }

  private boolean addsNothing(int possible) {
    return (possible & ~found) == 0;
  }
}
