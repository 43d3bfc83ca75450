package dev.shorewise.lint;

import dev.shorewise.assessment.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Complete answer sheets of all qualities, the same ones every time. Each sheet has a quality of
 * its own that its answers share, because independent answers would all come out middling.
 */
final class Samples {
  static final int COUNT = 4_000;

  private static final long SEED = 20_261_001L;

  private final Scenario open;
  private List<Scenario> all = List.of();

  Samples(Scenario open) {
    this.open = open;
  }

  /** Samples of the whole questionnaire. */
  List<Scenario> all() {
    if (all.isEmpty()) {
      all = of(open);
    }
    return all;
  }

  /** Samples among the sheets of a scenario. */
  List<Scenario> of(Scenario scenario) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Scenario> sheets = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      // The better of that many draws: the more, the better the sheet.
      int draws = 1 + random.nextInt(4);
      sheets.add(
          scenario.complete(
              (question, size) -> {
                int pick = size;
                for (int draw = 0; draw < (question.isScored() ? draws : 1); draw++) {
                  pick = Math.min(pick, random.nextInt(size));
                }
                return pick;
              }));
    }
    return sheets;
  }
}
