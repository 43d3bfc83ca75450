package dev.shorewise.lint;

import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Scenario;
import dev.shorewise.assessment.Truth;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.lint.Finding.Topic;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Condition.FlagRaised;
import dev.shorewise.questionnaire.Condition.OptionChosen;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** That every question can be asked, and that every option can make a difference. */
final class QuestionChecks {
  private final Inspection inspection;
  private final Questionnaire questionnaire;
  private final List<Condition> conditions;

  QuestionChecks(Inspection inspection) {
    this.inspection = inspection;
    this.questionnaire = inspection.questionnaire();
    this.conditions = conditions(questionnaire);
  }

  /** Everything that some condition decides. */
  private static List<Condition> conditions(Questionnaire questionnaire) {
    return Stream.of(
            questionnaire.rules().stream().map(rule -> Optional.of(rule.when())),
            questionnaire.questions().stream().map(Question::showIf),
            questionnaire.beliefs().stream().map(belief -> belief.real()),
            questionnaire.beliefs().stream().map(belief -> belief.answered()),
            questionnaire.guidance().stream().map(guidance -> guidance.when()))
        .flatMap(Function.identity())
        .flatMap(Optional::stream)
        .toList();
  }

  void check() {
    questionnaire.questions().forEach(this::check);
  }

  private void check(Question question) {
    String id = question.id();
    Claim shown = new Claim(scenario -> scenario.shows(id), inspection.reads().ofQuestion(id));
    boolean canBeAsked =
        inspection.expect(
            Topic.QUESTIONS,
            id,
            "question '" + id + "' can be asked",
            "question '" + id + "' is never asked",
            inspection.at("questions", id, "showIf"),
            inspection.find(shown));
    if (canBeAsked) {
      question.options().forEach(option -> check(question, option, shown));
    }
  }

  private void check(Question question, Option option, Claim shown) {
    String id = question.id() + "/" + option.id();
    Scenario chosen = inspection.open().with(question.id(), Response.of(question, option));
    Existence existence =
        rivals(question, option).stream().anyMatch(other -> scoresOtherwise(option, other))
            ? inspection.find(chosen, shown)
            : tellsApart(question, option, chosen);
    inspection.expect(
        Topic.OPTIONS,
        id,
        "option '" + id + "' can make a difference",
        "option '"
            + id
            + "' makes no difference: points and fit are those of the other options, and no"
            + " condition comes out otherwise",
        place(question, option),
        existence);
  }

  /** What might be chosen instead: where several can be, that is none of them if there is such. */
  private static List<Option> rivals(Question question, Option option) {
    List<Option> none = question.options().stream().filter(Option::exclusive).toList();
    return option.exclusive() || none.isEmpty() ? question.options() : none;
  }

  private static boolean scoresOtherwise(Option option, Option other) {
    return !option.points().equals(other.points()) || !option.fit().equals(other.fit());
  }

  private Location place(Question question, Option option) {
    String list = question.select() == Select.NUMBER ? "bands" : "options";
    return inspection.at("questions", question.id(), list, option.id());
  }

  /** Looks for a sheet on which some condition holds with the option, or only without it. */
  private Existence tellsApart(Question question, Option option, Scenario chosen) {
    Existence best = new Existence.RuledOut();
    for (Condition condition : conditions) {
      Optional<Option> other =
          rivals(question, option).stream()
              .filter(o -> isTold(condition, question, option) != isTold(condition, question, o))
              .findFirst();
      if (other.isPresent()) {
        Existence existence = tellsApart(question, other.get(), chosen, condition);
        if (existence.witness().isPresent()) {
          return existence;
        }
        best = existence instanceof Existence.NotFound ? existence : best;
      }
    }
    return best;
  }

  private Existence tellsApart(
      Question question, Option other, Scenario chosen, Condition condition) {
    Function<Scenario, Truth> truth = inspection.open().condition(condition);
    Response otherwise = Response.of(question, other);
    return inspection.find(
        chosen,
        new Claim(
            scenario -> {
              Truth with = truth.apply(scenario);
              Truth without = truth.apply(scenario.with(question.id(), otherwise));
              return with.and(without.not()).or(with.not().and(without));
            },
            inspection.reads().of(List.of(condition))));
  }

  /** Whether the condition names the option, or a flag that it raises. */
  private static boolean isTold(Condition condition, Question question, Option option) {
    return condition
        .leaves()
        .anyMatch(
            leaf ->
                leaf instanceof OptionChosen chosen
                    ? chosen.question().equals(question.id())
                        && chosen.options().contains(option.id())
                    : leaf instanceof FlagRaised raised && option.raises().contains(raised.flag()));
  }
}
