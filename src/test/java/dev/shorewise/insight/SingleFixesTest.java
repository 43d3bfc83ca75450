package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.insight.Portfolio.FixCount;
import dev.shorewise.testing.WrittenQuestionnaire;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SingleFixesTest {
  private static final String TRAINED =
      """
      format: shorewise/questionnaire/1
      id: trained
      version: "1"
      title: Trained
      dimensions:
        - {id: people, title: People, role: capability}
      questions:
        - id: people.trained
          dimension: people
          ask: How many are trained?
          select: number
          bands:
            - {id: few, below: 5, points: 0, fix: {do: Train some, reach: enough, days: 3}}
            - {id: enough, points: 100}
      models:
        - {id: near, title: Near}
      verdict:
        go: {readiness: {atLeast: 60}}
        pilot: {readiness: {atLeast: 50}}
      """;

  @Test
  void aFixThatLiftsANumberIntoAnotherBandCountsLikeAnyOther(@TempDir Path dir) throws IOException {
    Assessor assessor = Assessor.of(WrittenQuestionnaire.in(dir, TRAINED));
    Answer two = Answer.of(new Response.Amount(BigDecimal.valueOf(2)));
    Outlined subject =
        Outlined.of(
            2,
            Subject.named(Optional.of("Acme"), Optional.of("Support")),
            assessor,
            List.of(assessor.prepare("people.trained", two)));

    PortfolioCounts counts = new PortfolioCounts(true, 0, 0);
    counts.add(subject, Set.of());

    assertThat(counts.portfolio("clients.csv", assessor.questionnaire(), 0).fixes())
        .containsExactly(
            new FixCount("people.trained", Optional.of("few"), "enough", "Train some", 3, 1));
  }
}
