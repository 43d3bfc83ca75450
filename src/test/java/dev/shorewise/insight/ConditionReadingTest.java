package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Sheet;
import dev.shorewise.testing.WrittenQuestionnaire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which answers a rule still hangs on, and which made it fire. */
final class ConditionReadingTest {
  private static final String QUESTIONNAIRE =
      """
      format: shorewise/questionnaire/1
      id: rules
      version: "1"
      title: Rules
      scales:
        asked:
          - {id: "no", label: No, points: 0}
          - {id: "yes", label: Yes, points: 50}
        flagged:
          - {id: "no", label: No, points: 0}
          - {id: "yes", label: Yes, points: 50, raises: [flag]}
      dimensions:
        - {id: clarity, title: Clarity, role: capability}
        - {id: needs, title: Needs, role: demand}
      questions:
        - id: written
          dimension: clarity
          ask: Is it written down?
          options:
            - {id: "no", label: No, points: 0}
            - {id: "yes", label: Yes, points: 100}
        - {id: a, dimension: needs, ask: A?, scale: asked}
        - {id: b, dimension: needs, ask: B?, scale: flagged}
        - {id: c, dimension: needs, ask: C?, scale: flagged}
        - {id: d, dimension: needs, ask: D?, scale: asked}
        - {id: e, dimension: needs, ask: E?, scale: asked}
        - {id: f, dimension: needs, ask: F?, scale: asked}
        - {id: g, dimension: needs, ask: G?, scale: asked}
        - {id: h, dimension: needs, ask: H?, scale: asked}
        - {id: i, dimension: needs, ask: I?, scale: asked}
        - {id: j, dimension: needs, ask: J?, scale: asked, showIf: {question: i, in: ["yes"]}}
      rules:
        - {id: alone, when: {question: a, in: ["yes"]}, then: {verdict: KEEP_IN_HOUSE}, because: A.}
        - {id: flagged, when: {flag: flag}, then: {verdict: FIX_FIRST}, because: B.}
        - {id: both, when: {all: [{question: d, in: ["yes"]}, {question: e, in: ["yes"]}]}, then: {verdict: FIX_FIRST}, because: D.}
        - {id: either, when: {any: [{question: f, in: ["yes"]}, {not: {question: g, in: ["no"]}}]}, then: {verdict: FIX_FIRST}, because: F.}
        - {id: mild, when: {question: h, in: ["yes"]}, then: {verdict: PILOT}, because: H.}
        - {id: shown, when: {question: j, in: ["yes"]}, then: {verdict: PILOT}, because: J.}
        - {id: mixed, when: {all: [{readiness: {below: 10}}, {question: a, in: ["yes"]}, {dimension: needs, above: 5}]}, then: {verdict: PILOT}, because: M.}
        - {id: stays, when: {question: i, in: ["yes"]}, then: {excludes: [away]}, because: I.}
      models:
        - {id: here, title: Here}
        - {id: away, title: Away}
      verdict:
        go: {readiness: {atLeast: 100}, dimensions: {clarity: {atLeast: 100}}}
        pilot: {readiness: {atLeast: 50}}
      beliefs:
        - {id: weak, belief: Weak., reality: Strong., real: {readiness: {below: 50}}}
        - {id: either, belief: Both., reality: One., real: {any: [{question: a, in: ["yes"]}, {flag: flag}]}}
      """;

  @TempDir private Path dir;
  private Questionnaire questionnaire;
  private Assessor assessor;

  @BeforeEach
  void load() throws IOException {
    questionnaire = WrittenQuestionnaire.in(dir, QUESTIONNAIRE);
    assessor = Assessor.of(questionnaire);
  }

  private List<String> knockOuts(String... answers) {
    List<NextQuestion> ranked =
        NextQuestion.rank(assessor.whatIf(Sheet.of(questionnaire, answers)));
    assertThat(ranked)
        .extracting(NextQuestion::knockOut)
        .isSortedAccordingTo(Comparator.reverseOrder());
    return ranked.stream()
        .filter(NextQuestion::knockOut)
        .map(next -> next.question().id())
        .sorted()
        .toList();
  }

  private Grounds grounds(String rule, String... answers) {
    Insight insight = Insight.of(assessor, assessor.assess(Sheet.of(questionnaire, answers)));
    return Objects.requireNonNull(insight.ruleGrounds().get(rule), rule);
  }

  @Test
  void whateverMayTakeTheWorkOutIsAKnockOut() {
    assertThat(knockOuts()).containsExactly("a", "b", "c", "d", "e", "f", "g");
  }

  @Test
  void whatASettledRuleReadsIsNoneAnyMore() {
    assertThat(knockOuts("d=no")).containsExactly("a", "b", "c", "f", "g");
    assertThat(knockOuts("d=yes")).containsExactly("a", "b", "c", "e", "f", "g");
    assertThat(knockOuts("b=no")).containsExactly("a", "c", "d", "e", "f", "g");
    // All that is possible is FIX_FIRST or worse now.
    assertThat(knockOuts("f=yes")).containsExactly("a");
  }

  @Test
  void allPartsOfWhatHoldsTogetherAreItsGrounds() {
    assertThat(grounds("both", "d=yes", "e=yes").questions()).containsExactly("d", "e");
    assertThat(grounds("mixed", "written=no", "a=yes", "b=yes"))
        .satisfies(
            grounds -> {
              assertThat(grounds.questions()).containsExactly("a");
              assertThat(grounds.dimensions()).containsExactly("needs");
              assertThat(grounds.readiness()).isTrue();
              assertThat(grounds.limits())
                  .containsExactly(
                      Map.entry("needs", List.of(new Comparison(Comparison.Operator.ABOVE, 5))));
              assertThat(grounds.readinessLimits())
                  .containsExactly(new Comparison(Comparison.Operator.BELOW, 10));
            });
  }

  @Test
  void ofWhatHoldsOneWayOrAnotherOnlyTheWaysThatHoldAreGrounds() {
    assertThat(grounds("either", "f=yes", "g=no").questions()).containsExactly("f");
    assertThat(grounds("either", "f=no", "g=yes").questions()).containsExactly("g");
    assertThat(grounds("either", "f=yes", "g=yes").questions()).containsExactly("f", "g");
    assertThat(grounds("flagged", "b=yes", "c=no").questions()).containsExactly("b");
  }

  @Test
  void whatIsOpenHangsOnWhatIsOpenInIt() {
    assertThat(grounds("both", "d=yes").questions()).containsExactly("e");
    assertThat(grounds("both").questions()).containsExactly("d", "e");
    assertThat(grounds("either", "f=no").questions()).containsExactly("g");
    assertThat(grounds("flagged", "b=no").questions()).containsExactly("c");
    assertThat(grounds("mixed", "a=yes").readiness()).isTrue();
    assertThat(grounds("mixed", "a=yes", "written=no").readiness()).isFalse();
  }

  @Test
  void anAnswerThatMayBeHiddenHangsOnWhatShowsIt() {
    assertThat(grounds("shown", "j=yes").questions()).containsExactly("i");
    assertThat(grounds("shown", "i=yes").questions()).containsExactly("j");
    assertThat(grounds("shown", "i=yes", "j=yes").questions()).containsExactly("j");
  }

  @Test
  void whatNoFixChangesStandsInTheWay() {
    assertThat(none("written=yes", "a=yes"))
        .isEqualTo(new PathToGo.None(Verdict.GO, List.of("alone"), List.of(), false));
    assertThat(none("written=yes", "h=yes"))
        .isEqualTo(new PathToGo.None(Verdict.GO, List.of("mild"), List.of(), false));
    assertThat(none("written=no"))
        .isEqualTo(new PathToGo.None(Verdict.GO, List.of(), List.of("clarity"), true));
    assertThat(none("written=yes", "h=unknown"))
        .isEqualTo(new PathToGo.None(Verdict.GO, List.of("mild"), List.of(), false));
    assertThat(path(Optional.of("away"), "written=yes", "i=yes", "j=no"))
        .isEqualTo(new PathToGo.None(Verdict.GO, List.of("stays"), List.of(), false));
    assertThat(path(Optional.of("here"), "written=yes", "i=yes", "j=no"))
        .isEqualTo(new PathToGo.AlreadyThere(Verdict.GO));
  }

  @Test
  void withEveryOpenAnswerAtItsBestNothingOpenStandsInTheWay() {
    WhatIf open = assessor.whatIf(Sheet.of(questionnaire, "a=no"));
    assertThat(PathToGo.of(open)).isInstanceOf(PathToGo.None.class);
    assertThat(PathToGo.withOpenAtBest(open)).isEqualTo(new PathToGo.AlreadyThere(Verdict.GO));
  }

  @Test
  void aBeliefIsShownOnceSomethingThatItReadsIsAnswered() {
    assertThat(beliefs("written=no")).containsExactly("weak");
    assertThat(beliefs("a=no")).containsExactly("either");
    assertThat(beliefs("c=no")).containsExactly("either");
    assertThat(beliefs("d=no")).isEmpty();
  }

  private List<String> beliefs(String... answers) {
    return Insight.of(assessor, assessor.assess(Sheet.of(questionnaire, answers)))
        .beliefs()
        .stream()
        .map(check -> check.belief().id())
        .toList();
  }

  private PathToGo none(String... answers) {
    return path(Optional.empty(), answers);
  }

  /** The path of a sheet on which all other demands are answered with no. */
  private PathToGo path(Optional<String> model, String... answers) {
    Map<String, String> all = new TreeMap<>();
    for (String demand : "a b c d e f g h i".split(" ", -1)) {
      all.put(demand, demand + "=no");
    }
    for (String answer : answers) {
      all.put(answer.substring(0, answer.indexOf('=')), answer);
    }
    WhatIf sheet = assessor.whatIf(Sheet.of(questionnaire, all.values().toArray(String[]::new)));
    return model.map(id -> PathToGo.to(sheet, id)).orElseGet(() -> PathToGo.of(sheet));
  }
}
