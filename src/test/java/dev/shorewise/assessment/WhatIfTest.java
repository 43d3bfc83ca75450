package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Completions;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.Reference;
import dev.shorewise.testing.SampleQuestionnaire;
import dev.shorewise.testing.Sheet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is tried out on a sheet holds of all sheets that it stands for. */
final class WhatIfTest {
  private static final int MOST_COMPLETIONS = 300;

  @Property(tries = 60)
  void tryingAnAnswerGivesWhatTheAssessmentWithItGives(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 3);
    Assessor assessor = Assessor.of(questionnaire);
    WhatIf now = assessor.whatIf(sheet);
    now = now.knowing(now.possibleVerdicts());
    hold(now, assessor.assess(sheet));
    for (Question question : questionnaire.questions()) {
      List<Response> responses = Completions.of(question);
      Response other = responses.get(Math.floorMod(seed, responses.size()));
      AnswerSheet changed = sheet.with(question.id(), Answer.of(other));
      hold(now.with(question.id(), other), assessor.assess(changed));
    }
  }

  private static void hold(WhatIf tried, Assessment full) {
    assertThat(tried.possibleVerdicts()).isEqualTo(full.verdict().possible());
    assertThat(tried.mayHave(full.verdict().possible())).isTrue();
    assertThat(tried.readiness()).isEqualTo(full.readiness());
    for (DimensionResult result : full.dimensions()) {
      assertThat(tried.score(result.dimension().id())).isEqualTo(result.score());
    }
    for (ModelAdvice.ModelResult result : full.models().each()) {
      assertThat(tried.feasible(result.model()).name())
          .isEqualTo(
              switch (result.state()) {
                case FEASIBLE -> "TRUE";
                case RULED_OUT -> "FALSE";
                case OPEN -> "OPEN";
              });
      assertThat(tried.contextFit(result.model())).isEqualTo(result.contextFit());
    }
    if (full.verdict().decision() != Decision.NO_GO) {
      assertThat(tried.possibleModels()).isEqualTo(full.models().possible());
    }
    for (Question question : tried.questionnaire().questions()) {
      String id = question.id();
      Optional<Response> given =
          Optional.ofNullable(full.sheet().answers().get(id)).map(Answer::response);
      boolean hasOption =
          given
              .filter(r -> r instanceof Response.Chosen || r instanceof Response.Amount)
              .isPresent();
      assertThat(tried.isOpen(id)).isEqualTo(full.state(id).isOpen());
      assertThat(tried.visible(id) == Truth.FALSE).isEqualTo(full.state(id) == AnswerState.HIDDEN);
      assertThat(tried.value(id).isPresent()).isEqualTo(hasOption && question.isScored());
      assertThat(tried.chosen(id).isEmpty()).isEqualTo(!hasOption);
    }
  }

  @Property(tries = 100)
  void answersThatDoNotBearOnTheOutcomeChangeItNowhere(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 3);
    Assume.that(Completions.count(questionnaire, sheet) <= MOST_COMPLETIONS);
    WhatIf whatIf = Assessor.of(questionnaire).whatIf(sheet);
    Set<String> onVerdict = whatIf.bearingOnVerdict();
    Set<String> onAdvice = whatIf.bearingOnAdvice();
    assertThat(onAdvice).containsAll(onVerdict).allMatch(whatIf::isOpen);
    Map<Map<String, Answer>, Verdict> verdicts = new HashMap<>();
    Map<Map<String, Answer>, Optional<String>> advised = new HashMap<>();
    for (AnswerSheet completion : Completions.of(questionnaire, sheet)) {
      Reference paper = new Reference(questionnaire, completion);
      Map<String, Answer> deciding = new TreeMap<>(completion.answers());
      deciding.keySet().retainAll(onVerdict);
      assertThat(paper.verdict())
          .isEqualTo(verdicts.computeIfAbsent(deciding, any -> paper.verdict()));
      Map<String, Answer> choosing = new TreeMap<>(completion.answers());
      choosing.keySet().retainAll(onAdvice);
      assertThat(paper.advised())
          .isEqualTo(advised.computeIfAbsent(choosing, any -> paper.advised()));
    }
  }

  @Test
  void onlyAnswersThatCanStillChangeSomethingBearOnIt() {
    Questionnaire sample = SampleQuestionnaire.sample();
    Assessor assessor = Assessor.of(sample);
    String[] answers = {
      "process.documented=full",
      "process.owner=named",
      "security.data=health",
      "security.agreement=yes",
      "delivery.volume=5"
    };

    assertThat(assessor.whatIf(Sheet.of(sample, answers)).bearingOnAdvice()).isEmpty();
    answers[4] = "delivery.volume=unknown";
    WhatIf volume = assessor.whatIf(Sheet.of(sample, answers));
    assertThat(volume.bearingOnVerdict()).isEmpty();
    assertThat(volume.bearingOnAdvice()).containsExactly("delivery.volume");
    answers[3] = "security.agreement=unknown";
    assertThat(assessor.whatIf(Sheet.of(sample, answers)).bearingOnVerdict()).isEmpty();
    answers[0] = "process.documented=unknown";
    assertThat(assessor.whatIf(Sheet.of(sample, answers)).bearingOnVerdict())
        .containsExactly("process.documented");
  }

  @Property(tries = 100)
  void whatHoldsAlwaysHasNoCounterexampleAndWhatDoesNotHasOne(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 3);
    Assume.that(Completions.count(questionnaire, sheet) <= MOST_COMPLETIONS);
    Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
    Set<String> sometimesRuledOut = new HashSet<>();
    for (AnswerSheet completion : Completions.of(questionnaire, sheet)) {
      Reference paper = new Reference(questionnaire, completion);
      possible.add(paper.verdict());
      questionnaire.models().stream()
          .filter(model -> !paper.feasible(model))
          .map(DeliveryModel::id)
          .forEach(sometimesRuledOut::add);
    }
    WhatIf whatIf = Assessor.of(questionnaire).whatIf(sheet);

    assertThat(whatIf.always(possible)).isTrue();
    assertThat(whatIf.counterexample(possible)).isEmpty();
    for (Verdict left : possible) {
      Set<Verdict> others = EnumSet.copyOf(possible);
      others.remove(left);
      assertThat(whatIf.always(others)).isFalse();
      assertThat(whatIf.counterexample(others).orElseThrow().possibleVerdicts())
          .containsExactly(left);
    }
    for (DeliveryModel model : questionnaire.models()) {
      Optional<WhatIf> ruledOut = whatIf.counterexample(model.id());
      assertThat(ruledOut.isPresent()).isEqualTo(sometimesRuledOut.contains(model.id()));
      ruledOut.ifPresent(
          sheetFound -> assertThat(sheetFound.feasible(model.id())).isEqualTo(Truth.FALSE));
    }
  }

  @Property(tries = 60)
  void answersThatNothingTellsApartComeToTheSame(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 0);
    WhatIf whatIf = Assessor.of(questionnaire).whatIf(sheet);
    for (Question question : questionnaire.questions()) {
      List<Response> distinct = whatIf.distinctResponses(question.id());
      List<Response> all = Completions.of(question);
      assertThat(distinct.stream().mapToInt(r -> whatIf.alike(question.id(), r).count()).sum())
          .isEqualTo(all.size());
      for (Response response : all) {
        Response same = whatIf.alike(question.id(), response).response();
        assertThat(distinct).contains(same);
        Reference one = paper(questionnaire, sheet, question, response);
        Reference other = paper(questionnaire, sheet, question, same);
        assertThat(one.verdict()).isEqualTo(other.verdict());
        assertThat(one.advised()).isEqualTo(other.advised());
        assertThat(one.score(question.dimension()).map(s -> s.value()))
            .isEqualTo(other.score(question.dimension()).map(s -> s.value()));
      }
    }
  }

  private static Reference paper(
      Questionnaire questionnaire, AnswerSheet sheet, Question question, Response response) {
    return new Reference(questionnaire, sheet.with(question.id(), Answer.of(response)));
  }

  @Test
  void severalAnswersAreGivenOrTakenBackAtOnce() {
    Questionnaire sample = SampleQuestionnaire.sample();
    WhatIf empty = Assessor.of(sample).whatIf(Sheet.of(sample));
    WhatIf two =
        empty.with(
            Map.of(
                "process.documented", Response.Chosen.of("full"),
                "process.owner", Response.Chosen.of("named")));

    assertThat(two.readiness()).isEqualTo(Interval.point(100));
    assertThat(two.withUnknown(Set.of("process.owner")).readiness())
        .isEqualTo(new Interval(50, 100));
    assertThat(two.withUnknown(Collections.emptySet()).readiness()).isEqualTo(Interval.point(100));
    assertThat(empty.withBest(question -> question.id().equals("process.owner")).readiness())
        .isEqualTo(new Interval(50, 100));
    assertThat(empty.withWorst(question -> question.id().equals("process.owner")).readiness())
        .isEqualTo(new Interval(0, 50));
  }
}
