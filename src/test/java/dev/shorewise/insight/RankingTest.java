package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.PreparedAnswer;
import dev.shorewise.testing.CoreSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RankingTest {
  private static final int SUBJECTS = 60;

  private final Assessor assessor = Assessor.of(CoreSheets.core());

  private Outlined subject(int number) {
    List<PreparedAnswer> answers = new ArrayList<>();
    CoreSheets.sheet(assessor.questionnaire(), number, number % 4)
        .answers()
        .forEach((question, answer) -> answers.add(assessor.prepare(question, answer)));
    return Outlined.of(
        number,
        Subject.named(Optional.of("Client " + number), Optional.empty()),
        assessor,
        answers);
  }

  private Ranking ranking(int most, int from, int to) {
    Ranking ranking = new Ranking(most);
    for (int i = from; i < to; i++) {
      ranking.add(subject(i));
    }
    return ranking;
  }

  @Test
  void theReadiestComeFirst() {
    List<Ranked> ranked = ranking(SUBJECTS, 0, SUBJECTS).first();
    assertThat(ranked).hasSize(SUBJECTS);
    for (int i = 1; i < ranked.size(); i++) {
      Ranked before = ranked.get(i - 1);
      Ranked after = ranked.get(i);
      int worst = before.possible().first().compareTo(after.possible().first());
      int best = before.possible().last().compareTo(after.possible().last());
      assertThat(worst).isNotNegative();
      if (worst == 0) {
        assertThat(best).isNotNegative();
        if (best == 0) {
          assertThat(before.readiness().low()).isGreaterThanOrEqualTo(after.readiness().low());
        }
      }
    }
  }

  @Test
  void itKeepsTheFirstOnesOnly() {
    List<Ranked> all = ranking(SUBJECTS, 0, SUBJECTS).first();
    assertThat(ranking(7, 0, SUBJECTS).first()).isEqualTo(all.subList(0, 7));
    assertThat(ranking(0, 0, SUBJECTS).first()).isEmpty();
  }

  @Test
  void partsAddUpToTheWhole() {
    Ranking parts = ranking(7, 0, 20);
    parts.add(ranking(7, 20, 45));
    parts.add(ranking(7, 45, SUBJECTS));
    assertThat(parts.first()).isEqualTo(ranking(7, 0, SUBJECTS).first());
  }
}
