package dev.shorewise.lint;

import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Scenario;
import dev.shorewise.assessment.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * Looks for a complete answer sheet on which a claim holds. A scenario in which it holds nowhere is
 * dropped whole; any other is split at the next question that the claim reads. If nothing is left
 * there is no such sheet.
 */
final class Finder {
  /** How many scenarios are looked at before the search starts over in another order. */
  private static final int FEW_SCENARIOS = 1_500;

  /** How often it starts over. A bad first choice is left behind sooner so than by going on. */
  private static final int RESTARTS = 12;

  /** How many scenarios are looked at in the end, before samples take over. */
  private static final int MOST_SCENARIOS = 20_000;

  private static final long SEED = 20_261_002L;

  private static final Subject WITNESS =
      new Subject("witness", Optional.empty(), Optional.of("witness"));

  private final Samples samples;

  Finder(Samples samples) {
    this.samples = samples;
  }

  /**
   * Looks for a sheet.
   *
   * @param start the sheets to look among
   */
  Existence find(Scenario start, Claim claim) {
    SplittableRandom random = new SplittableRandom(SEED);
    Optional<Existence> found = search(start, claim, FEW_SCENARIOS, parts -> parts);
    for (int restart = 0; restart < RESTARTS && found.isEmpty(); restart++) {
      found = search(start, claim, FEW_SCENARIOS, parts -> shuffled(parts, random));
    }
    return found
        .or(() -> search(start, claim, MOST_SCENARIOS, parts -> parts))
        .orElseGet(() -> amongSamples(start, claim));
  }

  private static List<Scenario> shuffled(List<Scenario> parts, SplittableRandom random) {
    List<Scenario> shuffled = new ArrayList<>(parts);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return shuffled;
  }

  /** Nothing if it would take more scenarios than these. */
  private static Optional<Existence> search(
      Scenario start, Claim claim, int most, UnaryOperator<List<Scenario>> order) {
    Deque<Scenario> waiting = new ArrayDeque<>();
    waiting.push(start);
    for (int looked = 0; !waiting.isEmpty(); looked++) {
      if (looked == most) {
        return Optional.empty();
      }
      Scenario scenario = waiting.pop();
      if (claim.in(scenario) == Truth.FALSE) {
        continue;
      }
      // Everything else at its best, so that the sheet shows nothing but what it is to show.
      Scenario sheet = scenario.completeAtBest();
      if (claim.in(sheet) == Truth.TRUE) {
        return Optional.of(new Existence.Shown(sheet.sheet(WITNESS)));
      }
      List<Scenario> parts = order.apply(scenario.split(nextQuestion(scenario, claim)));
      for (int i = parts.size() - 1; i >= 0; i--) {
        waiting.push(parts.get(i));
      }
    }
    return Optional.of(new Existence.RuledOut());
  }

  private static String nextQuestion(Scenario scenario, Claim claim) {
    return claim.reads().stream()
        .filter(scenario::isOpen)
        .findFirst()
        // Hidden here, but perhaps not where a claim compares with another answer.
        .or(() -> claim.reads().stream().filter(id -> !scenario.isAnswered(id)).findFirst())
        .orElseThrow(() -> new IllegalStateException("a claim reads more than it says"));
  }

  private Existence amongSamples(Scenario start, Claim claim) {
    List<Scenario> sheets = samples.of(start);
    return sheets.stream()
        .filter(sheet -> claim.in(sheet) == Truth.TRUE)
        .findFirst()
        .<Existence>map(sheet -> new Existence.Sampled(sheet.sheet(WITNESS), sheets.size()))
        .orElseGet(() -> new Existence.NotFound(sheets.size()));
  }
}
