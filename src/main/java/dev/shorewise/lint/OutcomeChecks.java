package dev.shorewise.lint;

import dev.shorewise.assessment.Scenario;
import dev.shorewise.assessment.Truth;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.lint.Finding.Failure;
import dev.shorewise.lint.Finding.Topic;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Comparison.Operator;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.Not;
import dev.shorewise.questionnaire.Condition.ReadinessScore;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Thresholds;
import dev.shorewise.questionnaire.Verdict;
import java.util.List;
import java.util.stream.IntStream;

/** That scores span their range, and that every threshold, model and verdict is within reach. */
final class OutcomeChecks {
  private final Inspection inspection;
  private final Questionnaire questionnaire;
  private final List<String> everyQuestion;

  OutcomeChecks(Inspection inspection) {
    this.inspection = inspection;
    this.questionnaire = inspection.questionnaire();
    this.everyQuestion = inspection.reads().allAfter(List.of());
  }

  void check() {
    for (Dimension dimension : questionnaire.dimensions()) {
      if (dimension.role().isScored()) {
        checkRange(
            dimension.id(),
            inspection.at("dimensions", dimension.id()),
            comparison -> new DimensionScore(dimension.id(), comparison));
      }
    }
    checkRange("readiness", inspection.at("dimensions"), ReadinessScore::new);
    check("go", questionnaire.go());
    check("pilot", questionnaire.pilot());
    boolean allCanBeFeasible =
        !(inspection.find(new Claim(this::allFeasible, everyQuestion))
            instanceof Existence.RuledOut);
    for (int model = 0; model < questionnaire.models().size(); model++) {
      check(model, allCanBeFeasible);
    }
    for (Verdict verdict : Verdict.values()) {
      inspection.add(
          new Finding(
              Topic.VERDICTS,
              verdict.name(),
              verdict + " can be reached",
              new Failure(
                  // A questionnaire may do without the others; without GO it is of no use.
                  verdict == Verdict.GO ? Severity.ERROR : Severity.WARNING,
                  ProblemCode.UNREACHABLE,
                  verdict + " can never be the verdict",
                  "look at the thresholds and at the rules that cap"),
              inspection.at("verdict"),
              true,
              inspection.find(new Claim(scenario -> scenario.reaches(verdict), everyQuestion))));
    }
  }

  /** Turns a comparison into a condition on a score. */
  private interface Scored {
    Condition is(Comparison comparison);
  }

  private void checkRange(String id, Location at, Scored score) {
    addEnd(id, 100, at, score.is(Comparison.atLeast(100)));
    addEnd(id, 0, at, score.is(new Comparison(Operator.AT_MOST, 0)));
  }

  private void addEnd(String id, int end, Location at, Condition reached) {
    inspection.add(
        new Finding(
            Topic.RANGES,
            id,
            "'" + id + "' can be " + end,
            new Failure(
                Severity.WARNING,
                ProblemCode.UNATTAINABLE_RANGE,
                "'" + id + "' can never be " + end,
                "give each of its questions an option with "
                    + (end == 0 ? "no points" : "full points")),
            at,
            true,
            inspection.find(inspection.claim(reached))));
  }

  private void check(String verdict, Thresholds thresholds) {
    thresholds
        .readiness()
        .ifPresent(
            asked ->
                checkThreshold(
                    verdict + ".readiness",
                    asked,
                    inspection.at("verdict", verdict, "readiness"),
                    new ReadinessScore(asked)));
    for (Dimension dimension : questionnaire.dimensions()) {
      if (dimension.role() == Role.CAPABILITY) {
        thresholds
            .everyCapability()
            .ifPresent(asked -> checkFloor(verdict, dimension.id(), asked, "everyCapability"));
      }
    }
    thresholds.dimensions().forEach((id, asked) -> checkFloor(verdict, id, asked, "dimensions"));
  }

  private void checkFloor(String verdict, String dimension, Comparison asked, String key) {
    checkThreshold(
        verdict + "." + dimension,
        asked,
        inspection.at("verdict", verdict, key, dimension),
        new DimensionScore(dimension, asked));
  }

  private void checkThreshold(String id, Comparison asked, Location at, Condition met) {
    String name = "threshold " + id + " " + asked;
    inspection.expect(
        Topic.THRESHOLDS,
        id,
        name + " can be met",
        name + " can never be met",
        at,
        inspection.find(inspection.claim(met)));
    inspection.expect(
        Topic.THRESHOLDS,
        id,
        name + " can be missed",
        name + " can never be missed",
        at,
        inspection.find(inspection.claim(new Not(met))));
  }

  private void check(int place, boolean allCanBeFeasible) {
    DeliveryModel model = questionnaire.models().get(place);
    model
        .needs()
        .forEach(
            (dimension, asked) ->
                checkThreshold(
                    model.id() + "." + dimension,
                    asked,
                    inspection.at("models", model.id(), "needs", dimension),
                    new DimensionScore(dimension, asked)));
    String name = "model '" + model.id() + "'";
    boolean feasible =
        expect(
            model,
            name + " can be feasible",
            name + " is never feasible",
            new Claim(scenario -> scenario.allows(place), everyQuestion));
    boolean advised =
        feasible
            && expect(
                model,
                name + " can be advised",
                name + " is never advised",
                new Claim(scenario -> scenario.advises(place), everyQuestion));
    if (advised && allCanBeFeasible) {
      expect(
          model,
          name + " can be advised while all models are feasible",
          name + " is never advised while all models are feasible, so its fit never wins",
          new Claim(scenario -> allFeasible(scenario).and(scenario.advises(place)), everyQuestion));
    }
  }

  private Truth allFeasible(Scenario scenario) {
    return IntStream.range(0, questionnaire.models().size())
        .mapToObj(scenario::allows)
        .reduce(Truth.TRUE, Truth::and);
  }

  private boolean expect(DeliveryModel model, String can, String never, Claim claim) {
    return inspection.expect(
        Topic.MODELS,
        model.id(),
        can,
        never,
        inspection.at("models", model.id()),
        inspection.find(claim));
  }
}
