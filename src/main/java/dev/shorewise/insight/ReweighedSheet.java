package dev.shorewise.insight;

import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.insight.Dials.On;
import dev.shorewise.insight.Dials.Settings;
import dev.shorewise.insight.Dials.Threshold;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A sheet with nothing open whose weights and thresholds can be set. Weights are real numbers here,
 * so arithmetic is not exact; {@link Gate#TIE} says what counts as equal.
 */
final class ReweighedSheet {
  /** The name under which readiness stands among the dimensions. */
  static final String READINESS = "";

  private static final double CLOSE = 5;

  private final Questionnaire questionnaire;
  private final Dials dials;

  /** The dimensions that have a score, by id. */
  private final List<Dimension> scored = new ArrayList<>();

  /** By score: the questions that count, and what they count. */
  private final List<Mean> means = new ArrayList<>();

  /** By model. */
  private final List<Mean> context = new ArrayList<>();

  /** By model. */
  private final List<Mean> motive = new ArrayList<>();

  /** By capability: its place among the scores, or -1. */
  private final int[] capabilityScores;

  private final List<Bound> go = new ArrayList<>();
  private final List<Bound> pilot = new ArrayList<>();
  private final List<Bound> needs = new ArrayList<>();
  private final List<RuleGate> rules = new ArrayList<>();

  /** A weighted mean; its questions are places among the dials. */
  private static final class Mean {
    private final int[] questions;
    private final double[] values;

    Mean(int[] questions, double[] values) {
      this.questions = questions;
      this.values = values;
    }

    double of(double[] weights) {
      double sum = 0;
      double total = 0;
      for (int i = 0; i < questions.length; i++) {
        double weight = weights[questions[i]];
        sum += weight * values[i];
        total += weight;
      }
      return total > 0 ? sum / total : 0;
    }
  }

  /** A score held against one of the thresholds. */
  private record Bound(int score, int threshold, Threshold dial, Comparison.Operator operator) {
    boolean holds(Settings settings, double[] scores) {
      return Gate.compares(scores[score], operator, settings.thresholds[threshold]);
    }
  }

  /**
   * What comes out.
   *
   * @param advised the place of the model that is advised, if the verdict is a go
   */
  record Outcome(Verdict verdict, OptionalInt advised) {}

  /**
   * A rule.
   *
   * @param excludes delivery models, one bit each
   */
  private record RuleGate(Gate when, Verdict cap, int excludes) {}

  /**
   * Takes over the answers.
   *
   * @param complete with nothing open
   */
  ReweighedSheet(WhatIf complete, Dials dials) {
    this.questionnaire = complete.questionnaire();
    this.dials = dials;
    questionnaire.dimensions().stream()
        .filter(dimension -> complete.score(dimension.id()).isPresent())
        .sorted(Comparator.comparing(Dimension::id))
        .forEach(scored::add);
    for (Dimension dimension : scored) {
      means.add(scoreOf(complete, dimension));
    }
    for (int model = 0; model < questionnaire.models().size(); model++) {
      context.add(fit(complete, Role.CONTEXT, model));
      motive.add(fit(complete, Role.MOTIVE, model));
    }
    this.capabilityScores = dials.capabilities().stream().mapToInt(this::scoreOf).toArray();
    for (int i = 0; i < dials.thresholds().size(); i++) {
      addBounds(i);
    }
    for (Rule rule : questionnaire.rules()) {
      Gate when = Gate.of(complete, rule.when(), this::place);
      if (!when.isNever()) {
        rules.add(new RuleGate(when, rule.cap().orElse(Verdict.GO), excludes(rule)));
      }
    }
  }

  /** The place of the dimension's score, or -1. */
  private int scoreOf(Dimension dimension) {
    int place = place(dimension.id());
    return place < scored.size() ? place : -1;
  }

  private int place(String dimension) {
    for (int i = 0; i < scored.size(); i++) {
      if (scored.get(i).id().equals(dimension)) {
        return i;
      }
    }
    return scored.size();
  }

  private int excludes(Rule rule) {
    int bits = 0;
    for (int model = 0; model < questionnaire.models().size(); model++) {
      bits |= rule.excludes().contains(questionnaire.models().get(model).id()) ? 1 << model : 0;
    }
    return bits;
  }

  private Mean scoreOf(WhatIf complete, Dimension dimension) {
    List<Integer> places = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < dials.questions().size(); i++) {
      Question question = dials.questions().get(i);
      if (question.dimension().equals(dimension.id())
          && question.isScored()
          && complete.counts(question.id()) == Truth.TRUE) {
        places.add(i);
        values.add(complete.value(question.id()).orElseThrow());
      }
    }
    return mean(places, values);
  }

  private Mean fit(WhatIf complete, Role role, int model) {
    String id = questionnaire.models().get(model).id();
    List<Integer> places = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < dials.questions().size(); i++) {
      Question question = dials.questions().get(i);
      if (questionnaire.roleOf(question) == role
          && question.hasFit()
          && complete.counts(question.id()) == Truth.TRUE) {
        places.add(i);
        values.add(
            complete.chosen(question.id()).stream()
                .mapToInt(option -> question.option(option).orElseThrow().fit().getOrDefault(id, 0))
                .average()
                .orElse(0));
      }
    }
    return mean(places, values);
  }

  private static Mean mean(List<Integer> places, List<Double> values) {
    return new Mean(
        places.stream().mapToInt(Integer::intValue).toArray(),
        values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private void addBounds(int place) {
    Threshold dial = dials.thresholds().get(place);
    Comparison.Operator operator = dial.comparison().operator();
    List<Bound> bounds = bounds(dial.of());
    if (dial.on() == On.READINESS) {
      bounds.add(new Bound(scored.size(), place, dial, operator));
    }
    for (int score = 0; score < scored.size(); score++) {
      boolean named = dial.dimension().filter(scored.get(score).id()::equals).isPresent();
      boolean every =
          dial.on() == On.EVERY_CAPABILITY && scored.get(score).role() == Role.CAPABILITY;
      if (named || every) {
        bounds.add(new Bound(score, place, dial, operator));
      }
    }
  }

  private List<Bound> bounds(Dials.Of of) {
    return switch (of) {
      case GO -> go;
      case PILOT -> pilot;
      case MODEL -> needs;
    };
  }

  /** The scores by dimension id, readiness last. */
  double[] scores(Settings settings) {
    double[] scores = new double[scored.size() + 1];
    for (int i = 0; i < scored.size(); i++) {
      scores[i] = means.get(i).of(settings.questions);
    }
    double sum = 0;
    double total = 0;
    for (int i = 0; i < capabilityScores.length; i++) {
      if (capabilityScores[i] >= 0) {
        sum += settings.capabilities[i] * scores[capabilityScores[i]];
        total += settings.capabilities[i];
      }
    }
    scores[scored.size()] = total > 0 ? sum / total : 0;
    return scores;
  }

  /** What comes out. */
  Outcome outcome(Settings settings) {
    double[] scores = scores(settings);
    int feasible = feasible(settings, scores);
    Verdict verdict = verdict(settings, scores, feasible);
    return new Outcome(verdict, verdict.isGo() ? choose(settings, feasible) : OptionalInt.empty());
  }

  /** The verdict. */
  Verdict verdict(Settings settings) {
    double[] scores = scores(settings);
    return verdict(settings, scores, feasible(settings, scores));
  }

  private Verdict verdict(Settings settings, double[] scores, int feasible) {
    Verdict verdict =
        allHold(go, settings, scores)
            ? Verdict.GO
            : allHold(pilot, settings, scores) ? Verdict.PILOT : Verdict.FIX_FIRST;
    for (int i = 0; i < rules.size(); i++) {
      RuleGate rule = rules.get(i);
      if (rule.cap().compareTo(verdict) < 0 && rule.when().holds(scores)) {
        verdict = rule.cap();
      }
    }
    return feasible == 0 ? verdict.worse(Verdict.FIX_FIRST) : verdict;
  }

  private static boolean allHold(List<Bound> bounds, Settings settings, double[] scores) {
    for (int i = 0; i < bounds.size(); i++) {
      if (!bounds.get(i).holds(settings, scores)) {
        return false;
      }
    }
    return true;
  }

  /** The feasible models, one bit each. */
  private int feasible(Settings settings, double[] scores) {
    int feasible = (1 << context.size()) - 1;
    for (int i = 0; i < needs.size(); i++) {
      Bound need = needs.get(i);
      if (!need.holds(settings, scores)) {
        feasible &= ~(1 << need.dial().model());
      }
    }
    for (int i = 0; i < rules.size(); i++) {
      RuleGate rule = rules.get(i);
      if ((rule.excludes() & feasible) != 0 && rule.when().holds(scores)) {
        feasible &= ~rule.excludes();
      }
    }
    return feasible;
  }

  private OptionalInt choose(Settings settings, int feasible) {
    double[] fits = new double[context.size()];
    double best = Double.NEGATIVE_INFINITY;
    for (int model = 0; model < fits.length; model++) {
      if ((feasible & (1 << model)) != 0) {
        fits[model] = context.get(model).of(settings.questions);
        best = Math.max(best, fits[model]);
      }
    }
    int chosen = -1;
    double chosenMotive = 0;
    for (int model = 0; model < fits.length; model++) {
      if ((feasible & (1 << model)) != 0 && best - fits[model] < CLOSE - Gate.TIE) {
        double motives = motive.get(model).of(settings.questions);
        if (chosen < 0 || motives > chosenMotive + Gate.TIE) {
          chosen = model;
          chosenMotive = motives;
        }
      }
    }
    return chosen < 0 ? OptionalInt.empty() : OptionalInt.of(chosen);
  }

  /** The place of readiness among the scores; the dimensions that have one come before. */
  int readiness() {
    return scored.size();
  }

  /** The place of the score that the question at this place of the dials enters. */
  OptionalInt scoreOfQuestion(int question) {
    for (int score = 0; score < means.size(); score++) {
      for (int each : means.get(score).questions) {
        if (each == question) {
          return OptionalInt.of(score);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The place among the capabilities of the dimension with this score. */
  OptionalInt capabilityOfScore(int score) {
    for (int i = 0; i < capabilityScores.length; i++) {
      if (capabilityScores[i] == score) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** How a dimension's score hangs on the weight of one of its questions. */
  Hinge ofQuestion(Settings settings, int score, int question) {
    Mean mean = means.get(score);
    double sum = 0;
    double weight = 0;
    double value = 0;
    for (int i = 0; i < mean.questions.length; i++) {
      if (mean.questions[i] == question) {
        value = mean.values[i];
      } else {
        sum += settings.questions[mean.questions[i]] * mean.values[i];
        weight += settings.questions[mean.questions[i]];
      }
    }
    return new Hinge(sum, weight, value);
  }

  /** How readiness hangs on the weight of one of the capabilities. */
  Hinge ofCapability(Settings settings, int capability) {
    if (capabilityScores[capability] < 0) {
      return new Hinge(0, 0, 0);
    }
    double[] scores = scores(settings);
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < capabilityScores.length; i++) {
      if (i != capability && capabilityScores[i] >= 0) {
        sum += settings.capabilities[i] * scores[capabilityScores[i]];
        weight += settings.capabilities[i];
      }
    }
    return new Hinge(sum, weight, scores[capabilityScores[capability]]);
  }

  /** What a score is held against anywhere, with the thresholds as given. */
  SortedSet<Integer> thresholdsOn(int score) {
    SortedSet<Integer> thresholds = new TreeSet<>();
    for (List<Bound> bounds : List.of(go, pilot, needs)) {
      for (Bound bound : bounds) {
        if (bound.score() == score) {
          thresholds.add(bound.dial().comparison().threshold());
        }
      }
    }
    for (RuleGate rule : rules) {
      rule.when()
          .leaves(
              leaf -> {
                if (leaf.score() == score) {
                  thresholds.add(leaf.comparison().threshold());
                }
              });
    }
    return thresholds;
  }
}
