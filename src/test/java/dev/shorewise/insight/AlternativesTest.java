package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Response;
import dev.shorewise.insight.Alternatives.Alternative;
import dev.shorewise.questionnaire.Question;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else could have been answered, and what of it is one step worse. */
final class AlternativesTest {
  @TempDir private Path dir;
  private List<Question> questions = List.of();

  @BeforeEach
  void load() throws IOException {
    String any = "{readiness: {atLeast: 0}}";
    questions =
        SmallQuestionnaires.assessor(
                dir,
                SmallQuestionnaires.BASICS
                    + SmallQuestionnaires.question(
                        "scale", "clarity", "top 100", "left 50", "right 50", "low 20")
                    + """
                      - id: parts
                        dimension: clarity
                        ask: Which?
                        select: many
                        combine: sum
                        options:
                          - {id: none, label: None, points: 0, exclusive: true}
                          - {id: b, label: B, points: 30}
                          - {id: a, label: A, points: 30}
                          - {id: c, label: C, points: 40}
                      - id: size
                        dimension: clarity
                        ask: How many?
                        select: number
                        bands:
                          - {id: few, label: Few, below: 5, points: 0}
                          - {id: some, label: Some, below: 20, points: 60}
                          - {id: many, label: Many, points: 100}
                      - id: shape
                        dimension: work
                        ask: Which shape?
                        options:
                          - {id: square, label: Square}
                          - {id: round, label: Round}
                          - {id: flat, label: Flat}
                    """,
                any,
                any)
            .questionnaire()
            .questions();
  }

  private Question question(String id) {
    return questions.stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void anAnswerWithAsManyPointsIsNoWorse() {
    assertThat(Alternatives.oneWorse(question("scale"), true, Response.Chosen.of("right")))
        .contains(Response.Chosen.of("low"));
    assertThat(Alternatives.oneWorse(question("scale"), true, Response.Chosen.of("top")))
        .contains(Response.Chosen.of("left"));
    assertThat(Alternatives.oneWorse(question("scale"), true, Response.Chosen.of("low"))).isEmpty();
    assertThat(Alternatives.oneWorse(question("scale"), false, Response.Chosen.of("left")))
        .contains(Response.Chosen.of("top"));
  }

  @Test
  void ofPartsThatCountAlikeTheOneWithTheSmallerIdIsLeft() {
    assertThat(Alternatives.oneWorse(question("parts"), true, Response.Chosen.of("b", "a", "c")))
        .contains(Response.Chosen.of("a", "c"));
    assertThat(Alternatives.oneWorse(question("parts"), true, Response.Chosen.of("a")))
        .contains(Response.Chosen.of("none"));
  }

  @Test
  void ofANumberTheNextWorseBandIsMeant() {
    assertThat(
            Alternatives.oneWorse(
                question("size"), true, new Response.Amount(BigDecimal.valueOf(30))))
        .contains(new Response.Amount(BigDecimal.valueOf(5)));
    assertThat(
            Alternatives.oneWorse(
                question("size"), true, new Response.Amount(BigDecimal.valueOf(3))))
        .isEmpty();
  }

  @Test
  void whatHasNoPointsHasNothingWorse() {
    assertThat(Alternatives.oneWorse(question("shape"), true, Response.Chosen.of("round")))
        .isEmpty();
  }

  @Test
  void equallyNearAnswersComeByTheIdsOfTheirOptions() {
    assertThat(Alternatives.of(question("shape"), Response.Chosen.of("round")))
        .extracting(Alternative::response)
        .containsExactly(Response.Chosen.of("flat"), Response.Chosen.of("square"));
    assertThat(Alternatives.of(question("parts"), Response.Chosen.of("a")).limit(3))
        .extracting(Alternative::response)
        .containsExactly(
            new Response.Chosen(List.of("b", "a")),
            new Response.Chosen(List.of("a", "c")),
            Response.Chosen.of("none"));
  }
}
