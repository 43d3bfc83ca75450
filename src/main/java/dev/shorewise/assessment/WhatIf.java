package dev.shorewise.assessment;

import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sheet that can be tried out: what would come out if an answer were another. Immutable, and
 * cheap to vary: only what an answer changes is worked out again.
 */
public final class WhatIf {
  private final State state;

  /** The verdicts, as bits, that are not already known to be impossible. */
  private final int limits;

  WhatIf(State state) {
    this(state, State.ALL_VERDICTS);
  }

  private WhatIf(State state, int limits) {
    this.state = state;
    this.limits = limits;
  }

  public Questionnaire questionnaire() {
    return state.compiled().source;
  }

  /** The same with this response to the question, which must allow it. */
  public WhatIf with(String question, Response response) {
    CompiledQuestion compiled = state.compiled().question(question);
    boolean onlyNarrows = state.fill(compiled.index) == Fill.OPEN;
    return new WhatIf(
        state.with(compiled, compiled.fill(response)), onlyNarrows ? limits : State.ALL_VERDICTS);
  }

  /**
   * The same, told which verdicts are possible. Answering an open question adds none, so that what
   * is then possible is found sooner.
   *
   * @param verdicts what {@link #possibleVerdicts} gave
   */
  public WhatIf knowing(Set<Verdict> verdicts) {
    return new WhatIf(state, bits(verdicts));
  }

  /** The same with all these responses, by question id. */
  public WhatIf with(Map<String, Response> responses) {
    Fill[] fills = state.fills();
    responses.forEach(
        (question, response) -> {
          CompiledQuestion compiled = state.compiled().question(question);
          fills[compiled.index] = compiled.fill(response);
        });
    return new WhatIf(new State(state.compiled(), fills));
  }

  /** The same with these questions open. */
  public WhatIf withUnknown(Set<String> questions) {
    Fill[] fills = state.fills();
    questions.forEach(question -> fills[index(question)] = Fill.OPEN);
    return new WhatIf(new State(state.compiled(), fills));
  }

  /**
   * The same with every open question for which the test holds answered with the option worst for a
   * go: fewest points for capability and guard, most for demand; otherwise the first.
   */
  public WhatIf withWorst(Predicate<Question> which) {
    return new WhatIf(Extremes.worst(state, which));
  }

  /** The opposite of {@link #withWorst}. */
  public WhatIf withBest(Predicate<Question> which) {
    return new WhatIf(Extremes.best(state, which));
  }

  /** Whether the question is shown. */
  public Truth visible(String question) {
    return state.visible(index(question));
  }

  /** Whether the question is shown or may be, and has no answer. */
  public boolean isOpen(String question) {
    return state.isOpen(index(question));
  }

  /**
   * The ids of the open questions whose answers may still change the verdict. No other open answer
   * does, whatever else is answered.
   */
  public Set<String> bearingOnVerdict() {
    return named(Decisiveness.bearing(state, false));
  }

  /** The same for the verdict and for which delivery model is advised. */
  public Set<String> bearingOnAdvice() {
    return named(Decisiveness.bearing(state, true));
  }

  private Set<String> named(boolean[] questions) {
    return IntStream.range(0, questions.length)
        .filter(question -> questions[question])
        .mapToObj(question -> state.compiled().questions.get(question).id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the question's value enters the score of its dimension. */
  public Truth counts(String question) {
    return state.counts(index(question));
  }

  /**
   * The chosen options: none where the question is open, not applicable or, filled or not, takes
   * part in nothing because it is hidden.
   */
  public List<String> chosen(String question) {
    CompiledQuestion compiled = state.compiled().question(question);
    long options = state.fill(compiled.index).options;
    return compiled.question.options().stream()
        .filter(option -> (options & compiled.bitOf(option.id())) != 0)
        .map(Option::id)
        .toList();
  }

  /**
   * The answer's share of full points, 0 to 100; absent where the question is open, not applicable
   * or not scored.
   */
  public Optional<Double> value(String question) {
    CompiledQuestion compiled = state.compiled().question(question);
    Fill fill = state.fill(compiled.index);
    return fill.isPresent() && compiled.question.isScored()
        ? Optional.of(Exact.divide(fill.value, state.compiled().valueScales[compiled.dimension]))
        : Optional.empty();
  }

  /** A dimension's score; absent where it has nothing to score. */
  public Optional<Interval> score(String dimension) {
    return state.score(state.compiled().dimension(dimension)).interval();
  }

  public Interval readiness() {
    return state.readiness();
  }

  /** Whether the condition holds: in every completion, in none, or perhaps in some. */
  public Truth truth(Condition condition) {
    return state.compiled().compile(condition).truth(state);
  }

  /** Whether the delivery model can be used. */
  public Truth feasible(String model) {
    return state.feasible(place(model));
  }

  /** How well the delivery model suits the context, 0 to 100. */
  public Interval contextFit(String model) {
    return new Fits(state).context(place(model));
  }

  /** The verdicts of all completions, worst first; beyond the search's limit perhaps too many. */
  public SortedSet<Verdict> possibleVerdicts() {
    return Verdicts.named(Search.run(state, part -> part.possibleVerdicts() & limits).outcomes());
  }

  /**
   * Whether one of the verdicts may be that of some completion, at a glance: {@code false} is
   * certain, {@code true} is not.
   */
  public boolean mayHave(Set<Verdict> verdicts) {
    return (state.possibleVerdicts() & bits(verdicts)) != 0;
  }

  /** The models advised in some completion whose verdict is GO or PILOT, nearest first. */
  public List<String> possibleModels() {
    return Models.possible(state);
  }

  /**
   * A completion whose verdict is not among those wanted, if there is one.
   *
   * @return with nothing open; absent when every completion has one of the verdicts
   */
  public Optional<WhatIf> counterexample(Set<Verdict> wanted) {
    return Search.find(state, State::possibleVerdicts, ~bits(wanted)).map(WhatIf::new);
  }

  /** Whether every completion has one of the verdicts: there is no {@link #counterexample}. */
  public boolean always(Set<Verdict> verdicts) {
    int others = State.ALL_VERDICTS & ~bits(verdicts);
    int possible = state.possibleVerdicts();
    return (possible & others) == 0
        || (Integer.bitCount(possible) > 1
            && Search.find(state, State::possibleVerdicts, others).isEmpty());
  }

  private static int bits(Set<Verdict> verdicts) {
    int bits = 0;
    for (Verdict verdict : verdicts) {
      bits |= State.bit(verdict);
    }
    return bits;
  }

  /**
   * A completion in which the delivery model cannot be used, if there is one.
   *
   * @return with nothing open
   */
  public Optional<WhatIf> counterexample(String model) {
    int place = place(model);
    return Search.find(
            state,
            some ->
                switch (some.feasible(place)) {
                  case TRUE -> 1;
                  case FALSE -> 2;
                  case OPEN -> 3;
                },
            2)
        .map(WhatIf::new);
  }

  /**
   * Responses that stand for all that can be said to the question: those that no rule and no {@code
   * showIf} tells apart and that score and fit alike are one.
   *
   * @return in the order of the options, not-applicable last where the question allows it
   */
  public List<Response> distinctResponses(String question) {
    return state.compiled().question(question).distinctResponses();
  }

  /** The answers that nothing tells from this one, which must answer the question. */
  public Alike alike(String question, Response response) {
    return state.compiled().question(question).alike(response);
  }

  private int place(String model) {
    return questionnaire().place(model);
  }

  private int index(String question) {
    return state.compiled().question(question).index;
  }
}
