package dev.shorewise.insight;

import dev.shorewise.insight.Dials.Settings;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Verdict;
import java.util.Collection;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Looks for the nearest weight at which the verdict changes. A score crosses a threshold at a
 * weight that {@link Hinge} gives in closed form; between two such weights nothing changes, so that
 * it is enough to look at each of them and at one place between each two.
 */
final class WeightSearch {
  private final ReweighedSheet sheet;
  private final Settings settings;
  private final Verdict now;

  /**
   * Sets out.
   *
   * @param settings varied while searching, and put back
   */
  WeightSearch(ReweighedSheet sheet, Settings settings) {
    this.sheet = sheet;
    this.settings = settings;
    this.now = sheet.verdict(settings);
  }

  /** A weight at which the verdict changes; see {@link WeightFlip}. */
  record Found(double threshold, boolean heavier, boolean reached, Verdict verdict) {
    WeightFlip of(Dimension dimension, Optional<Question> question, double given) {
      return new WeightFlip(dimension, question, given, threshold, heavier, reached, verdict);
    }
  }

  /** The nearest for the weight of the capability at this place of the dials. */
  Optional<Found> ofCapability(int capability) {
    NavigableSet<Double> critical = new TreeSet<>();
    Hinge hinge = sheet.ofCapability(settings, capability);
    for (int threshold : sheet.thresholdsOn(sheet.readiness())) {
      hinge.weightFor(threshold).ifPresent(critical::add);
    }
    return nearest(settings.capabilities, capability, critical);
  }

  /** The nearest for the weight of the question at this place of the dials. */
  Optional<Found> ofQuestion(int question) {
    OptionalInt score = sheet.scoreOfQuestion(question);
    if (score.isEmpty()) {
      return Optional.empty();
    }
    NavigableSet<Double> critical = new TreeSet<>();
    Hinge hinge = sheet.ofQuestion(settings, score.getAsInt(), question);
    for (int threshold : sheet.thresholdsOn(score.getAsInt())) {
      hinge.weightFor(threshold).ifPresent(critical::add);
    }
    OptionalInt capability = sheet.capabilityOfScore(score.getAsInt());
    if (capability.isPresent()) {
      Hinge readiness = sheet.ofCapability(settings, capability.getAsInt());
      double weight = settings.capabilities[capability.getAsInt()];
      for (int threshold : sheet.thresholdsOn(sheet.readiness())) {
        // The score of the dimension with which readiness is on its threshold.
        double wanted = (threshold * (readiness.weight() + weight) - readiness.sum()) / weight;
        hinge.weightFor(wanted).ifPresent(critical::add);
      }
    }
    return nearest(settings.questions, question, critical);
  }

  private Optional<Found> nearest(double[] weights, int place, NavigableSet<Double> critical) {
    double given = weights[place];
    boolean onThreshold = critical.removeIf(each -> Math.abs(each - given) <= Gate.TIE * given);
    if (onThreshold) {
      critical.add(given);
    }
    Optional<Found> lighter =
        firstChange(weights, place, critical.headSet(given, true).descendingSet(), false);
    Optional<Found> heavier = firstChange(weights, place, critical.tailSet(given, true), true);
    if (lighter.isEmpty() || heavier.isEmpty()) {
      return lighter.or(() -> heavier);
    }
    return given - lighter.get().threshold() <= heavier.get().threshold() - given
        ? lighter
        : heavier;
  }

  /**
   * The first change on one side.
   *
   * @param critical from the given weight outwards
   */
  private Optional<Found> firstChange(
      double[] weights, int place, Collection<Double> critical, boolean heavier) {
    double given = weights[place];
    Iterator<Double> outwards = critical.iterator();
    OptionalDouble next = next(outwards);
    while (next.isPresent()) {
      double threshold = next.getAsDouble();
      next = next(outwards);
      Verdict on = verdict(weights, place, threshold);
      if (on != now) {
        return Optional.of(new Found(threshold, heavier, true, on));
      }
      double end = next.orElse(heavier ? 2 * (threshold + given) : 0);
      Verdict beyond = verdict(weights, place, (threshold + end) / 2);
      if (beyond != now) {
        return Optional.of(new Found(threshold, heavier, false, beyond));
      }
    }
    return Optional.empty();
  }

  private static OptionalDouble next(Iterator<Double> critical) {
    return critical.hasNext() ? OptionalDouble.of(critical.next()) : OptionalDouble.empty();
  }

  private Verdict verdict(double[] weights, int place, double weight) {
    double given = weights[place];
    weights[place] = weight;
    Verdict verdict = sheet.verdict(settings);
    weights[place] = given;
    return verdict;
  }
}
