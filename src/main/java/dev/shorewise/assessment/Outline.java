package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a sheet comes to, in brief: all that fits into a line of a table. The same as in an {@link
 * Assessment}, at a small part of its cost, because nothing is spelled out. Immutable.
 */
public final class Outline {
  /** Stands among the blockers for "no delivery model is feasible". */
  public static final String NO_FEASIBLE_MODEL = "no-feasible-model";

  private final State state;
  private final SortedSet<Verdict> possible;
  private final Decision decision;
  private final Optional<String> advised;
  private final Optional<String> preferred;
  private final List<String> open;
  private final List<String> blockers;

  Outline(State state) {
    this.state = state;
    this.possible = Verdicts.named(Search.run(state, State::possibleVerdicts).outcomes());
    this.decision = Decision.of(possible);
    this.advised = decision == Decision.GO ? Models.advised(state) : Optional.empty();
    this.preferred = Models.preferred(state);
    this.open = List.copyOf(open(state));
    this.blockers = List.copyOf(blockers(state));
  }

  public Questionnaire questionnaire() {
    return state.compiled().source;
  }

  /** The verdicts of all completions, worst first. */
  public SortedSet<Verdict> possible() {
    return possible;
  }

  public Decision decision() {
    return decision;
  }

  /** Where an undecided sheet points; see {@link VerdictResult.Leaning}. */
  public Optional<Verdict> leaning() {
    return possible.size() > 1 ? Verdicts.leaning(state.withoutOpen()) : Optional.empty();
  }

  /** The delivery model advised, when the decision is GO and every completion advises the same. */
  public Optional<String> advised() {
    return advised;
  }

  /** The model that would be chosen if all were feasible, when every completion agrees. */
  public Optional<String> preferred() {
    return preferred;
  }

  public Interval readiness() {
    return state.readiness();
  }

  /**
   * The score of a dimension.
   *
   * @param dimension its place in the questionnaire
   * @return absent for context and motive, and where nothing is scorable
   */
  public Optional<Interval> score(int dimension) {
    return state.score(dimension).interval();
  }

  /**
   * Whether a question is asked and has no answer.
   *
   * @param question its place in the questionnaire
   */
  public boolean isOpen(int question) {
    return state.isOpen(question);
  }

  /** The ids of the open questions, sorted. */
  public List<String> open() {
    return open;
  }

  private static List<String> open(State state) {
    List<String> open = new ArrayList<>();
    List<CompiledQuestion> questions = state.compiled().questionsById;
    for (int i = 0; i < questions.size(); i++) {
      if (state.isOpen(questions.get(i).index)) {
        open.add(questions.get(i).id());
      }
    }
    return open;
  }

  /**
   * What certainly stands between the subject and GO: the ids of the rules that cap the verdict,
   * the lowest caps first, then by id; then {@value #NO_FEASIBLE_MODEL}; then the thresholds of GO
   * that are missed, such as {@code readiness<70}. What open answers may still bring about is not
   * among them.
   */
  public List<String> blockers() {
    return blockers;
  }

  private static List<String> blockers(State state) {
    CompiledQuestionnaire compiled = state.compiled();
    List<String> blockers = new ArrayList<>();
    for (int rule : compiled.capping) {
      if (state.rule(rule) == Truth.TRUE) {
        blockers.add(compiled.source.rules().get(rule).id());
      }
    }
    if (state.anyFeasible() == Truth.FALSE) {
      blockers.add(NO_FEASIBLE_MODEL);
    }
    for (int i = 0; i < compiled.goBounds.size(); i++) {
      Bound bound = compiled.goBounds.get(i);
      if (state.holds(bound) == Truth.FALSE) {
        blockers.add(bound.missed());
      }
    }
    return blockers;
  }

  /**
   * How many rules hold the verdict below GO, or may, and one more where no delivery model is
   * feasible, or may be.
   */
  public int caps() {
    int caps = state.anyFeasible() == Truth.TRUE ? 0 : 1;
    for (int rule : state.compiled().capping) {
      caps += state.rule(rule) == Truth.FALSE ? 0 : 1;
    }
    return caps;
  }

  /**
   * How many points of readiness are missing for GO at the low end: the larger of what readiness
   * itself lacks and what the dimensions below their thresholds lack together, each by its share in
   * readiness, guards as an average capability; 0 or more.
   */
  public double pointsMissing() {
    double readiness = 0;
    double dimensions = 0;
    List<Bound> bounds = state.compiled().goBounds;
    for (int i = 0; i < bounds.size(); i++) {
      Bound bound = bounds.get(i);
      int threshold = bound.comparison().threshold();
      if (bound.dimension() == Bound.READINESS) {
        readiness = Math.max(0, threshold - state.readiness().low());
      } else if (state.score(bound.dimension()).isPresent()) {
        dimensions +=
            state.compiled().shares[bound.dimension()]
                * Math.max(0, threshold - state.score(bound.dimension()).low());
      }
    }
    return Math.max(readiness, dimensions);
  }

  /** Whether the worst possible verdict is better once this is answered instead. */
  public boolean isLiftedBy(PreparedAnswer answer) {
    Verdict worst = possible.first();
    int worstBits = 2 * State.bit(worst) - 1;
    State changed = state.with(answer.question, answer.fill);
    return (Search.run(changed, State::possibleVerdicts).outcomes() & worstBits) == 0;
  }
}
