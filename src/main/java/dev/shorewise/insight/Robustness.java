package dev.shorewise.insight;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far a settled verdict hangs on the exact weights and thresholds of the questionnaire, which
 * are judgement. Counts of variations of the questionnaire, on the same answers: nothing here is a
 * probability that outsourcing succeeds, or that an answer is right.
 *
 * <p>Each variation draws all weights anew around the given ones and moves the thresholds on
 * readiness, on capabilities and of the models' needs, each by itself, by up to {@value
 * Variations#MOST_MOVE} points up or down; thresholds in rules stay. With open answers a variation
 * keeps the verdict only if both the worst and the best completion have it in that variation.
 *
 * @param variations how many were tried
 * @param kept how many of them keep the verdict
 * @param worse how many make it worse, or with open answers may
 * @param better how many of the others make it better; {@code kept + worse + better} are all
 * @param modelKept how many advise the same delivery model; absent where none is advised
 */
public record Robustness(int variations, int kept, int worse, int better, OptionalInt modelKept) {
  /** How many variations are tried. */
  public static final int VARIATIONS = 10_000;

  /**
   * Tries the variations out; the same for the same answers on every machine.
   *
   * @return absent where the verdict is not settled
   */
  public static Optional<Robustness> of(Assessor assessor, Assessment assessment) {
    return assessment.verdict().settled().map(verdict -> of(assessor, assessment, verdict));
  }

  private static Robustness of(Assessor assessor, Assessment assessment, Verdict verdict) {
    Dials dials = Dials.of(assessment.questionnaire());
    WhatIf sheet = assessor.whatIf(assessment.sheet());
    ReweighedSheet worst = new ReweighedSheet(sheet.withWorst(question -> true), dials);
    List<ReweighedSheet> ends =
        assessment.open() == 0
            ? List.of(worst)
            : List.of(worst, new ReweighedSheet(sheet.withBest(question -> true), dials));
    OptionalInt model = place(assessment);
    Variations variations = new Variations(dials);
    int[] count = new int[3];
    int modelKept = 0;
    for (int i = 0; i < VARIATIONS; i++) {
      Dials.Settings settings = variations.next();
      boolean sameModel = true;
      int outcome = 0;
      for (ReweighedSheet end : ends) {
        ReweighedSheet.Outcome then = end.outcome(settings);
        int change = then.verdict().compareTo(verdict);
        outcome = outcome < 0 || change < 0 ? -1 : outcome > 0 || change > 0 ? 1 : 0;
        sameModel &= model.isEmpty() || then.advised().equals(model);
      }
      count[outcome + 1]++;
      modelKept += sameModel ? 1 : 0;
    }
    return new Robustness(
        VARIATIONS,
        count[1],
        count[0],
        count[2],
        model.isPresent() ? OptionalInt.of(modelKept) : OptionalInt.empty());
  }

  private static OptionalInt place(Assessment assessment) {
    return assessment
        .models()
        .advised()
        .map(id -> OptionalInt.of(assessment.questionnaire().place(id)))
        .orElse(OptionalInt.empty());
  }
}
