package dev.shorewise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.questionnaire.Condition.OptionChosen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What valid files mean; the broken ones are in {@link BrokenQuestionnairesTest}. */
final class QuestionnaireLoadingTest {
  private static final String HEAD =
      """
      format: shorewise/questionnaire/1
      id: one
      version: "1"
      title: One
      dimensions:
        - {id: clarity, title: Clarity, role: capability}
        - {id: needs, title: Needs, role: demand}
        - {id: delivery, title: Delivery, role: context}
        - {id: motive, title: Motive, role: motive}
      models:
        - {id: here, title: Here}
      """;
  private static final String VERDICT =
      "verdict: {go: {everyCapability: {atLeast: 70}}, pilot: {readiness: {atLeast: 70}}}\n";
  private static final String QUESTIONS =
      """
      questions:
        - id: clarity.a
          dimension: clarity
          ask: What?
          options:
            - {id: low, label: Low, points: 0, raises: [weak]}
            - {id: high, label: High, points: 100}
        - id: delivery.calls
          dimension: delivery
          select: number
          unit: calls
          ask: How many?
          bands:
            - {id: few, below: 10}
            - {id: some, below: 100}
            - {id: many, label: Lots}
      """;

  @TempDir private Path folder;

  @Test
  void anIdenticalFileWithItsKeysInAnotherOrderHasTheSameHash() {
    Questionnaire one = load(HEAD + QUESTIONS + VERDICT);
    Questionnaire other =
        load(
            VERDICT
                + QUESTIONS.replace("{id: low, label: Low,", "{label: Low, id: low,")
                + HEAD.replace("id: one\n", "").replace("title: One", "title: One\nid: one"));

    assertThat(other).isEqualTo(one);
    assertThat(CanonicalForm.sha256(other)).isEqualTo(CanonicalForm.sha256(one)).hasSize(64);
  }

  @Test
  void theHashDependsOnContentButNotOnTests() {
    String hash = CanonicalForm.sha256(load(HEAD + QUESTIONS + VERDICT));
    String test = "tests: [{name: t, given: {}, expect: {decision: OPEN}}]\n";

    assertThat(CanonicalForm.sha256(load(HEAD + QUESTIONS + VERDICT + test))).isEqualTo(hash);
    assertThat(CanonicalForm.sha256(load(HEAD + QUESTIONS + VERDICT.replace("70", "71"))))
        .isNotEqualTo(hash);
  }

  @Test
  void bandsAreNamedByTheirEdgesWhereTheAuthorDidNot() {
    Questionnaire questionnaire = load(HEAD + QUESTIONS.replace(", label: Lots", "") + VERDICT);

    assertThat(questionnaire.question("delivery.calls").orElseThrow().options())
        .extracting(Option::label)
        .containsExactly("below 10 calls", "10 to 99 calls", "100 or more calls");
    assertThat(
            load(HEAD + QUESTIONS.replace("below: 100", "below: 11") + VERDICT)
                .question("delivery.calls")
                .orElseThrow()
                .options())
        .extracting(Option::label)
        .contains("10 calls");
    assertThat(load(HEAD + QUESTIONS + VERDICT).question("delivery.calls").orElseThrow().options())
        .extracting(Option::label)
        .endsWith("Lots");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "below: 10 > few",
        "below: 100 > few some",
        "atLeast: 10 > many some",
        "atLeast: 100 > many",
        "in: [some] > some"
      })
  void aConditionOnANumberMeansBands(String comparison, String bands) {
    String rule =
        "rules: [{id: r, when: {question: delivery.calls, "
            + comparison
            + "}, then: {verdict: PILOT}, because: Why}]\n";

    Questionnaire questionnaire = load(HEAD + QUESTIONS + VERDICT + rule);

    assertThat(questionnaire.rules().get(0).when())
        .isEqualTo(new OptionChosen("delivery.calls", new TreeSet<>(List.of(bands.split(" ")))));
  }

  @Test
  void whatHasToBreakMonotonicitySaysSoAndIsWarnedAbout() {
    String rule =
        "rules: [{id: r, when: {not: {flag: weak}}, then: {verdict: PILOT}, because: Why}]\n";
    Checked<Questionnaire> checked = check(HEAD + QUESTIONS + VERDICT + rule + "monotone: false\n");

    assertThat(checked).isInstanceOf(Checked.Valid.class);
    assertThat(checked.problems())
        .extracting(Problem::line)
        .containsExactly(
            "f.yaml:30:11: warning: a better answer may worsen the result, and reports say so"
                + " [L105]");
    assertThat(check(HEAD + QUESTIONS + VERDICT + rule)).isInstanceOf(Checked.Invalid.class);
  }

  @Test
  void aRuleNeedNotNameAnOptionThatIsJustAsGood() {
    String equal = "      - {id: same, label: Same, points: 100}\n";
    String rule =
        "rules: [{id: r, when: {question: clarity.a, in: [low, high]}, then: {verdict: PILOT},"
            + " because: Why}]\n";
    String questions = QUESTIONS.replace("  - id: delivery", equal + "  - id: delivery");

    assertThat(check(HEAD + questions + VERDICT + rule).problems()).isEmpty();
  }

  @Test
  void anIdHasUpToEightyLetters() {
    String longest = "a".repeat(80);

    assertThat(check(HEAD + QUESTIONS.replace("clarity.a", longest) + VERDICT).problems())
        .isEmpty();
    assertThat(check(HEAD + QUESTIONS.replace("clarity.a", longest + "a") + VERDICT).problems())
        .hasSize(1);
  }

  @Test
  void floorsUnderEveryCapabilityAreAFloorUnderReadiness() {
    assertThat(check(HEAD + QUESTIONS + VERDICT)).isInstanceOf(Checked.Valid.class);
    assertThat(
            check(
                HEAD
                    + QUESTIONS
                    + "verdict: {go: {dimensions: {clarity: {atLeast: 70}}},"
                    + " pilot: {everyCapability: {above: 60}, readiness: {atLeast: 70}}}\n"))
        .isInstanceOf(Checked.Valid.class);
  }

  @Test
  void beliefsAndGuidanceMayReadAnything() {
    String advice =
        """
          - id: motive.why
            dimension: motive
            ask: Why?
            options:
              - {id: cost, label: Cost, fit: {here: 0}, raises: [cheap]}
              - {id: skill, label: Skill, fit: {here: 100}}
        beliefs:
          - {id: b, belief: B, reality: R, real: {not: {question: motive.why, in: [cost]}}, answered: {dimension: clarity, atLeast: 60}}
        guidance:
          - {id: g, kind: retained-team, priority: 1, when: {flag: cheap}, say: S, measure: M}
        """;

    assertThat(check(HEAD + QUESTIONS + advice + VERDICT).problems()).isEmpty();
  }

  @Test
  void severalOfUpToSixteenOptionsCanBeChosen() {
    StringBuilder many =
        new StringBuilder(
            "  - {id: many, dimension: needs, ask: What?, select: many, combine: max, options: [");
    for (int i = 0; i < 16; i++) {
      many.append("{id: o").append(i).append(", label: O, points: 1}, ");
    }

    assertThat(check(HEAD + QUESTIONS + many + "]}\n" + VERDICT).problems()).isEmpty();
  }

  @Test
  void aNumberFallsIntoTheBandThatBeginsWithIt() {
    Question calls = load(HEAD + QUESTIONS + VERDICT).question("delivery.calls").orElseThrow();

    assertThat(
            Stream.of("0", "9.9", "10", "99", "100", "1e9")
                .map(number -> calls.band(new BigDecimal(number)).id()))
        .containsExactly("few", "few", "some", "some", "many", "many");
  }

  @Test
  void moreThanFiveHundredQuestionsAreTooMany() {
    StringBuilder many = new StringBuilder(QUESTIONS);
    for (int i = 0; i < 498; i++) {
      many.append("  - {id: q" + i + ", dimension: clarity, ask: What?, scale: s}\n");
    }
    String scale =
        "scales: {s: [{id: a, label: A, points: 0}, {id: b, label: B, points: 1}]}\n" + VERDICT;

    assertThat(check(HEAD + many + scale)).isInstanceOf(Checked.Valid.class);
    assertThat(
            check(
                    HEAD
                        + many
                        + "  - {id: last, dimension: clarity, ask: What?, scale: s}\n"
                        + scale)
                .problems())
        .extracting(Problem::line)
        .containsExactly(
            "f.yaml:13:3: error: 501 questions; a questionnaire has at most 500 [Q116]");
  }

  private Questionnaire load(String text) {
    return check(text)
        .fold(
            Checked.Valid::value,
            invalid -> {
              throw new AssertionError(invalid.problems());
            });
  }

  private Checked<Questionnaire> check(String text) {
    try {
      Files.writeString(folder.resolve("f.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new QuestionnaireLibrary(folder).load("f.yaml");
  }
}
