package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known with some answers given and the others open. Everything follows by interval
 * evaluation: a score's interval holds every completion's score, a truth that is not OPEN is that
 * of every completion, and a set of outcomes holds every completion's outcome. With nothing open
 * all of them are exact.
 */
final class State {
  /** Every verdict, as bits. */
  static final int ALL_VERDICTS = 15;

  private static final int NO_RULE = -1;

  private final CompiledQuestionnaire compiled;
  private final Fill[] fills;
  private final Truth[] visible;
  private final Score[] scores;
  private final Interval readiness;
  private final Truth[] rules;

  /** What was worked out already; may be worked out twice where threads meet. */
  private @Nullable Truth anyFeasible;

  /**
   * Evaluates.
   *
   * @param fills by question; not changed afterwards
   */
  State(CompiledQuestionnaire compiled, Fill[] fills) {
    this.compiled = compiled;
    this.fills = fills;
    this.visible = compiled.alwaysShown.clone();
    for (int question : compiled.conditionalOrder) {
      visible[question] = compiled.showIf.get(question).truth(this);
    }
    this.scores = new Score[compiled.scored.size()];
    for (int d = 0; d < scores.length; d++) {
      scores[d] = new Score(this, d);
    }
    this.readiness = computeReadiness();
    this.rules = computeRules();
  }

  /** Takes over what does not depend on the one question that is filled otherwise. */
  private State(State other, CompiledQuestion changed, Fill fill) {
    this.compiled = other.compiled;
    this.fills = other.fills.clone();
    this.fills[changed.index] = fill;
    this.visible = other.visible;
    this.scores = other.scores.clone();
    this.scores[changed.dimension] = new Score(this, changed.dimension);
    this.readiness = changed.role == Role.CAPABILITY ? computeReadiness() : other.readiness;
    this.rules = other.rules.clone();
    for (int rule : compiled.rulesReading.get(changed.index)) {
      rules[rule] = compiled.rules.get(rule).when().truth(this);
    }
  }

  /** The same with one question filled. */
  State with(CompiledQuestion question, Fill fill) {
    if (!compiled.reveals[question.index]) {
      return new State(this, question, fill);
    }
    Fill[] changed = fills.clone();
    changed[question.index] = fill;
    return new State(compiled, changed);
  }

  /** The same with every open question left out, so that nothing is open. */
  State withoutOpen() {
    Fill[] changed = fills.clone();
    boolean nothingOpen = true;
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] == Fill.OPEN) {
        changed[i] = Fill.ABSENT;
        nothingOpen = false;
      }
    }
    return nothingOpen ? this : new State(compiled, changed);
  }

  CompiledQuestionnaire compiled() {
    return compiled;
  }

  /** A copy of the fills, by question. */
  Fill[] fills() {
    return fills.clone();
  }

  Fill fill(int question) {
    return fills[question];
  }

  Truth visible(int question) {
    return visible[question];
  }

  /** Whether the question is open and not certainly hidden. */
  boolean isOpen(int question) {
    return fills[question] == Fill.OPEN && visible[question] != Truth.FALSE;
  }

  /** Whether the question enters sums: it is shown, and applies. */
  Truth counts(int question) {
    Fill fill = fills[question];
    if (fill == Fill.ABSENT) {
      return Truth.FALSE;
    }
    boolean mayNotApply =
        fill == Fill.OPEN && compiled.questions.get(question).question.notApplicable();
    return mayNotApply ? visible[question].and(Truth.OPEN) : visible[question];
  }

  /** Whether one of the options is chosen. */
  Truth chosen(int question, long options) {
    Fill fill = fills[question];
    if (fill != Fill.OPEN) {
      return (fill.options & options) == 0 ? Truth.FALSE : visible[question];
    }
    boolean whateverIsChosen = (compiled.questions.get(question).allOptions() & ~options) == 0;
    return counts(question).and(Truth.of(whateverIsChosen).or(Truth.OPEN));
  }

  Score score(int dimension) {
    return scores[dimension];
  }

  Interval readiness() {
    return readiness;
  }

  Truth rule(int rule) {
    return rules[rule];
  }

  private Truth[] computeRules() {
    Truth[] truths = new Truth[compiled.rules.size()];
    for (int rule = 0; rule < truths.length; rule++) {
      truths[rule] = compiled.rules.get(rule).when().truth(this);
    }
    return truths;
  }

  private Interval computeReadiness() {
    return compiled.wholeReadiness.of(scores).orElseGet(this::partialReadiness);
  }

  /** Readiness where some question is left out or may be. */
  private Interval partialReadiness() {
    int count = compiled.capabilities.size();
    int[] weights = new int[count];
    long[][] low = new long[2][count];
    long[][] high = new long[2][count];
    int size = 0;
    for (int dimension : compiled.capabilities) {
      // Only where open questions are left out can a capability dimension be without a score.
      if (scores[dimension].isPresent()) {
        weights[size] = compiled.source.dimensions().get(dimension).weight();
        low[0][size] = scores[dimension].lowNumerator();
        low[1][size] = scores[dimension].lowDenominator();
        high[0][size] = scores[dimension].highNumerator();
        high[1][size] = scores[dimension].highDenominator();
        size++;
      }
    }
    if (size == 0) {
      return Interval.point(0);
    }
    int[] used = Arrays.copyOf(weights, size);
    return new Interval(
        Exact.weightedMean(used, low[0], low[1]), Exact.weightedMean(used, high[0], high[1]));
  }

  /** Whether a threshold or a need holds; it does where there is nothing to score. */
  Truth holds(Bound bound) {
    return bound.dimension() == Bound.READINESS
        ? readiness.compare(bound.comparison())
        : scores[bound.dimension()].compare(bound.comparison(), Truth.TRUE);
  }

  private Truth allHold(List<Bound> bounds) {
    Truth all = Truth.TRUE;
    for (int i = 0; i < bounds.size() && all != Truth.FALSE; i++) {
      all = all.and(holds(bounds.get(i)));
    }
    return all;
  }

  /** Whether a delivery model can be used. */
  Truth feasible(int model) {
    return feasibleWithout(NO_RULE, model);
  }

  /** Whether a delivery model could be used if there were no such rule. */
  Truth feasibleWithout(int leftOut, int model) {
    Truth feasible = allHold(compiled.needs.get(model));
    for (int rule : compiled.excludedBy.get(model)) {
      if (feasible == Truth.FALSE) {
        break;
      }
      if (rule != leftOut) {
        feasible = feasible.and(rules[rule].not());
      }
    }
    return feasible;
  }

  /** Whether the other model can be used where the verdict is a go and this model can be used. */
  Truth feasibleBeside(int model, int other) {
    Truth feasible = allHold(compiled.needsBeyond.get(model).get(other));
    for (int rule = 0; rule < rules.length; rule++) {
      int excludes = compiled.rules.get(rule).excludes();
      if ((excludes & (1 << other)) != 0 && (excludes & (1 << model)) == 0) {
        feasible = feasible.and(rules[rule].not());
      }
    }
    return feasible;
  }

  /** Whether some delivery model can be used. */
  Truth anyFeasible() {
    Truth known = anyFeasible;
    if (known != null) {
      return known;
    }
    Truth any = Truth.FALSE;
    for (int model = 0; model < compiled.needs.size() && any != Truth.TRUE; model++) {
      any = any.or(feasible(model));
    }
    anyFeasible = any;
    return any;
  }

  /** The verdicts that may come out, as bits; none that may is left out. */
  int possibleVerdicts() {
    return possibleVerdictsWithoutCapOf(NO_RULE);
  }

  /** The verdicts that might come out if the rule capped nothing. */
  int possibleVerdictsWithoutCapOf(int leftOut) {
    int possible = thresholdVerdicts();
    for (int rule = 0; rule < rules.length; rule++) {
      if (rules[rule] != Truth.FALSE && rule != leftOut) {
        Optional<Verdict> cap = compiled.rules.get(rule).cap();
        possible = cap.isPresent() ? cap(possible, cap.get(), rules[rule]) : possible;
      }
    }
    return cap(possible, Verdict.FIX_FIRST, anyFeasible().not());
  }

  private int thresholdVerdicts() {
    Truth go = allHold(compiled.goBounds);
    if (go == Truth.TRUE) {
      return bit(Verdict.GO);
    }
    Truth pilot = allHold(compiled.pilotBounds);
    int possible = go == Truth.OPEN ? bit(Verdict.GO) : 0;
    possible |= pilot != Truth.FALSE ? bit(Verdict.PILOT) : 0;
    possible |= pilot != Truth.TRUE ? bit(Verdict.FIX_FIRST) : 0;
    return possible;
  }

  private static int cap(int possible, Verdict cap, Truth fires) {
    if (fires == Truth.FALSE) {
      return possible;
    }
    int upToCap = 2 * bit(cap) - 1;
    int capped = possible & upToCap;
    if ((possible & ~upToCap) != 0) {
      capped |= bit(cap);
    }
    return fires == Truth.TRUE ? capped : possible | capped;
  }

  /** The verdict's bit in a set of outcomes; worse verdicts have smaller bits. */
  static int bit(Verdict verdict) {
    return switch (verdict) {
      case KEEP_IN_HOUSE -> 1;
      case FIX_FIRST -> 2;
      case PILOT -> 4;
      case GO -> 8;
    };
  }

  /** The states that differ in the answer to one open question and together cover this one. */
  List<State> split(int open) {
    CompiledQuestion question = compiled.questions.get(open);
    List<State> parts = new ArrayList<>();
    for (Fill fill : question.fills()) {
      parts.add(with(question, fill));
    }
    if (question.question.notApplicable()) {
      parts.add(with(question, Fill.ABSENT));
    }
    return parts;
  }
}
