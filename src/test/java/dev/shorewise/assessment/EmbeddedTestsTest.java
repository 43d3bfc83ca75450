package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Problem;
import dev.shorewise.testing.WrittenQuestionnaire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedTestsTest {
  private static final String QUESTIONNAIRE =
      """
      format: shorewise/questionnaire/1
      id: small
      version: "1"
      title: Small
      dimensions:
        - {id: clarity, title: Clarity, role: capability}
        - {id: needs, title: Needs, role: demand}
        - {id: work, title: Work, role: context}
      questions:
        - id: written
          dimension: clarity
          ask: Is it written down?
          options:
            - {id: "no", label: Nothing, points: 0}
            - {id: half, label: Half, points: 50}
            - {id: "all", label: Everything, points: 100}
        - id: counted
          dimension: clarity
          ask: What is counted?
          select: many
          combine: sum
          options:
            - {id: nothing, label: Nothing, points: 0, exclusive: true}
            - {id: amount, label: How much, points: 60}
            - {id: errors, label: How wrong, points: 40}
        - id: data
          dimension: needs
          ask: Which data?
          select: many
          combine: max
          options:
            - {id: none, label: None, points: 0, exclusive: true}
            - {id: people, label: People, points: 100, raises: [personal]}
        - id: hours
          dimension: work
          ask: How many hours?
          select: number
          bands:
            - {id: few, below: 20, fit: {here: 100, away: 0}}
            - {id: many, fit: {here: 0, away: 100}}
      rules:
        - {id: stays, when: {flag: personal}, then: {excludes: [away]}, because: It stays.}
      models:
        - {id: here, title: Here}
        - {id: away, title: Away}
      verdict:
        go: {readiness: {atLeast: 70}}
        pilot: {readiness: {atLeast: 50}}
      tests:
      """;

  @TempDir private Path dir;

  private List<String> run(String... tests) throws IOException {
    return runOn(QUESTIONNAIRE, tests);
  }

  private List<String> runOn(String questionnaire, String... tests) throws IOException {
    StringBuilder file = new StringBuilder(questionnaire);
    for (String test : tests) {
      file.append("  - {").append(test).append("}\n");
    }
    return EmbeddedTests.run(WrittenQuestionnaire.in(dir, file.toString())).stream()
        .map(Problem::message)
        .toList();
  }

  @Test
  void theBestAndTheWorstAnswersReachTheEndsOfEveryScale() throws IOException {
    assertThat(
            run(
                "name: all best, others: best, expect: {verdict: GO, decision: GO, readiness: {atLeast:"
                    + " 100}, dimensions: {clarity: {atLeast: 100}, needs: {atMost: 0}}}",
                "name: all worst, others: worst, expect: {readiness: {atMost: 0}, dimensions: {needs:"
                    + " {atLeast: 100}}, rules: [stays]}"))
        .isEmpty();
  }

  @Test
  void theBestAndTheWorstNumbersDoSoToo() throws IOException {
    String volume =
        """
          - id: volume
            dimension: clarity
            ask: How many are counted?
            select: number
            bands:
              - {id: few, below: 20, points: 0}
              - {id: some, below: 50, points: 50}
              - {id: lots, points: 100}
        rules:
        """;
    assertThat(
            runOn(
                QUESTIONNAIRE.replace("rules:\n", volume),
                "name: all best, others: best, expect: {dimensions: {clarity: {atLeast: 100}}}",
                "name: all worst, others: worst, expect: {dimensions: {clarity: {atMost: 0}}}"))
        .isEmpty();
  }

  @Test
  void whatIsGivenWinsOverTheOthers() throws IOException {
    assertThat(
            run(
                "name: half, given: {written: half, hours: 40, counted: [amount]}, others: best,"
                    + " expect: {verdict: PILOT, model: away, feasible: [here, away], rules: []}"))
        .isEmpty();
  }

  @Test
  void aTestMayStartFromAnEarlierOne() throws IOException {
    assertThat(
            run(
                "name: base, given: {written: half}, others: best, expect: {verdict: GO}",
                "name: next, given: {data: [people]}, others: base, expect: {dimensions: {clarity:"
                    + " {atMost: 75}}, feasible: [here]}"))
        .isEmpty();
  }

  @Test
  void whatIsNotSaidIsOpen() throws IOException {
    assertThat(
            run(
                "name: nothing, expect: {verdict: UNDECIDED, decision: OPEN, possible: [FIX_FIRST,"
                    + " PILOT, GO]}",
                "name: one open, given: {written: unknown}, others: best, expect: {possible: [PILOT,"
                    + " GO], decision: GO}"))
        .isEmpty();
  }

  @Test
  void everyDifferenceIsReported() throws IOException {
    assertThat(
            run(
                "name: wrong, others: best, expect: {verdict: PILOT, decision: OPEN, model: away,"
                    + " feasible: [away], possible: [GO, PILOT], rules: [stays], readiness: {below:"
                    + " 100}, dimensions: {needs: {above: 0}}}"))
        .containsExactlyInAnyOrder(
            "test 'wrong' fails on the verdict: GO, expected PILOT",
            "test 'wrong' fails on the decision: GO, expected OPEN",
            "test 'wrong' fails on the model: here, expected away",
            "test 'wrong' fails on the feasible models: [away, here], expected [away]",
            "test 'wrong' fails on the possible verdicts: [GO], expected [PILOT, GO]",
            "test 'wrong' fails on the rules that fire: [], expected [stays]",
            "test 'wrong' fails on readiness: 100.0, expected below 100",
            "test 'wrong' fails on 'needs': 0.0, expected above 0");
  }

  @Test
  void aScoreThatIsOpenIsShownAsARange() throws IOException {
    assertThat(
            run(
                "name: range, given: {written: unknown}, others: best, expect: {readiness: {atLeast:"
                    + " 60}}"))
        .containsExactly("test 'range' fails on readiness: 50.0 to 100.0, expected at least 60");
  }
}
