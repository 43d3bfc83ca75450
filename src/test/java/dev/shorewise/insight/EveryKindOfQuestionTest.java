package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Sheet;
import dev.shorewise.testing.WrittenQuestionnaire;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of answers that are amounts, several options, or bands with points. */
final class EveryKindOfQuestionTest {
  private static final String QUESTIONNAIRE =
      """
      format: shorewise/questionnaire/1
      id: kinds
      version: "1"
      title: Kinds
      dimensions:
        - {id: clarity, title: Clarity, role: capability}
        - {id: needs, title: Needs, role: demand}
        - {id: work, title: Work, role: context}
      questions:
        - id: hours
          dimension: clarity
          ask: How many hours of training?
          select: number
          unit: hours
          bands:
            - {id: few, below: 10, points: 0, fix: {do: Train, reach: some, days: 4}}
            - {id: some, below: 40, points: 50, fix: {do: Train on, reach: many, days: 6}}
            - {id: many, points: 100}
        - id: checked
          dimension: clarity
          ask: Who checks?
          select: many
          combine: min
          options:
            - {id: nobody, label: Nobody, points: 0, exclusive: true}
            - {id: peers, label: Peers, points: 60}
            - {id: owner, label: The owner, points: 80}
        - id: spread
          dimension: needs
          ask: How far do data go?
          options:
            - {id: inside, label: Inside, points: 0}
            - {id: outside, label: Outside, points: 80, raises: [leak], fix: {do: Keep them in, reach: inside, days: 2}}
        - id: copies
          dimension: needs
          ask: Who has copies?
          options:
            - {id: none, label: Nobody, points: 0}
            - {id: few, label: A few, points: 70, fix: {do: Collect them, reach: none, days: 1}}
            - {id: many, label: Many, points: 90, raises: [leak], fix: {do: Delete them, reach: none, days: 1}}
        - id: tools
          dimension: work
          ask: Which tools?
          select: many
          notApplicable: true
          options:
            - {id: none, label: None, fit: {here: 50, away: 50}, exclusive: true}
            - {id: phone, label: Phone, fit: {here: 100, away: 0}}
            - {id: screen, label: Screen, fit: {here: 0, away: 100}}
        - id: volume
          dimension: work
          ask: How much?
          select: number
          bands:
            - {id: small, below: 100, fit: {here: 100, away: 0}}
            - {id: large, fit: {here: 0, away: 100}}
      rules:
        - {id: leaks, when: {flag: leak}, then: {verdict: FIX_FIRST}, because: It leaks.}
        - {id: wide, when: {dimension: needs, above: 30}, then: {excludes: [away]}, because: Too wide.}
      models:
        - {id: here, title: Here}
        - {id: away, title: Away}
      verdict:
        go: {readiness: {atLeast: 70}}
        pilot: {readiness: {atLeast: 50}}
      """;

  @TempDir private Path dir;
  private Questionnaire questionnaire;
  private Assessor assessor;

  @BeforeEach
  void load() throws IOException {
    questionnaire = WrittenQuestionnaire.in(dir, QUESTIONNAIRE);
    assessor = Assessor.of(questionnaire);
  }

  private AnswerSheet sheet(String... answers) {
    return Sheet.of(questionnaire, answers);
  }

  private String effects(String question, String... answers) {
    Question asked = questionnaire.question(question).orElseThrow();
    return AnswerEffect.of(assessor, assessor.assess(sheet(answers)), asked).stream()
        .map(
            effect ->
                (effect.given() ? "*" : "") + text(effect.response()) + " " + effect.verdicts())
        .collect(Collectors.joining("; "));
  }

  private static String text(Response response) {
    if (response instanceof Response.Chosen chosen) {
      return String.join("+", chosen.options());
    }
    return response instanceof Response.Amount amount
        ? amount.value().toPlainString()
        : response.getClass().getSimpleName();
  }

  private List<String> path(String... answers) {
    PathToGo path = PathToGo.of(assessor.whatIf(sheet(answers)));
    assertThat(path).isInstanceOf(PathToGo.Found.class);
    return ((PathToGo.Found) path)
        .steps().stream().map(step -> step.question() + "=" + step.to()).toList();
  }

  @Test
  void anAmountIsTriedInEveryBandAndTheGivenOneStays() {
    assertThat(effects("hours", "hours=25", "checked=owner", "spread=inside", "copies=none"))
        .isEqualTo("0 [FIX_FIRST]; *25 [PILOT]; 40 [GO]");
  }

  @Test
  void whereNoAmountIsGivenEachBandIsTriedFromItsLowerEdge() {
    assertThat(effects("hours", "checked=owner", "spread=inside", "copies=none"))
        .isEqualTo("0 [FIX_FIRST]; 10 [PILOT]; 40 [GO]");
  }

  @Test
  void ofSeveralOptionsEachIsAddedOrTakenAwayAndAnExclusiveOneStandsAlone() {
    String[] rest = {"hours=40", "spread=inside", "copies=none"};
    assertThat(effects("checked", with(rest, "checked=peers|owner")))
        .isEqualTo("nobody [PILOT]; owner [GO]; peers [GO]; *peers+owner [GO]");
    assertThat(effects("checked", with(rest, "checked=peers")))
        .isEqualTo("nobody [PILOT]; *peers [GO]; peers+owner [GO]");
    assertThat(effects("checked", with(rest, "checked=nobody")))
        .isEqualTo("*nobody [PILOT]; peers [GO]; owner [GO]");
  }

  @Test
  void whereNothingIsChosenEachOptionIsTriedAloneAndNotApplicableLast() {
    String[] rest = {"hours=40", "checked=owner", "spread=inside", "copies=none"};
    assertThat(effects("tools", rest))
        .isEqualTo("none [GO]; phone [GO]; screen [GO]; NotApplicable [GO]");
    assertThat(effects("tools", with(rest, "tools=not-applicable")))
        .isEqualTo("none [GO]; phone [GO]; screen [GO]; *NotApplicable [GO]");
  }

  @Test
  void fixesLeadFromBandToBandAndGiveTheLeastAmountOfEach() {
    assertThat(path("hours=3", "checked=owner", "spread=inside", "copies=none"))
        .containsExactly("hours=some", "hours=many");
  }

  @Test
  void everyQuestionThatRaisesAFlagHasToBeFixed() {
    assertThat(path("hours=40", "checked=owner", "spread=outside", "copies=many"))
        .containsExactly("copies=none", "spread=inside");
  }

  @Test
  void aScoreThatIsTooHighIsLoweredToOpenAModel() {
    PathToGo path =
        PathToGo.to(
            assessor.whatIf(
                sheet(
                    "hours=40",
                    "checked=owner",
                    "spread=inside",
                    "copies=few",
                    "tools=screen",
                    "volume=500")),
            "away");
    assertThat(((PathToGo.Found) path).steps())
        .extracting(PathStep::question)
        .containsExactly("copies");
    assertThat(((PathToGo.Found) path).model()).contains("away");
  }

  @Test
  void theWorstOfSeveralOptionsMakesAnAnswerWeak() {
    List<WeakAnswer> weakest =
        Insight.of(assessor, assessor.assess(sheet("hours=25", "checked=peers|owner"))).weakest();
    assertThat(weakest)
        .extracting(weak -> weak.question().id())
        .containsExactly("hours", "checked");
    assertThat(weakest.get(0).steps())
        .extracting(step -> step.reaches().id())
        .containsExactly("many");
    assertThat(weakest.get(1).lostOfScore()).isCloseTo(20, within(1e-9));
  }

  @Test
  void theNearestOtherAmountThatChangesTheResultIsTheEdgeOfABand() {
    AnswerSheet sheet = sheet("hours=25", "checked=owner", "spread=inside", "copies=none");
    assertThat(AnswerFlip.of(assessor, assessor.assess(sheet)))
        .filteredOn(flip -> flip.question().id().equals("hours"))
        .extracting(AnswerFlip::other)
        .containsExactlyInAnyOrder(
            new Response.Amount(BigDecimal.ZERO), new Response.Amount(new BigDecimal(40)));
    assertThat(assessor.assess(sheet).verdict().possible()).containsExactly(Verdict.PILOT);
  }

  private static String[] with(String[] answers, String more) {
    List<String> all = new ArrayList<>(List.of(answers));
    all.add(more);
    return all.toArray(String[]::new);
  }
}
