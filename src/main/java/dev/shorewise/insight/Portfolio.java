package dev.shorewise.insight;

import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.Outline;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What many assessments amount to together. Its size depends on the questionnaires, not on how many
 * subjects there are.
 *
 * @param source what they were read from, as the user named it
 * @param questionnaire that of the subjects that name none; it gives the titles
 * @param subjects how many were assessed
 * @param rejected how many more could not be, for what was wrong with their answers
 * @param outcomes how many have each combination of possible verdicts; most first, then the worse
 * @param models how many are advised each delivery model; in the questionnaire's order, then by id
 * @param spreads how the scores are spread: readiness first, then the scored dimensions in the
 *     questionnaire's order; without those that no subject has
 * @param blockers what certainly stands between how many subjects and GO: ids of rules, {@value
 *     #NO_FEASIBLE_MODEL}, and missed thresholds such as {@code readiness<70}; most first, then by
 *     id
 * @param fixes single fixes after which, all else as it is, the worst possible verdict of some
 *     subjects is better; most first, then by question
 * @param nearest the subjects nearest to GO that are not there, at most {@value #MOST_NEAREST};
 *     nearest first, then as they came
 * @param ranking the readiest subjects, so many as were asked for; the readiest first, then as they
 *     came
 * @param open questions that were left open, and what waits for them; those that keep most
 *     decisions open first, then by id
 */
public record Portfolio(
    String source,
    Questionnaire questionnaire,
    long subjects,
    long rejected,
    List<Outcome> outcomes,
    List<Count> models,
    List<Spread> spreads,
    List<Count> blockers,
    List<FixCount> fixes,
    List<Candidate> nearest,
    List<Ranked> ranking,
    List<OpenQuestion> open) {
  /** Stands among the blockers for "no delivery model is feasible". */
  public static final String NO_FEASIBLE_MODEL = Outline.NO_FEASIBLE_MODEL;

  /** Stands among the spreads for readiness as a whole. */
  public static final String READINESS = "readiness";

  /** Of so many subjects the paths to GO are worked out. */
  public static final int MOST_NEAREST = 100;

  public Portfolio {
    outcomes = List.copyOf(outcomes);
    models = List.copyOf(models);
    spreads = List.copyOf(spreads);
    blockers = List.copyOf(blockers);
    fixes = List.copyOf(fixes);
    nearest = List.copyOf(nearest);
    ranking = List.copyOf(ranking);
    open = List.copyOf(open);
  }

  /**
   * How many subjects have these possible verdicts.
   *
   * @param possible worst first; at least one
   */
  public record Outcome(SortedSet<Verdict> possible, long subjects) {
    public Outcome {
      possible = Collections.unmodifiableSortedSet(new TreeSet<>(possible));
    }

    public Decision decision() {
      return Decision.of(possible);
    }

    /** The verdict's name, or {@code UNDECIDED}. */
    public String verdict() {
      return Verdict.only(possible);
    }
  }

  /** How many subjects something holds for. */
  public record Count(String id, long subjects) {}

  /**
   * How the low ends of a score are spread: what is certain, whatever open answers turn out to be.
   *
   * @param id of the dimension, or {@value #READINESS}
   * @param subjects how many have the score
   * @param mean of the low ends, 0 to 100
   * @param meanHigh of the high ends, 0 to 100; equal to {@code mean} where nothing is open
   * @param tens how many low ends lie in 0 to 9.9, 10 to 19.9 … and 90 to 100
   * @param quartiles the score that a quarter, half and three quarters of the low ends do not
   *     exceed, to the tenth of a point below
   */
  public record Spread(
      String id,
      long subjects,
      double mean,
      double meanHigh,
      List<Long> tens,
      List<Double> quartiles) {
    public Spread {
      tens = List.copyOf(tens);
      quartiles = List.copyOf(quartiles);
      if (tens.size() != 10 || quartiles.size() != 3) {
        throw new IllegalArgumentException("a spread has ten bands and three quartiles: " + id);
      }
    }
  }

  /**
   * A single fix and whom it moves.
   *
   * @param question the question's id
   * @param from the option it starts from; absent where it adds to a checklist
   * @param to the option it reaches or adds
   * @param action what to do
   * @param days effort
   * @param subjects for how many the worst possible verdict is better after it
   */
  public record FixCount(
      String question, Optional<String> from, String to, String action, int days, long subjects) {}

  /**
   * Somebody near to GO.
   *
   * @param line the line of the input on which the subject stands
   * @param possible the possible verdicts, worst first
   * @param distance how far it is to GO
   * @param path the cheapest way there
   */
  public record Candidate(
      int line,
      Subject subject,
      SortedSet<Verdict> possible,
      Interval readiness,
      DistanceToGo distance,
      PathToGo path) {
    public Candidate {
      possible = Collections.unmodifiableSortedSet(new TreeSet<>(possible));
    }

    /** Whether fixes alone lead to no go, but open answers that turn out well may. */
    public boolean hangsOnAnswers() {
      return path instanceof PathToGo.None && possible.size() > 1 && possible.last().isGo();
    }

    private Candidate redacted() {
      return new Candidate(line, subject.redacted(line), possible, readiness, distance, path);
    }
  }

  /**
   * A question that some subjects left open.
   *
   * @param hasColumn whether the input has a place for its answer; if not, it is open for everybody
   * @param subjects how many left it open, of those who are asked
   * @param decisions how many of those have the decision OPEN, so that the answer may matter;
   *     always 0 for a motive, which no decision waits for
   */
  public record OpenQuestion(String question, boolean hasColumn, long subjects, long decisions) {}

  /** The same with subjects called by the line they stand on, so that no name is left. */
  public Portfolio redacted() {
    return new Portfolio(
        source,
        questionnaire,
        subjects,
        rejected,
        outcomes,
        models,
        spreads,
        blockers,
        fixes,
        nearest.stream().map(Candidate::redacted).toList(),
        ranking.stream().map(Ranked::redacted).toList(),
        open);
  }

  /** How many subjects have each decision and, within it, each verdict, {@code UNDECIDED} too. */
  public SortedMap<Decision, SortedMap<String, Long>> byDecision() {
    SortedMap<Decision, SortedMap<String, Long>> counts = new TreeMap<>();
    outcomes.forEach(
        outcome ->
            counts
                .computeIfAbsent(outcome.decision(), key -> new TreeMap<>())
                .merge(outcome.verdict(), outcome.subjects(), Long::sum));
    return counts;
  }
}
