package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Truth;
import dev.shorewise.insight.BeliefCheck.Standing;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.Sheet;
import dev.shorewise.testing.WrittenQuestionnaire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InsightTest {
  private static final String QUESTIONNAIRE =
      """
      format: shorewise/questionnaire/1
      id: small
      version: "1"
      title: Small
      dimensions:
        - {id: clarity, title: Clarity, role: capability, weight: 3}
        - {id: figures, title: Figures, role: capability, weight: 1}
        - {id: controls, title: Controls, role: guard}
        - {id: needs, title: Needs, role: demand}
      questions:
        - id: written
          dimension: clarity
          weight: 3
          ask: Is it written down?
          options:
            - {id: "no", label: Nothing, points: 0, fix: {do: Write the usual case, reach: part, days: 3}}
            - {id: part, label: The usual case, points: 40, fix: {do: Write the rest, reach: "all", days: 5}}
            - {id: "all", label: Everything, points: 100}
        - id: owner
          dimension: clarity
          ask: Who owns it?
          options:
            - {id: nobody, label: Nobody, points: 0}
            - {id: one, label: One person, points: 100}
        - id: counted
          dimension: figures
          ask: What is counted?
          select: many
          combine: sum
          options:
            - {id: nothing, label: Nothing, points: 0, exclusive: true}
            - {id: amount, label: How much, points: 60, fix: {do: Count the pieces, days: 1}}
            - {id: errors, label: How wrong, points: 40, fix: {do: Count the errors, days: 2}}
        - id: logins
          dimension: controls
          ask: Own logins?
          options:
            - {id: "no", label: No, points: 0, fix: {do: Make logins, reach: "yes", days: 2}}
            - {id: "yes", label: Yes, points: 100}
        - id: data
          dimension: needs
          ask: Which data?
          select: many
          combine: max
          options:
            - {id: none, label: None, points: 0, exclusive: true}
            - {id: people, label: People, points: 60, raises: [personal]}
      rules:
        - {id: unowned, when: {question: owner, in: [nobody]}, then: {verdict: FIX_FIRST}, because: Nobody owns it.}
      models:
        - {id: here, title: Here}
      verdict:
        go: {readiness: {atLeast: 70}}
        pilot: {readiness: {atLeast: 50}}
      beliefs:
        - id: control
          belief: Control is lost.
          reality: It moves.
          real: {any: [{question: owner, in: [nobody]}, {dimension: clarity, below: 30}]}
          answered: {dimension: clarity, atLeast: 70}
        - id: unsafe
          belief: Data is unsafe.
          reality: It depends.
          real: {all: [{flag: personal}, {dimension: controls, below: 50}]}
      guidance:
        - {id: z-always, kind: kpi, priority: 1, say: Count.}
        - {id: b-personal, kind: condition, priority: 2, when: {flag: personal}, say: Sign.}
        - {id: a-owner, kind: condition, priority: 2, when: {question: owner, in: [nobody]}, say: Name one.}
        - {id: c-first, kind: condition, priority: 1, when: {dimension: clarity, below: 50}, say: Write.}
      """;

  @TempDir private Path dir;
  private Questionnaire questionnaire;

  @BeforeEach
  void load() throws IOException {
    questionnaire = WrittenQuestionnaire.in(dir, QUESTIONNAIRE);
  }

  private Insight insight(String... answers) {
    Assessor assessor = Assessor.of(questionnaire);
    return Insight.of(assessor, assessor.assess(Sheet.of(questionnaire, answers)));
  }

  private BeliefCheck belief(String id, String... answers) {
    return insight(answers).beliefs().stream()
        .filter(check -> check.belief().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBeliefIsRealWhenItsConditionHoldsWhateverElseIsInPlace() {
    BeliefCheck check = belief("control", "written=all", "owner=nobody");
    assertThat(check.standing()).isEqualTo(Standing.REAL);
    assertThat(check.because().questions()).containsExactly("owner");
    assertThat(check.because().dimensions()).isEmpty();
  }

  @Test
  void aBeliefIsAnsweredByWhatIsInPlace() {
    BeliefCheck check = belief("control", "written=all", "owner=one");
    assertThat(check.standing()).isEqualTo(Standing.ANSWERED);
    assertThat(check.because().dimensions()).containsExactly("clarity");
    assertThat(check.because().questions()).isEmpty();
  }

  @Test
  void aBeliefThatIsNeitherIsMixedAndNamesBothSides() {
    BeliefCheck check = belief("control", "written=part", "owner=one");
    assertThat(check.standing()).isEqualTo(Standing.MIXED);
    assertThat(check.because().questions()).containsExactly("owner");
    assertThat(check.because().dimensions()).containsExactly("clarity");
  }

  @Test
  void aBeliefHangsOnWhatIsOpenAndNamesOnlyThat() {
    BeliefCheck check = belief("control", "written=all", "owner=unknown");
    assertThat(check.standing()).isEqualTo(Standing.OPEN);
    assertThat(check.because().questions()).containsExactly("owner");
    assertThat(check.because().dimensions()).isEmpty();
  }

  @Test
  void aBeliefThatNoAnswerBearsOnIsNotShown() {
    assertThat(insight("data=people").beliefs())
        .extracting(check -> check.belief().id())
        .containsExactly("unsafe");
    assertThat(insight().beliefs()).isEmpty();
    assertThat(insight("counted=amount").beliefs()).isEmpty();
  }

  @Test
  void aFlagIsTracedToTheAnswerThatRaisesIt() {
    BeliefCheck check = belief("unsafe", "data=people", "logins=no");
    assertThat(check.standing()).isEqualTo(Standing.REAL);
    assertThat(check.because().questions()).containsExactly("data");
    assertThat(check.because().dimensions()).containsExactly("controls");
  }

  @Test
  void guidanceIsOrderedByKindPriorityAndId() {
    assertThat(insight("written=no", "owner=nobody", "data=people").guidance())
        .extracting(item -> item.guidance().id())
        .containsExactly("c-first", "a-owner", "b-personal", "z-always");
  }

  @Test
  void guidanceSaysWhetherItAppliesAndWhy() {
    List<GuidanceItem> items = insight("written=all", "owner=one").guidance();
    assertThat(items).extracting(GuidanceItem::applies).containsExactly(Truth.OPEN, Truth.TRUE);
    assertThat(items.get(0).because().questions()).containsExactly("data");
    assertThat(items.get(1).because()).isEqualTo(Grounds.NONE);
  }

  @Test
  void theWeakestAnswersComeFirstWithWhatTheyCost() {
    List<WeakAnswer> weakest =
        insight("written=part", "owner=nobody", "counted=errors", "logins=no", "data=people")
            .weakest();
    assertThat(weakest)
        .extracting(weak -> weak.question().id())
        .containsExactly("written", "owner", "counted", "logins");
    assertThat(weakest.get(0).lostOfScore()).isCloseTo(45, within(1e-9));
    assertThat(weakest.get(0).lostOfReadiness().orElseThrow()).isCloseTo(33.75, within(1e-9));
    assertThat(weakest.get(2).lostOfReadiness().orElseThrow()).isCloseTo(15, within(1e-9));
    assertThat(weakest.get(3).lostOfScore()).isCloseTo(100, within(1e-9));
    assertThat(weakest.get(3).lostOfReadiness()).isEmpty();
  }

  @Test
  void aFixLeadsToItsOptionAndOnAChecklistToTheMissingPart() {
    List<WeakAnswer> weakest = insight("written=part", "counted=errors").weakest();
    assertThat(weakest.get(0).steps())
        .extracting(step -> step.fix().days() + " " + step.reaches().id())
        .containsExactly("5 all");
    assertThat(weakest.get(1).steps())
        .extracting(step -> step.fix().days() + " " + step.reaches().id())
        .containsExactly("1 amount");
  }

  @Test
  void whatIsOpenOrAtItsBestIsNotWeak() {
    assertThat(insight("written=unknown", "owner=one", "counted=amount|errors").weakest())
        .isEmpty();
  }

  @Test
  void rulesThatFireOrMayFireHaveGrounds() {
    assertThat(insight("owner=nobody").ruleGrounds())
        .containsEntry("unowned", Grounds.ofQuestion("owner"));
    assertThat(insight().ruleGrounds()).containsOnlyKeys("unowned");
    assertThat(insight("owner=one").ruleGrounds()).isEmpty();
  }
}
