package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A test that a questionnaire brings along: answers and what must come out.
 *
 * @param at where it stands, for the message when it fails
 * @param given by question id: option ids (one, several for a many), a number as written, {@code
 *     unknown} or {@code not-applicable}
 * @param others what answers the questions that {@code given} does not name
 */
public record EmbeddedTest(
    String name,
    Location at,
    SortedMap<String, List<String>> given,
    Others others,
    Expected expect) {
  public EmbeddedTest {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }

  /** How the questions that a test does not name are answered. */
  public sealed interface Others {
    /** The best answers: most points for capability and guard, fewest for demand. */
    record Best() implements Others {}

    /** The worst answers: fewest points for capability and guard, most for demand. */
    record Worst() implements Others {}

    /** Not at all. */
    record Unknown() implements Others {}

    /** As in the test with this name, which comes earlier in the file. */
    record SameAs(String test) implements Others {}
  }

  /**
   * What must come out; only what is named is checked.
   *
   * @param verdict the verdict, or {@code UNDECIDED}
   * @param decision {@code GO}, {@code NO_GO} or {@code OPEN}
   * @param possible all verdicts still possible
   * @param model the advised delivery model
   * @param feasible all feasible delivery models
   * @param dimensions by id; holds when both ends of the score's interval compare
   * @param rules ids of all the rules that fire
   */
  public record Expected(
      Optional<String> verdict,
      Optional<String> decision,
      Optional<Set<Verdict>> possible,
      Optional<String> model,
      Optional<Set<String>> feasible,
      Optional<Comparison> readiness,
      Map<String, Comparison> dimensions,
      Optional<Set<String>> rules) {
    public Expected {
      possible = possible.map(Set::copyOf);
      feasible = feasible.map(Set::copyOf);
      dimensions = Map.copyOf(dimensions);
      rules = rules.map(Set::copyOf);
    }
  }
}
