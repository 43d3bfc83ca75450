package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Completions;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The path found is held against trying out every combination of fixes. */
final class PathToGoTest {
  private static final int MOST_EVALUATIONS = 4000;

  /** A way to change one question: the response, what it costs, how many steps it takes. */
  private record Change(String question, Optional<Response> response, int days, int steps) {}

  /** A combination of changes. */
  private record Plan(AnswerSheet sheet, int days, int steps, TreeSet<String> questions) {
    static int compare(Plan one, Plan other) {
      return Comparator.comparingInt(Plan::days)
          .thenComparingInt(plan -> plan.questions().size())
          .thenComparing(plan -> String.join(" ", plan.questions()))
          .thenComparingInt(Plan::steps)
          .compare(one, other);
    }
  }

  @Property(tries = 400)
  void thePathIsTheCheapestOfAllCombinationsOfFixes(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 6);
    Assessor assessor = Assessor.of(questionnaire);
    AnswerSheet start = withWorstCapabilities(assessor.assess(sheet));
    hold(PathToGo.of(assessor.whatIf(sheet)), questionnaire, start, paper -> true);
  }

  @Property(tries = 150)
  void thePathToAModelIsTheCheapestThatOpensIt(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 6);
    Assessor assessor = Assessor.of(questionnaire);
    AnswerSheet start = withWorstCapabilities(assessor.assess(sheet));
    DeliveryModel model = questionnaire.models().get(Math.floorMod(seed, 3));
    hold(
        PathToGo.to(assessor.whatIf(sheet), model.id()),
        questionnaire,
        start,
        paper -> paper.feasible(model));
  }

  private static void hold(
      PathToGo path, Questionnaire questionnaire, AnswerSheet start, Predicate<Reference> also) {
    List<Plan> plans = plans(questionnaire, start);
    Assume.that(plans.size() * Completions.count(questionnaire, start) <= MOST_EVALUATIONS);
    Optional<Plan> toGo = cheapest(questionnaire, plans, Set.of(Verdict.GO), also);
    Optional<Plan> toPilot =
        cheapest(questionnaire, plans, Set.of(Verdict.GO, Verdict.PILOT), also);

    if (path instanceof PathToGo.Found found) {
      Plan expected = (found.goal() == Verdict.GO ? toGo : toPilot).orElseThrow();
      assertThat(found.days()).isEqualTo(expected.days());
      assertThat(found.steps()).hasSize(expected.steps());
      assertThat(found.steps().stream().mapToInt(PathStep::days).sum()).isEqualTo(found.days());
      assertThat(new TreeSet<>(found.steps().stream().map(PathStep::question).toList()))
          .isEqualTo(expected.questions());
      assertThat(found.goal() == Verdict.GO || toGo.isEmpty()).isTrue();
    } else if (path instanceof PathToGo.AlreadyThere) {
      assertThat(toGo.orElseThrow().steps()).isZero();
    } else {
      assertThat(path).isInstanceOf(PathToGo.None.class);
      assertThat(toGo).isEmpty();
      assertThat(toPilot.map(Plan::steps).orElse(0)).isZero();
    }
  }

  private static Optional<Plan> cheapest(
      Questionnaire questionnaire,
      List<Plan> plans,
      Set<Verdict> wanted,
      Predicate<Reference> also) {
    return plans.stream()
        .sorted(Plan::compare)
        .filter(
            plan ->
                Completions.of(questionnaire, plan.sheet()).stream()
                    .map(completion -> new Reference(questionnaire, completion))
                    .allMatch(paper -> wanted.contains(paper.verdict()) && also.test(paper)))
        .findFirst();
  }

  private static AnswerSheet withWorstCapabilities(Assessment assessment) {
    AnswerSheet sheet = assessment.sheet();
    Questionnaire questionnaire = assessment.questionnaire();
    for (Question question : questionnaire.questions()) {
      Role role = questionnaire.roleOf(question);
      Answer given = sheet.answers().get(question.id());
      boolean open = given == null || given.response() instanceof Response.Unknown;
      boolean hidden = assessment.state(question.id()) == AnswerState.HIDDEN;
      if (open && (role == Role.CAPABILITY || (role == Role.GUARD && hidden))) {
        Response worst =
            Completions.of(question).stream()
                .filter(response -> !(response instanceof Response.NotApplicable))
                .min(Comparator.comparingInt(response -> Reference.points(question, response)))
                .orElseThrow();
        sheet = sheet.with(question.id(), Answer.of(worst));
      }
    }
    return sheet;
  }

  private static List<Plan> plans(Questionnaire questionnaire, AnswerSheet start) {
    List<Plan> plans = new ArrayList<>(List.of(new Plan(start, 0, 0, new TreeSet<>())));
    for (Question question : questionnaire.questions()) {
      List<Plan> more = new ArrayList<>();
      for (Change change : changes(question, start.answers().get(question.id()))) {
        for (Plan plan : plans) {
          TreeSet<String> questions = new TreeSet<>(plan.questions());
          change.response().ifPresent(response -> questions.add(question.id()));
          more.add(
              new Plan(
                  change
                      .response()
                      .map(response -> plan.sheet().with(question.id(), Answer.of(response)))
                      .orElse(plan.sheet()),
                  plan.days() + change.days(),
                  plan.steps() + change.steps(),
                  questions));
        }
      }
      plans = more;
      Assume.that(plans.size() <= MOST_EVALUATIONS);
    }
    return plans;
  }

  private static List<Change> changes(
      Question question, @org.jspecify.annotations.Nullable Answer given) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change(question.id(), Optional.empty(), 0, 0));
    if (given == null || !(given.response() instanceof Response.Chosen chosen)) {
      return changes;
    }
    if (question.select() == Select.ONE) {
      Option option = question.option(chosen.options().get(0)).orElseThrow();
      int days = 0;
      int steps = 0;
      while (option.fix().isPresent()) {
        days += option.fix().get().days();
        steps++;
        String reach = option.fix().get().reach().orElseThrow();
        changes.add(new Change(question.id(), Optional.of(Response.Chosen.of(reach)), days, steps));
        option = question.option(reach).orElseThrow();
      }
      return changes;
    }
    List<Option> missing =
        question.options().stream()
            .filter(o -> o.fix().isPresent() && !chosen.options().contains(o.id()))
            .toList();
    for (int bits = 1; bits < 1 << missing.size(); bits++) {
      int added = bits;
      List<Option> add =
          missing.stream().filter(o -> (added & (1 << missing.indexOf(o))) != 0).toList();
      List<String> options =
          question.options().stream()
              .filter(o -> add.contains(o) || (chosen.options().contains(o.id()) && !o.exclusive()))
              .map(Option::id)
              .toList();
      changes.add(
          new Change(
              question.id(),
              Optional.of(new Response.Chosen(options)),
              add.stream().mapToInt(o -> o.fix().orElseThrow().days()).sum(),
              add.size()));
    }
    return changes;
  }
}
