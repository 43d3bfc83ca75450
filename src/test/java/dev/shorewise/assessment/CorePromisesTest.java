package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.ModelAdvice.Availability;
import dev.shorewise.assessment.ModelAdvice.ModelResult;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Completions;
import dev.shorewise.testing.Reference;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the model promises, held on the general questionnaire as it is shipped. */
final class CorePromisesTest {
  private static final Questionnaire CORE =
      new QuestionnaireLibrary(Path.of(""))
          .load(QuestionnaireLibrary.GENERAL)
          .fold(
              Checked.Valid::value,
              invalid -> {
                throw new AssertionError(invalid.problems());
              });
  private static final Assessor ASSESSOR = Assessor.of(CORE);
  private static final Subject SUBJECT = new Subject("s", Optional.empty(), Optional.empty());

  private static AnswerSheet sheet(Random random, int openPercent) {
    TreeMap<String, Answer> answers = new TreeMap<>();
    for (Question question : CORE.questions()) {
      if (random.nextInt(100) >= openPercent) {
        List<Response> responses = Completions.of(question);
        answers.put(question.id(), Answer.of(responses.get(random.nextInt(responses.size()))));
      }
    }
    return new AnswerSheet(SUBJECT, answers);
  }

  /** Every scored question at the good end or at the bad end for a go. */
  private static AnswerSheet extreme(boolean best) {
    TreeMap<String, Answer> answers = new TreeMap<>();
    for (Question question : CORE.questions()) {
      Comparator<Response> byPoints =
          Comparator.comparingInt(
              response -> question.isScored() ? Reference.points(question, response) : 0);
      boolean most = CORE.roleOf(question).highIsGood() == best;
      Response response =
          Completions.of(question).stream()
              .filter(r -> !(r instanceof Response.NotApplicable))
              .max(most ? byPoints : byPoints.reversed())
              .orElseThrow();
      answers.put(question.id(), Answer.of(response));
    }
    return new AnswerSheet(SUBJECT, answers);
  }

  @Test
  void bestAnswersGiveFullScoresAndWorstGiveNone() {
    Assessment best = ASSESSOR.assess(extreme(true));
    Assessment worst = ASSESSOR.assess(extreme(false));
    for (DimensionResult result : best.dimensions()) {
      Role role = result.dimension().role();
      if (role == Role.CAPABILITY) {
        assertThat(result.score()).contains(Interval.point(100));
        assertThat(worst.dimension(result.dimension().id()).score()).contains(Interval.point(0));
      } else if (role == Role.DEMAND) {
        assertThat(result.score()).contains(Interval.point(0));
        assertThat(worst.dimension(result.dimension().id()).score()).contains(Interval.point(100));
      }
    }
    assertThat(best.verdict().settled()).contains(Verdict.GO);
    assertThat(worst.verdict().decision()).isEqualTo(Decision.NO_GO);
  }

  @Property(tries = 150)
  void loweringADemandAnswerNeverWorsensTheVerdict(@ForAll long seed) {
    Random random = new Random(seed);
    AnswerSheet sheet = sheet(random, random.nextInt(2) * 10);
    Assessment before = ASSESSOR.assess(sheet);
    for (Question question : CORE.questions()) {
      Answer given = sheet.answers().get(question.id());
      if (CORE.roleOf(question) != Role.DEMAND
          || !question.isScored()
          || given == null
          || given.response() instanceof Response.NotApplicable) {
        continue;
      }
      for (Response lower : Completions.of(question)) {
        if (!(lower instanceof Response.NotApplicable)
            && Reference.points(question, lower) < Reference.points(question, given.response())) {
          Assessment after = ASSESSOR.assess(sheet.with(question.id(), Answer.of(lower)));
          assertThat(after.verdict().possible().first())
              .as("%s from %s to %s", question.id(), given.response(), lower)
              .isGreaterThanOrEqualTo(before.verdict().possible().first());
          assertThat(after.verdict().possible().last())
              .as("%s from %s to %s", question.id(), given.response(), lower)
              .isGreaterThanOrEqualTo(before.verdict().possible().last());
        }
      }
    }
  }

  @Property(tries = 100)
  void raisingACapabilityOrGuardAnswerNeverMakesAnythingWorse(@ForAll long seed) {
    Random random = new Random(seed);
    AnswerSheet sheet = sheet(random, 5);
    Assessment before = ASSESSOR.assess(sheet);
    for (Question question : CORE.questions()) {
      Answer given = sheet.answers().get(question.id());
      if (!CORE.roleOf(question).highIsGood()
          || given == null
          || given.response() instanceof Response.NotApplicable) {
        continue;
      }
      for (Response better : Completions.of(question)) {
        if (!(better instanceof Response.NotApplicable)
            && Reference.points(question, better) > Reference.points(question, given.response())) {
          Assessment after = ASSESSOR.assess(sheet.with(question.id(), Answer.of(better)));
          assertThat(after.verdict().possible().first())
              .isGreaterThanOrEqualTo(before.verdict().possible().first());
          assertThat(after.verdict().possible().last())
              .isGreaterThanOrEqualTo(before.verdict().possible().last());
          for (ModelResult result : before.models().each()) {
            if (result.state() == Availability.FEASIBLE) {
              assertThat(after.models().model(result.model()).state())
                  .isEqualTo(Availability.FEASIBLE);
            }
          }
        }
      }
    }
  }

  @Property(tries = 200)
  void aMissingAnswerNeverProducesAGo(@ForAll long seed) {
    Random random = new Random(seed);
    AnswerSheet sheet = sheet(random, 30);
    Assessment assessment = ASSESSOR.assess(sheet);
    if (assessment.verdict().decision() == Decision.GO) {
      AnswerSheet completed = sheet;
      for (String question : assessment.states().keySet()) {
        if (assessment.state(question).isOpen()) {
          completed = completed.with(question, worst(question));
        }
      }
      assertThat(ASSESSOR.assess(completed).verdict().decision()).isEqualTo(Decision.GO);
    }
  }

  private static Answer worst(String question) {
    return Optional.ofNullable(extreme(false).answers().get(question)).orElseThrow();
  }
}
