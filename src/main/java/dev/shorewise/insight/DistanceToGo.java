package dev.shorewise.insight;

import dev.shorewise.assessment.Outline;
import dev.shorewise.questionnaire.Verdict;
import java.util.Comparator;

/**
 * How far a subject is from GO at the low end, with every open answer at its worst. Cheap to work
 * out, unlike the path to GO, and so made for putting many subjects into an order.
 *
 * @param keptInHouse whether no completion is better than KEEP_IN_HOUSE, which fixes seldom change
 * @param caps how many rules hold the verdict below GO, or may; one more where no delivery model is
 *     feasible, or may be
 * @param points how many points of readiness are missing: the larger of what readiness itself lacks
 *     and what the dimensions below their thresholds lack together, each by its share in readiness;
 *     0 or more
 */
public record DistanceToGo(boolean keptInHouse, int caps, double points)
    implements Comparable<DistanceToGo> {
  private static final Comparator<DistanceToGo> NEAREST_FIRST =
      Comparator.comparing(DistanceToGo::keptInHouse)
          .thenComparingInt(DistanceToGo::caps)
          .thenComparingDouble(DistanceToGo::points);

  public DistanceToGo {
    if (caps < 0 || !(points >= 0)) {
      throw new IllegalArgumentException("not a distance: " + caps + " caps, " + points);
    }
  }

  /** How far it is from what an outline tells. */
  public static DistanceToGo of(Outline outline) {
    return new DistanceToGo(
        outline.possible().last() == Verdict.KEEP_IN_HOUSE,
        outline.caps(),
        outline.pointsMissing());
  }

  /** Caps first, because points cannot make up for one; then the points missing. */
  @Override
  public int compareTo(DistanceToGo other) {
    return NEAREST_FIRST.compare(this, other);
  }
}
