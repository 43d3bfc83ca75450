package dev.shorewise.assessment;

import dev.shorewise.assessment.ModelAdvice.Availability;
import dev.shorewise.assessment.ModelAdvice.CloseCall;
import dev.shorewise.assessment.ModelAdvice.Exclusion;
import dev.shorewise.assessment.ModelAdvice.ModelResult;
import dev.shorewise.assessment.ModelAdvice.Need;
import dev.shorewise.assessment.ModelAdvice.TieBreak;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Works out which delivery model a state advises, and why not the others. */
final class Models {
  private static final int GO_VERDICTS = State.bit(Verdict.PILOT) | State.bit(Verdict.GO);

  private Models() {}

  static ModelAdvice of(State state, Decision decision) {
    Search.Result advised =
        decision == Decision.NO_GO
            ? new Search.Result(0, true)
            : Search.run(state, Models::possibleAdvice);
    List<String> possible = names(state, advised.outcomes() >> 1);
    Optional<String> single =
        decision == Decision.GO && possible.size() == 1
            ? Optional.of(possible.get(0))
            : Optional.empty();
    return new ModelAdvice(
        single,
        preferred(state),
        possible,
        advised.exact(),
        single.flatMap(model -> closeCall(state.withoutOpen(), model)),
        IntStream.range(0, count(state)).mapToObj(model -> result(state, model)).toList());
  }

  /** The model that is advised in every completion of a go, if it is one. */
  static Optional<String> advised(State state) {
    return single(state, Search.run(state, Models::possibleAdvice).outcomes() >> 1);
  }

  /** The model that every completion would choose if all were feasible, if it is one. */
  static Optional<String> preferred(State state) {
    return single(
        state,
        Search.run(state, Models::possiblePreference, Decisiveness::mostDecisiveForFit).outcomes());
  }

  private static Optional<String> single(State state, int models) {
    return Integer.bitCount(models) == 1
        ? Optional.of(name(state, Integer.numberOfTrailingZeros(models)))
        : Optional.empty();
  }

  /** The models advised in some completion whose verdict is a go, in order. */
  static List<String> possible(State state) {
    return names(state, Search.run(state, Models::possibleAdvice).outcomes() >> 1);
  }

  /** The model that a state with nothing open and a go as verdict chooses, if one is feasible. */
  static Optional<String> chosen(State state) {
    return names(state, new Fits(state).possibleChoices(feasibilityBeside(state))).stream()
        .findFirst();
  }

  /** Bit 0: no model is advised, the verdict being a no-go. The others: the models, in order. */
  static int possibleAdvice(State state) {
    int verdicts = state.possibleVerdicts();
    int noGo = (verdicts & ~GO_VERDICTS) != 0 ? 1 : 0;
    return (verdicts & GO_VERDICTS) == 0
        ? noGo
        : noGo | new Fits(state).possibleChoices(feasibilityBeside(state)) << 1;
  }

  private static int possiblePreference(State state) {
    Truth[] beside = new Truth[count(state)];
    Arrays.fill(beside, Truth.TRUE);
    Truth[][] all = new Truth[count(state)][];
    Arrays.fill(all, beside);
    return new Fits(state).possibleChoices(all);
  }

  /**
   * By model: which models are feasible in those completions that are a go and in which that one
   * is. Where a distant model can be used, so mostly can a near one, which needs less.
   */
  private static Truth[][] feasibilityBeside(State state) {
    Truth[][] feasible = new Truth[count(state)][count(state)];
    for (int model = 0; model < feasible.length; model++) {
      for (int other = 0; other < feasible.length; other++) {
        feasible[model][other] = state.feasibleBeside(model, other);
      }
      feasible[model][model] = Truth.of(state.feasible(model) != Truth.FALSE);
    }
    return feasible;
  }

  private static Truth[] feasibility(State state) {
    Truth[] feasible = new Truth[count(state)];
    for (int model = 0; model < feasible.length; model++) {
      feasible[model] = state.feasible(model);
    }
    return feasible;
  }

  private static int count(State state) {
    return state.compiled().source.models().size();
  }

  private static String name(State state, int model) {
    return state.compiled().source.models().get(model).id();
  }

  private static List<String> names(State state, int models) {
    List<String> names = new ArrayList<>();
    for (int model = 0; model < count(state); model++) {
      if ((models & (1 << model)) != 0) {
        names.add(name(state, model));
      }
    }
    return names;
  }

  private static Optional<CloseCall> closeCall(State answered, String advised) {
    Fits fits = new Fits(answered);
    List<Integer> running = running(answered);
    List<String> contenders = running.stream().map(model -> name(answered, model)).toList();
    if (contenders.size() < 2 || !contenders.contains(advised)) {
      return Optional.empty();
    }
    int chosen = running.get(contenders.indexOf(advised));
    boolean motiveDecides =
        running.stream()
            .allMatch(model -> model == chosen || fits.compareMotive(chosen, model) > 0);
    return Optional.of(
        new CloseCall(contenders, motiveDecides ? TieBreak.MOTIVE : TieBreak.NEARER));
  }

  /** The feasible models of about the best context fit, nothing being open. */
  static List<Integer> running(State answered) {
    Truth[] running = new Fits(answered).running(feasibility(answered));
    return IntStream.range(0, running.length)
        .filter(model -> running[model] == Truth.TRUE)
        .boxed()
        .toList();
  }

  private static ModelResult result(State state, int model) {
    List<Need> needs = new ArrayList<>();
    for (Bound bound : state.compiled().needs.get(model)) {
      needs.add(
          new Need(
              state.compiled().source.dimensions().get(bound.dimension()).id(),
              bound.comparison(),
              state.score(bound.dimension()).interval(),
              state.holds(bound)));
    }
    List<Exclusion> exclusions = new ArrayList<>();
    for (int rule = 0; rule < state.compiled().source.rules().size(); rule++) {
      if (state.rule(rule) != Truth.FALSE
          && state.compiled().source.rules().get(rule).excludes().contains(name(state, model))) {
        exclusions.add(
            new Exclusion(state.compiled().source.rules().get(rule).id(), state.rule(rule)));
      }
    }
    Fits fits = new Fits(state);
    return new ModelResult(
        name(state, model),
        availability(state.feasible(model)),
        needs,
        exclusions,
        fits.context(model),
        fits.motive(model));
  }

  private static Availability availability(Truth feasible) {
    return switch (feasible) {
      case TRUE -> Availability.FEASIBLE;
      case FALSE -> Availability.RULED_OUT;
      case OPEN -> Availability.OPEN;
    };
  }
}
