package dev.shorewise.lint;

import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Scenario;
import dev.shorewise.assessment.Truth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a complete answer sheet on which a claim holds. A scenario in which it holds nowhere is
 * dropped whole; any other is split at the next question that the claim reads. If nothing is left
 * there is no such sheet.
 */
final class Finder {
  /** How many scenarios are looked at before samples take over. */
  private static final int MOST_SCENARIOS = 20_000;

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
    Deque<Scenario> waiting = new ArrayDeque<>();
    waiting.push(start);
    for (int looked = 0; !waiting.isEmpty(); looked++) {
      if (looked == MOST_SCENARIOS) {
        return amongSamples(start, claim);
      }
      Scenario scenario = waiting.pop();
      Truth truth = claim.in(scenario);
      if (truth == Truth.FALSE) {
        continue;
      }
      // Everything else at its best, so that the sheet shows nothing but what it is to show.
      Scenario sheet = scenario.completeAtBest();
      if (claim.in(sheet) == Truth.TRUE) {
        return new Existence.Shown(sheet.sheet(WITNESS));
      }
      List<Scenario> parts = scenario.split(nextQuestion(scenario, claim));
      for (int i = parts.size() - 1; i >= 0; i--) {
        waiting.push(parts.get(i));
      }
    }
    return new Existence.RuledOut();
  }

  private static String nextQuestion(Scenario scenario, Claim claim) {
    return claim.reads().stream()
        .filter(scenario::isOpen)
        .findFirst()
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
