package dev.shorewise.insight;

import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.insight.PathObstacles.LeastLevel;
import dev.shorewise.insight.PathObstacles.LeastReadiness;
import dev.shorewise.insight.PathObstacles.LeastScore;
import dev.shorewise.insight.PathObstacles.Requirement;
import dev.shorewise.insight.PathRelaxation.Solution;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Thresholds;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the cheapest plan by best-first search.
 *
 * <p>What the work asks for (the demand questions) is settled first: each combination of their
 * levels is a {@link Setting}. Within a setting a {@link Plan} is a set of requirements: least
 * levels of single questions and least scores. Its bound is the cheapest way to meet them, rules
 * left aside ({@link PathRelaxation}). The plan with the least bound is tried out on the engine: if
 * it reaches the goal in every completion it is the cheapest there is; otherwise {@link
 * PathObstacles} names requirements of which every plan must meet at least one, and each makes a
 * further plan.
 */
final class PathSearch {
  /** How many plans and settings are looked at before the search gives up. */
  private static final int MOST_TRIED = 5000;

  private final WhatIf start;
  private final Verdict goal;
  private final Optional<String> model;
  private final Set<Verdict> wanted;
  private final List<Lever> revealers;
  private final List<Lever> levers;
  private final Map<String, Long> bits = new HashMap<>();
  private final PathCost leastOfCapabilities;
  private final PriorityQueue<Candidate> waiting =
      new PriorityQueue<>(
          Comparator.comparing(Candidate::bound).thenComparingInt(Candidate::number));
  private final Set<Object> seen = new HashSet<>();
  private int made;

  PathSearch(WhatIf start, Verdict goal, Optional<String> model) {
    this.start = start;
    this.goal = goal;
    this.model = model;
    this.wanted = goal == Verdict.GO ? Set.of(Verdict.GO) : Set.of(Verdict.PILOT, Verdict.GO);
    List<Lever> all = Lever.of(start);
    for (int i = 0; i < all.size(); i++) {
      bits.put(all.get(i).id(), i < Long.SIZE ? Long.MIN_VALUE >>> i : 0);
    }
    Set<String> revealing = revealing(start.questionnaire());
    this.revealers = all.stream().filter(lever -> revealing.contains(lever.id())).toList();
    this.levers = all.stream().filter(lever -> !revealing.contains(lever.id())).toList();
    this.leastOfCapabilities = leastOfCapabilities();
  }

  /** Something to look at, the one with the least bound first. */
  private sealed interface Candidate {
    PathCost bound();

    int number();
  }

  /**
   * Levels of the questions that decide whether others are shown.
   *
   * @param levels by such a question
   * @param cost of these levels
   * @param bound no plan with these or higher levels costs less
   */
  private record Setting(List<Integer> levels, PathCost cost, PathCost bound, int number)
      implements Candidate {}

  /** A setting with what follows from it for all of its plans. */
  private record Ground(
      Setting setting, WhatIf base, WhatIf reference, PathRelaxation relaxation) {}

  /**
   * What every plan below must keep, and the cheapest that does, rules left aside.
   *
   * @param least by lever
   * @param floors by dimension, least scores
   */
  private record Plan(
      Ground ground,
      List<Integer> least,
      Map<String, Integer> floors,
      int readiness,
      Solution solution,
      PathCost bound,
      int number)
      implements Candidate {}

  PathToGo run() {
    addSetting(Collections.nCopies(revealers.size(), 0));
    for (int tried = 0; !waiting.isEmpty() && tried < MOST_TRIED; tried++) {
      Candidate candidate = waiting.remove();
      if (candidate instanceof Setting setting) {
        open(setting);
        continue;
      }
      Plan plan = (Plan) candidate;
      WhatIf fixed = plan.ground().base().with(responses(levers, plan.solution()::level));
      Optional<WhatIf> failing = failing(fixed);
      if (failing.isEmpty()) {
        return found(plan, fixed);
      }
      branch(plan, failing.get());
    }
    return waiting.isEmpty() ? none() : new PathToGo.NotFound();
  }

  private Optional<WhatIf> failing(WhatIf fixed) {
    Optional<WhatIf> failing = fixed.counterexample(wanted);
    return failing.isPresent() ? failing : model.flatMap(fixed::counterexample);
  }

  private void addSetting(List<Integer> levels) {
    if (!seen.add(levels)) {
      return;
    }
    PathCost cost = PathCost.NOTHING;
    for (int i = 0; i < levels.size(); i++) {
      Lever lever = revealers.get(i);
      cost = cost.plus(PathCost.of(lever.levels().get(levels.get(i)), bit(lever)));
    }
    waiting.add(new Setting(levels, cost, cost.plus(leastOfCapabilities), made++));
  }

  private long bit(Lever lever) {
    return bits.getOrDefault(lever.id(), 0L);
  }

  private Map<String, Response> responses(List<Lever> of, IntUnaryOperator level) {
    Map<String, Response> responses = new HashMap<>();
    for (int i = 0; i < of.size(); i++) {
      responses.put(of.get(i).id(), of.get(i).levels().get(level.applyAsInt(i)).response());
    }
    return responses;
  }

  /**
   * What the goal's thresholds on capabilities cost at least, rules left aside; nothing where other
   * answers decide which capability questions count.
   */
  private PathCost leastOfCapabilities() {
    boolean sameQuestions =
        start.questionnaire().questions().stream()
            .filter(question -> start.questionnaire().roleOf(question) == Role.CAPABILITY)
            .allMatch(question -> question.showIf().isEmpty());
    if (!sameQuestions) {
      return PathCost.NOTHING;
    }
    Map<String, Integer> floors = floors(start);
    start.questionnaire().dimensions().stream()
        .filter(dimension -> dimension.role() == Role.GUARD)
        .forEach(dimension -> floors.remove(dimension.id()));
    return new PathRelaxation(start, levers, this::bit)
        .solve(new int[levers.size()], floors, readinessFloor())
        .map(Solution::cost)
        .orElse(PathCost.NOTHING);
  }

  private Map<String, Integer> floors(WhatIf sheet) {
    Map<String, Integer> floors = new TreeMap<>();
    for (Dimension dimension : start.questionnaire().dimensions()) {
      if (!dimension.role().highIsGood() || sheet.score(dimension.id()).isEmpty()) {
        continue;
      }
      Optional<Comparison> need =
          model
              .flatMap(start.questionnaire()::model)
              .map(wantedModel -> wantedModel.needs().get(dimension.id()));
      Stream.concat(PathObstacles.asked(thresholds(), dimension).stream(), need.stream())
          .forEach(asked -> floors.merge(dimension.id(), asked.threshold(), Math::max));
    }
    return floors;
  }

  private Thresholds thresholds() {
    return goal == Verdict.GO ? start.questionnaire().go() : start.questionnaire().pilot();
  }

  private int readinessFloor() {
    return thresholds().readiness().map(Comparison::threshold).orElse(0);
  }

  private void open(Setting setting) {
    WhatIf base = start.with(responses(revealers, i -> setting.levels().get(i)));
    if (mayReachGoal(base)) {
      WhatIf reference = base.withWorst(question -> true);
      Ground ground =
          new Ground(setting, base, reference, new PathRelaxation(reference, levers, this::bit));
      add(ground, Collections.nCopies(levers.size(), 0), floors(reference), readinessFloor());
    }
    for (int i = 0; i < revealers.size(); i++) {
      if (setting.levels().get(i) + 1 < revealers.get(i).levels().size()) {
        List<Integer> next = new ArrayList<>(setting.levels());
        next.set(i, next.get(i) + 1);
        addSetting(next);
      }
    }
  }

  private void add(Ground ground, List<Integer> least, Map<String, Integer> floors, int readiness) {
    if (!seen.add(List.of(ground.setting().levels(), least, floors, readiness))) {
      return;
    }
    ground
        .relaxation()
        .solve(least.stream().mapToInt(Integer::intValue).toArray(), floors, readiness)
        .ifPresent(
            solution ->
                waiting.add(
                    new Plan(
                        ground,
                        least,
                        floors,
                        readiness,
                        solution,
                        ground.setting().cost().plus(solution.cost()),
                        made++)));
  }

  private void branch(Plan plan, WhatIf failing) {
    PathObstacles obstacles =
        new PathObstacles(failing, plan.ground().reference(), levers, goal, model, plan.solution());
    for (Requirement requirement : obstacles.oneOf()) {
      if (!addTighter(plan, requirement)) {
        obstacles.furtherThan(requirement).forEach(further -> addTighter(plan, further));
      }
    }
  }

  /** Adds the plan with one more requirement, unless it is a score that it has to reach already. */
  private boolean addTighter(Plan plan, Requirement more) {
    if (more instanceof LeastLevel level) {
      List<Integer> least = new ArrayList<>(plan.least());
      least.set(level.lever(), level.level());
      add(plan.ground(), least, plan.floors(), plan.readiness());
      return true;
    }
    if (more instanceof LeastScore score) {
      if (plan.floors().getOrDefault(score.dimension(), 0) >= score.floor()) {
        return false;
      }
      Map<String, Integer> floors = new TreeMap<>(plan.floors());
      floors.put(score.dimension(), score.floor());
      add(plan.ground(), plan.least(), floors, plan.readiness());
      return true;
    }
    int floor = ((LeastReadiness) more).floor();
    if (plan.readiness() >= floor) {
      return false;
    }
    add(plan.ground(), plan.least(), plan.floors(), floor);
    return true;
  }

  /**
   * Whether some plan may work: capabilities and controls at their best, which never harms, and the
   * other questions that fixes change at whatever level.
   */
  private boolean mayReachGoal(WhatIf base) {
    Set<String> free =
        levers.stream()
            .filter(lever -> lever.role() == Role.DEMAND)
            .map(Lever::id)
            .collect(Collectors.toSet());
    return base.with(responses(levers, this::highest)).withUnknown(free).mayHave(wanted);
  }

  /** The questions that some question's being shown depends on, flags looked through. */
  private static Set<String> revealing(Questionnaire questionnaire) {
    Set<String> read = new HashSet<>();
    questionnaire
        .questions()
        .forEach(
            question ->
                question
                    .showIf()
                    .ifPresent(
                        condition -> read.addAll(QuestionsRead.of(questionnaire, condition))));
    return read;
  }

  private int highest(int lever) {
    return levers.get(lever).levels().size() - 1;
  }

  private PathToGo found(Plan plan, WhatIf fixed) {
    List<PathStep> steps = new ArrayList<>();
    for (int i = 0; i < revealers.size(); i++) {
      steps.addAll(revealers.get(i).levels().get(plan.ground().setting().levels().get(i)).steps());
    }
    for (int i = 0; i < levers.size(); i++) {
      steps.addAll(levers.get(i).levels().get(plan.solution().level(i)).steps());
    }
    steps.sort(Comparator.comparing(PathStep::question));
    List<String> models = fixed.possibleModels();
    return new PathToGo.Found(
        goal,
        steps,
        plan.bound().days(),
        models.size() == 1 ? Optional.of(models.get(0)) : Optional.empty(),
        Optional.empty());
  }

  /** Everything fixed that can be, and what still stands in the way. */
  private PathToGo none() {
    WhatIf best =
        start
            .with(responses(levers, this::highest))
            .with(responses(revealers, i -> revealers.get(i).levels().size() - 1));
    List<String> rules =
        start.questionnaire().rules().stream()
            .filter(
                rule ->
                    PathObstacles.keepsFrom(goal, rule)
                        || model.map(id -> rule.excludes().contains(id)).orElse(false))
            .filter(rule -> best.truth(rule.when()) != Truth.FALSE)
            .map(rule -> rule.id())
            .toList();
    Map<String, Integer> floors = floors(best);
    List<String> tooLow = new ArrayList<>();
    floors.forEach(
        (dimension, floor) -> {
          if (best.score(dimension).orElseThrow().low() < floor) {
            tooLow.add(dimension);
          }
        });
    return new PathToGo.None(goal, rules, tooLow, best.readiness().low() < readinessFloor());
  }
}
