package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Altered;
import dev.shorewise.testing.Completions;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.Reference;
import dev.shorewise.testing.SampleQuestionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a scenario claims is so on each of its sheets, and exact where it is one sheet. */
final class ScenarioTest {
  private static final Subject SUBJECT = new Subject("s", Optional.empty(), Optional.empty());
  private static final int MOST_COMPLETIONS = 200;

  private static Scenario of(Questionnaire questionnaire, AnswerSheet sheet) {
    Scenario scenario = Scenario.open(questionnaire, conditions(questionnaire));
    for (Map.Entry<String, Answer> given : sheet.answers().entrySet()) {
      scenario = scenario.with(given.getKey(), given.getValue().response());
    }
    return scenario;
  }

  private static List<Condition> conditions(Questionnaire questionnaire) {
    return questionnaire.rules().stream().map(Rule::when).toList();
  }

  @Property(tries = 100)
  void ofOneSheetItSaysWhatIsOnPaper(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 0);
    Reference paper = new Reference(questionnaire, sheet);
    Scenario scenario = of(questionnaire, sheet);

    for (Verdict verdict : Verdict.values()) {
      assertThat(scenario.reaches(verdict)).isEqualTo(Truth.of(verdict == paper.verdict()));
    }
    for (int m = 0; m < questionnaire.models().size(); m++) {
      DeliveryModel model = questionnaire.models().get(m);
      assertThat(scenario.allows(m)).isEqualTo(Truth.of(paper.feasible(model)));
      assertThat(scenario.advises(m))
          .isEqualTo(Truth.of(paper.advised().equals(Optional.of(model.id()))));
    }
    for (int rule = 0; rule < questionnaire.rules().size(); rule++) {
      Rule source = questionnaire.rules().get(rule);
      Truth fires = Truth.of(paper.holds(source.when()));
      assertThat(scenario.fires(rule)).isEqualTo(fires);
      assertThat(scenario.condition(source.when()).apply(scenario)).isEqualTo(fires);
      Reference without = new Reference(without(questionnaire, rule), sheet);
      if (source.excludes().isEmpty()) {
        assertThat(scenario.isHeldDownBy(rule))
            .isEqualTo(
                Truth.of(paper.holds(source.when()) && without.verdict() != paper.verdict()));
      }
      for (int m = 0; m < questionnaire.models().size(); m++) {
        DeliveryModel model = questionnaire.models().get(m);
        if (source.excludes().contains(model.id())) {
          assertThat(scenario.isRuledOutBy(rule, m))
              .isEqualTo(Truth.of(paper.holds(source.when()) && without.feasible(model)));
        }
      }
    }
    assertThat(scenario.contenders()).isEqualTo(Math.toIntExact(contenders(questionnaire, paper)));
  }

  private static long contenders(Questionnaire questionnaire, Reference paper) {
    List<Double> fits =
        questionnaire.models().stream()
            .filter(paper::feasible)
            .map(model -> paper.fit(model.id(), Role.CONTEXT).value())
            .toList();
    double best = fits.stream().mapToDouble(fit -> fit).max().orElse(0);
    return fits.stream().filter(fit -> fit > best - 5 + 1e-9).count();
  }

  private static Questionnaire without(Questionnaire q, int rule) {
    List<Rule> rules = new ArrayList<>(q.rules());
    rules.remove(rule);
    return Altered.from(q).rules(rules).questionnaire();
  }

  @Property(tries = 60)
  void whatIsCertainOfManySheetsIsSoOnEach(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 3);
    Assume.that(Completions.count(questionnaire, sheet) <= MOST_COMPLETIONS);
    Scenario scenario = of(questionnaire, sheet);
    for (AnswerSheet completion : Completions.of(questionnaire, sheet)) {
      Scenario one = of(questionnaire, completion);
      for (Verdict verdict : Verdict.values()) {
        assertThat(scenario.reaches(verdict)).isIn(one.reaches(verdict), Truth.OPEN);
      }
      for (int m = 0; m < questionnaire.models().size(); m++) {
        assertThat(scenario.allows(m)).isIn(one.allows(m), Truth.OPEN);
        assertThat(scenario.advises(m)).isIn(one.advises(m), Truth.OPEN);
      }
      for (int rule = 0; rule < questionnaire.rules().size(); rule++) {
        assertThat(scenario.fires(rule)).isIn(one.fires(rule), Truth.OPEN);
        assertThat(scenario.isHeldDownBy(rule)).isIn(one.isHeldDownBy(rule), Truth.OPEN);
      }
    }
  }

  @Property(tries = 60)
  void completedItIsOneSheetThatKeepsWhatWasAnswered(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 2);
    Random choice = new Random(seed);
    Scenario scenario = of(questionnaire, sheet);
    Scenario complete = scenario.complete((question, size) -> choice.nextInt(size));
    AnswerSheet completed = complete.sheet(SUBJECT);

    assertThat(complete.reaches(new Reference(questionnaire, completed).verdict()))
        .isEqualTo(Truth.TRUE);
    for (Question question : questionnaire.questions()) {
      String id = question.id();
      assertThat(complete.isAnswered(id)).isTrue();
      assertThat(complete.isOpen(id)).isFalse();
      assertThat(completed.answers().containsKey(id)).isEqualTo(complete.shows(id) == Truth.TRUE);
      boolean open =
          !sheet.answers().containsKey(id)
              || sheet.answers().get(id).response() instanceof Response.Unknown;
      assertThat(scenario.isAnswered(id)).isEqualTo(!open);
      assertThat(scenario.isOpen(id)).isEqualTo(open && scenario.shows(id) != Truth.FALSE);
      if (question.select() == Question.Select.ONE
          && !open
          && completed.answers().containsKey(id)) {
        assertThat(completed.answers()).containsEntry(id, sheet.answers().get(id));
      }
    }
  }

  @Property(tries = 60)
  void atItsBestNoStrengthCouldScoreMoreAndNoDemandLess(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 2);
    Scenario scenario = of(questionnaire, sheet);
    Map<String, Answer> best = new TreeMap<>(scenario.completeAtBest().sheet(SUBJECT).answers());
    Scenario strong = scenario.withBestStrengths();
    for (Question question : questionnaire.questions()) {
      boolean strength = questionnaire.roleOf(question).highIsGood();
      assertThat(strong.isAnswered(question.id()))
          .isEqualTo(strength || scenario.isAnswered(question.id()));
      if (!scenario.isAnswered(question.id())
          && question.isScored()
          && best.containsKey(question.id())) {
        double own = value(questionnaire, question, best.get(question.id()).response());
        for (Response other : Completions.of(question)) {
          if (!(other instanceof Response.NotApplicable)) {
            double value = value(questionnaire, question, other);
            assertThat(strength ? own - value : value - own).isGreaterThanOrEqualTo(0);
          }
        }
      }
    }
  }

  private static double value(Questionnaire questionnaire, Question question, Response response) {
    return Assessor.of(questionnaire)
        .whatIf(new AnswerSheet(SUBJECT, new TreeMap<>(Map.of(question.id(), Answer.of(response)))))
        .value(question.id())
        .orElseThrow();
  }

  @Test
  void itIsSplitIntoAnswersThatDifferTheBestFirstAndNotApplicableLast() {
    Scenario open = Scenario.open(SampleQuestionnaire.sample(), List.of());

    assertThat(answers(open, "process.documented")).containsExactly("full", "partly", "none");
    assertThat(answers(open, "security.data"))
        .containsExactly("none", "personal", "payment", "health");
    assertThat(
            answers(open.with("security.data", Response.Chosen.of("health")), "security.agreement"))
        .containsExactly("yes", "no", "NotApplicable");
    assertThat(answers(open, "delivery.volume")).containsExactly("0", "100");
  }

  private static List<String> answers(Scenario scenario, String question) {
    return scenario.split(question).stream()
        .flatMap(part -> Optional.ofNullable(part.sheet(SUBJECT).answers().get(question)).stream())
        .map(Answer::response)
        .map(
            response ->
                response instanceof Response.Chosen chosen
                    ? String.join("+", chosen.options())
                    : response instanceof Response.Amount amount
                        ? amount.value().toPlainString()
                        : "NotApplicable")
        .toList();
  }

  @Test
  void answersAreKeptApartThatOnlyAConditionTellsApart() {
    Questionnaire sample = SampleQuestionnaire.sample();
    Predicate<Condition> tellsApart =
        condition -> Scenario.open(sample, List.of(condition)).split("security.data").size() > 4;
    Condition personal =
        new Condition.OptionChosen("security.data", new TreeSet<>(List.of("personal")));
    Condition other = new Condition.OptionChosen("process.owner", new TreeSet<>(List.of("named")));

    assertThat(tellsApart.test(personal)).isTrue();
    assertThat(tellsApart.test(new Condition.Not(personal))).isTrue();
    assertThat(tellsApart.test(new Condition.AllOf(List.of(other, personal)))).isTrue();
    assertThat(tellsApart.test(new Condition.AnyOf(List.of(other, personal)))).isTrue();
    assertThat(tellsApart.test(other)).isFalse();
  }

  @Test
  void contendersAreKnownOnlyWhereNothingIsOpen() {
    Scenario open = Scenario.open(SampleQuestionnaire.sample(), List.of());
    assertThatThrownBy(open::contenders).isInstanceOf(IllegalStateException.class);
  }
}
