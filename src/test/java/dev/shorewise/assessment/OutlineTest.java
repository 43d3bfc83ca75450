package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.VerdictResult.Leaning;
import dev.shorewise.assessment.VerdictResult.Reason;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Completions;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.RandomQuestionnaires;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The outline says what the assessment says. */
final class OutlineTest {
  @Property(tries = 400)
  void theOutlineOfAnySheetIsThatOfItsAssessment(
      @ForAll long seed, @ForAll @IntRange(max = 4) int oneOpenIn) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    Assessor assessor = Assessor.of(questionnaire);
    for (int sheet = 0; sheet < 5; sheet++) {
      check(assessor, random.sheet(questionnaire, oneOpenIn));
    }
  }

  @Test
  void theSameHoldsForTheGeneralQuestionnaire() {
    Questionnaire core = CoreSheets.core();
    Assessor assessor = Assessor.of(core);
    for (int seed = 0; seed < 300; seed++) {
      check(assessor, CoreSheets.sheet(core, seed, seed % 4 * 10));
    }
  }

  @Property(tries = 60)
  void anAnswerLiftsASheetWhenItMakesItsWorstVerdictBetter(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    Assessor assessor = Assessor.of(questionnaire);
    AnswerSheet sheet = random.sheet(questionnaire, 4);
    Outline now = outline(assessor, sheet);
    for (Question question : questionnaire.questions()) {
      for (Response other : Completions.of(question)) {
        Answer answer = Answer.of(other);
        assertThat(now.isLiftedBy(assessor.prepare(question.id(), answer)))
            .isEqualTo(
                outline(assessor, sheet.with(question.id(), answer))
                        .possible()
                        .first()
                        .compareTo(now.possible().first())
                    > 0);
      }
    }
  }

  @Test
  void preparedAnswersAreEqualWhereQuestionAndAnswerAre() {
    Questionnaire core = CoreSheets.core();
    Map<String, Answer> answers = CoreSheets.sheet(core, 1, 0).answers();
    Set<PreparedAnswer> prepared = new HashSet<>();
    for (Assessor assessor : List.of(Assessor.of(core), Assessor.of(core))) {
      answers.forEach((question, answer) -> prepared.add(assessor.prepare(question, answer)));
    }

    assertThat(prepared).hasSameSizeAs(answers.entrySet());
    assertThat(prepared)
        .allSatisfy(each -> assertThat(answers).containsEntry(each.question(), each.answer()));
    assertThat(prepared).extracting(PreparedAnswer::question).doesNotHaveDuplicates();
    PreparedAnswer some = prepared.iterator().next();
    PreparedAnswer unknown =
        Assessor.of(core).prepare(some.question(), Answer.of(new Response.Unknown()));
    assertThat(some).isNotEqualTo(unknown).isNotEqualTo(some.question());
  }

  private static Outline outline(Assessor assessor, AnswerSheet sheet) {
    return assessor.outline(
        sheet.answers().entrySet().stream()
            .map(entry -> assessor.prepare(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static void check(Assessor assessor, AnswerSheet sheet) {
    Assessment full = assessor.assess(sheet);
    Outline brief = outline(assessor, sheet);

    assertThat(brief.possible()).isEqualTo(full.verdict().possible());
    assertThat(brief.decision()).isEqualTo(full.verdict().decision());
    assertThat(brief.leaning()).isEqualTo(full.verdict().leaning().map(Leaning::verdict));
    assertThat(brief.advised()).isEqualTo(full.models().advised());
    assertThat(brief.preferred()).isEqualTo(full.models().preferred());
    assertThat(brief.readiness()).isEqualTo(full.readiness());
    for (int d = 0; d < full.dimensions().size(); d++) {
      assertThat(brief.score(d)).isEqualTo(full.dimensions().get(d).score());
    }
    assertThat(brief.open()).isEqualTo(open(full));
    for (int q = 0; q < brief.questionnaire().questions().size(); q++) {
      String id = brief.questionnaire().questions().get(q).id();
      assertThat(brief.isOpen(q)).isEqualTo(full.state(id).isOpen());
    }
    assertThat(brief.blockers()).isEqualTo(blockers(full));
    checkDistance(brief, full);
  }

  private static void checkDistance(Outline brief, Assessment full) {
    List<Reason> reasons = full.verdict().reasons();
    assertThat(brief.caps())
        .isEqualTo((int) reasons.stream().filter(r -> !(r instanceof Reason.Threshold)).count());
    boolean someMissed =
        reasons.stream()
            .anyMatch(
                reason ->
                    reason instanceof Reason.Threshold threshold
                        && threshold.of() == Verdict.GO
                        && threshold
                            .score()
                            .map(s -> s.low() < threshold.comparison().threshold())
                            .orElse(false));
    assertThat(brief.pointsMissing() > 0).isEqualTo(someMissed);
  }

  private static List<String> open(Assessment full) {
    return full.states().entrySet().stream()
        .filter(entry -> entry.getValue().isOpen())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** From the reasons that are spelled out. */
  private static List<String> blockers(Assessment full) {
    List<String> blockers = new ArrayList<>();
    for (Reason reason : full.verdict().reasons()) {
      if (reason instanceof Reason.Cap cap && cap.fires() == Truth.TRUE) {
        blockers.add(cap.rule());
      } else if (reason instanceof Reason.NoFeasibleModel none && none.fires() == Truth.TRUE) {
        blockers.add(Outline.NO_FEASIBLE_MODEL);
      } else if (reason instanceof Reason.Threshold threshold
          && threshold.of() == Verdict.GO
          && threshold.holds() == Truth.FALSE) {
        Comparison asked = threshold.comparison();
        blockers.add(
            threshold.dimension().orElse("readiness")
                + (asked.operator() == Comparison.Operator.ABOVE ? "<=" : "<")
                + asked.threshold());
      }
    }
    return blockers;
  }
}
