package dev.shorewise.insight;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.WhatIf;
import java.util.Optional;

/**
 * What to fix on the way to a go.
 *
 * @param toGo the cheapest path to GO, or to PILOT where GO is out of reach
 * @param withOpenAtBest the same with every open answer at its best; equal where nothing is open
 * @param toPreferred where the model that suits the work best is ruled out and another is advised:
 *     the path that opens it
 */
public record Paths(PathToGo toGo, PathToGo withOpenAtBest, Optional<PathToGo> toPreferred) {
  /** Finds them. */
  static Paths of(Assessor assessor, Assessment assessment) {
    WhatIf sheet = assessor.whatIf(assessment.sheet());
    PathToGo toGo = PathToGo.of(sheet);
    return new Paths(
        toGo,
        assessment.open() == 0 ? toGo : PathToGo.withOpenAtBest(sheet),
        ruledOut(assessment).map(model -> PathToGo.to(sheet, model)));
  }

  /** The delivery model that suits better than the one advised, which is advised instead. */
  private static Optional<String> ruledOut(Assessment assessment) {
    Optional<String> advised = assessment.models().advised();
    return assessment
        .models()
        .preferred()
        .filter(preferred -> advised.filter(id -> !id.equals(preferred)).isPresent());
  }

  /**
   * Where the path leads on a sheet that is a no-go today: the delivery model advised at its end.
   */
  public Optional<String> modelAtEnd() {
    return toGo instanceof PathToGo.Found found ? found.model() : Optional.empty();
  }
}
