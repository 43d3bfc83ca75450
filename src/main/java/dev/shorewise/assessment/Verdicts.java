package dev.shorewise.assessment;

import dev.shorewise.assessment.VerdictResult.Leaning;
import dev.shorewise.assessment.VerdictResult.Reason;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Works out the verdict of a state, and why. */
final class Verdicts {
  private static final List<SortedSet<Verdict>> BY_BITS =
      IntStream.rangeClosed(0, State.ALL_VERDICTS).mapToObj(Verdicts::collect).toList();

  private Verdicts() {}

  static VerdictResult of(State state, AnswerState[] states) {
    Search.Result result = Search.run(state, State::possibleVerdicts);
    SortedSet<Verdict> possible = named(result.outcomes());
    Optional<Leaning> leaning = possible.size() > 1 ? leaning(state, states) : Optional.empty();
    return new VerdictResult(possible, result.exact(), leaning, reasons(state));
  }

  /** The verdicts that these bits stand for; unmodifiable. */
  static SortedSet<Verdict> named(int bits) {
    return BY_BITS.get(bits);
  }

  private static SortedSet<Verdict> collect(int bits) {
    SortedSet<Verdict> verdicts = new TreeSet<>();
    for (Verdict verdict : Verdict.values()) {
      if ((bits & State.bit(verdict)) != 0) {
        verdicts.add(verdict);
      }
    }
    return Collections.unmodifiableSortedSet(verdicts);
  }

  private static Optional<Leaning> leaning(State state, AnswerState[] states) {
    State answered = state.withoutOpen();
    int known = count(states, AnswerState.ANSWERED);
    int open = count(states, AnswerState.UNKNOWN) + count(states, AnswerState.UNANSWERED);
    return leaning(answered)
        .map(
            verdict ->
                new Leaning(
                    verdict,
                    verdict.isGo() ? Models.chosen(answered) : Optional.empty(),
                    known,
                    known + open));
  }

  /** The verdict with open questions left out; absent where some capability has no answer. */
  static Optional<Verdict> leaning(State answered) {
    boolean everyCapabilityHasAnswers =
        answered.compiled().capabilities.stream()
            .allMatch(dimension -> answered.score(dimension).isPresent());
    return everyCapabilityHasAnswers
        ? Optional.of(named(answered.possibleVerdicts()).first())
        : Optional.empty();
  }

  private static int count(AnswerState[] states, AnswerState wanted) {
    return (int) Arrays.stream(states).filter(wanted::equals).count();
  }

  private static List<Reason> reasons(State state) {
    List<Reason> reasons = new ArrayList<>(caps(state));
    Truth noModel = state.anyFeasible().not();
    if (noModel != Truth.FALSE) {
      reasons.add(new Reason.NoFeasibleModel(noModel));
    }
    state.compiled().goBounds.forEach(bound -> reasons.add(threshold(state, Verdict.GO, bound)));
    state
        .compiled()
        .pilotBounds
        .forEach(bound -> reasons.add(threshold(state, Verdict.PILOT, bound)));
    return reasons;
  }

  private static List<Reason.Cap> caps(State state) {
    List<Reason.Cap> caps = new ArrayList<>();
    List<Rule> rules = state.compiled().source.rules();
    for (int i = 0; i < rules.size(); i++) {
      Optional<Verdict> cap = rules.get(i).cap();
      if (cap.isPresent() && state.rule(i) != Truth.FALSE) {
        caps.add(new Reason.Cap(rules.get(i).id(), cap.get(), state.rule(i)));
      }
    }
    caps.sort(
        Comparator.comparing(Reason.Cap::fires)
            .reversed()
            .thenComparing(Reason.Cap::cap)
            .thenComparing(Reason.Cap::rule));
    return caps;
  }

  private static Reason threshold(State state, Verdict of, Bound bound) {
    if (bound.dimension() == Bound.READINESS) {
      return new Reason.Threshold(
          of,
          Optional.empty(),
          bound.comparison(),
          Optional.of(state.readiness()),
          state.holds(bound));
    }
    return new Reason.Threshold(
        of,
        Optional.of(state.compiled().source.dimensions().get(bound.dimension()).id()),
        bound.comparison(),
        state.score(bound.dimension()).interval(),
        state.holds(bound));
  }
}
