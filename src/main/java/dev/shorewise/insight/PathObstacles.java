package dev.shorewise.insight;

import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.insight.PathRelaxation.Solution;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Thresholds;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What keeps a completion from the goal, as requirements of which every plan that reaches it must
 * meet at least one.
 */
final class PathObstacles {
  private final WhatIf completion;
  private final WhatIf reference;
  private final Questionnaire questionnaire;
  private final List<Lever> levers;
  private final Thresholds thresholds;
  private final Verdict goal;
  private final Optional<String> model;
  private final Solution plan;

  /** Something a plan can be required to reach. */
  sealed interface Requirement {}

  /** A lever at this level or above. */
  record LeastLevel(int lever, int level) implements Requirement {}

  /** A dimension's score, at this or above. */
  record LeastScore(String dimension, int floor) implements Requirement {}

  /** Readiness, at this or above. */
  record LeastReadiness(int floor) implements Requirement {}

  /**
   * Looks at a completion.
   *
   * @param completion complete, with the plan's levels
   * @param reference complete: what the relaxation takes for constant
   * @param plan the levels that the completion has
   */
  PathObstacles(
      WhatIf completion,
      WhatIf reference,
      List<Lever> levers,
      Verdict goal,
      Optional<String> model,
      Solution plan) {
    this.completion = completion;
    this.reference = reference;
    this.questionnaire = completion.questionnaire();
    this.levers = levers;
    this.goal = goal;
    this.model = model;
    this.plan = plan;
    this.thresholds = goal == Verdict.GO ? questionnaire.go() : questionnaire.pilot();
  }

  /** What the thresholds ask of a capability's or a guard's score. */
  static List<Comparison> asked(Thresholds thresholds, Dimension dimension) {
    List<Comparison> asked = new ArrayList<>();
    if (dimension.role() == Role.CAPABILITY) {
      thresholds.everyCapability().ifPresent(asked::add);
    }
    Optional.ofNullable(thresholds.dimensions().get(dimension.id())).ifPresent(asked::add);
    return asked;
  }

  /** Whether the goal is out of reach while the rule holds. */
  static boolean keepsFrom(Verdict goal, Rule rule) {
    return rule.cap().map(cap -> cap.compareTo(goal) < 0).orElse(false);
  }

  /** Requirements of which a plan that works must meet one. */
  List<Requirement> oneOf() {
    for (Rule rule : questionnaire.rules()) {
      if (keepsFrom(goal, rule) && completion.truth(rule.when()) == Truth.TRUE) {
        return toMakeFalse(rule.when());
      }
    }
    for (Dimension dimension : questionnaire.dimensions()) {
      if (dimension.role().highIsGood()) {
        for (Comparison comparison : asked(thresholds, dimension)) {
          Optional<Interval> score = completion.score(dimension.id());
          if (score.isPresent() && score.get().compare(comparison) == Truth.FALSE) {
            return toRaise(dimension.id(), comparison.threshold());
          }
        }
      }
    }
    if (thresholds.readiness().isPresent()
        && completion.readiness().compare(thresholds.readiness().get()) == Truth.FALSE) {
      return toRaiseReadiness(thresholds.readiness().get().threshold());
    }
    return toOpenOneOf(
        model.flatMap(questionnaire::model).map(List::of).orElse(questionnaire.models()));
  }

  private List<Requirement> toOpenOneOf(List<DeliveryModel> models) {
    Set<Requirement> requirements = new LinkedHashSet<>();
    models.forEach(each -> requirements.addAll(toOpen(each)));
    return List.copyOf(requirements);
  }

  /** What one obstacle of a model asks for; its further obstacles come up later. */
  private List<Requirement> toOpen(DeliveryModel each) {
    for (Rule rule : questionnaire.rules()) {
      if (rule.excludes().contains(each.id()) && completion.truth(rule.when()) == Truth.TRUE) {
        return toMakeFalse(rule.when());
      }
    }
    for (Map.Entry<String, Comparison> need : each.needs().entrySet()) {
      Optional<Interval> score = completion.score(need.getKey());
      if (score.isPresent() && score.get().compare(need.getValue()) == Truth.FALSE) {
        return toRaise(need.getKey(), need.getValue().threshold());
      }
    }
    return List.of();
  }

  /** The condition is true in the completion; what could make it false. */
  private List<Requirement> toMakeFalse(Condition condition) {
    if (condition instanceof Condition.OptionChosen chosen) {
      return toLeave(chosen.question(), chosen.options());
    }
    if (condition instanceof Condition.FlagRaised raised) {
      return toLower(raised.flag());
    }
    if (condition instanceof Condition.DimensionScore score) {
      Comparison comparison = score.comparison();
      return comparison.operator().favoursHigh()
          ? further(List.of(score.dimension()))
          : toRaise(score.dimension(), comparison.threshold());
    }
    if (condition instanceof Condition.ReadinessScore score) {
      return score.comparison().operator().favoursHigh()
          ? List.of()
          : toRaiseReadiness(score.comparison().threshold());
    }
    if (condition instanceof Condition.AllOf all) {
      Set<Requirement> requirements = new LinkedHashSet<>();
      all.parts().forEach(part -> requirements.addAll(toMakeFalse(part)));
      return List.copyOf(requirements);
    }
    if (condition instanceof Condition.AnyOf any) {
      // All true parts have to go, so the first of them has.
      return any.parts().stream()
          .filter(part -> completion.truth(part) == Truth.TRUE)
          .findFirst()
          .map(this::toMakeFalse)
          .orElse(List.of());
    }
    // Under "not" stands what is read of the work; some of it would have to change.
    Set<String> read = QuestionsRead.of(questionnaire, condition);
    return further(lever -> read.contains(lever.id()));
  }

  private List<Requirement> toLower(String flag) {
    for (Question question : questionnaire.questions()) {
      List<String> raising =
          question.options().stream()
              .filter(option -> option.raises().contains(flag))
              .map(Option::id)
              .toList();
      if (!raising.isEmpty()
          && completion.truth(new Condition.FlagRaised(flag)) == Truth.TRUE
          && completion.visible(question.id()) == Truth.TRUE
          && completion.chosen(question.id()).stream().anyMatch(raising::contains)) {
        return toLeave(question.id(), Set.copyOf(raising));
      }
    }
    return List.of();
  }

  private List<Requirement> toLeave(String question, Set<String> options) {
    for (int lever = 0; lever < levers.size(); lever++) {
      if (levers.get(lever).id().equals(question)) {
        List<Lever.Level> levels = levers.get(lever).levels();
        for (int level = plan.level(lever) + 1; level < levels.size(); level++) {
          if (levels.get(level).options().stream().noneMatch(options::contains)) {
            return List.of(new LeastLevel(lever, level));
          }
        }
      }
    }
    return List.of();
  }

  private List<Requirement> toRaise(String dimension, int threshold) {
    return isAsInReference(dimension)
        ? List.of(new LeastScore(dimension, threshold))
        : further(List.of(dimension));
  }

  private List<Requirement> toRaiseReadiness(int threshold) {
    return capabilities().stream().allMatch(this::isAsInReference)
        ? List.of(new LeastReadiness(threshold))
        : further(capabilities());
  }

  private List<String> capabilities() {
    return questionnaire.dimensions().stream()
        .filter(dimension -> dimension.role() == Role.CAPABILITY)
        .map(Dimension::id)
        .toList();
  }

  /**
   * Whether the same questions count. What is open may have other values than in the reference, but
   * whatever stands in the way does so too with the worst values, which the reference has.
   */
  private boolean isAsInReference(String dimension) {
    return questionnaire.questions().stream()
        .filter(question -> question.dimension().equals(dimension) && question.isScored())
        .map(Question::id)
        .allMatch(id -> completion.counts(id) == reference.counts(id));
  }

  /**
   * What is left when a score is required and still not enough, which happens where a threshold has
   * to be passed and not only reached: some lever that counts has to go further than in the plan.
   */
  List<Requirement> furtherThan(Requirement score) {
    return score instanceof LeastScore one
        ? further(List.of(one.dimension()))
        : score instanceof LeastReadiness ? further(capabilities()) : List.of();
  }

  private List<Requirement> further(List<String> dimensions) {
    return further(
        lever ->
            dimensions.contains(lever.question().dimension())
                && completion.counts(lever.id()) == Truth.TRUE);
  }

  private List<Requirement> further(Predicate<Lever> which) {
    List<Requirement> requirements = new ArrayList<>();
    for (int lever = 0; lever < levers.size(); lever++) {
      int next = plan.level(lever) + 1;
      if (which.test(levers.get(lever)) && next < levers.get(lever).levels().size()) {
        requirements.add(new LeastLevel(lever, next));
      }
    }
    return requirements;
  }
}
