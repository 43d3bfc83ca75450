package dev.shorewise.insight;

import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which questions' answers a condition depends on. */
final class QuestionsRead {
  private final Questionnaire questionnaire;
  private final TreeSet<String> ids = new TreeSet<>();

  private QuestionsRead(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /** Ids of all questions that the condition can read, through flags and scores too. */
  static SortedSet<String> of(Questionnaire questionnaire, Condition condition) {
    QuestionsRead read = new QuestionsRead(questionnaire);
    read.collect(condition);
    return read.ids;
  }

  private void collect(Condition condition) {
    if (condition instanceof Condition.OptionChosen chosen) {
      ids.add(chosen.question());
    } else if (condition instanceof Condition.FlagRaised raised) {
      add(q -> q.options().stream().anyMatch(o -> o.raises().contains(raised.flag())));
    } else if (condition instanceof Condition.DimensionScore score) {
      add(question -> question.dimension().equals(score.dimension()));
    } else if (condition instanceof Condition.ReadinessScore) {
      add(question -> questionnaire.roleOf(question) == Role.CAPABILITY);
    } else if (condition instanceof Condition.AllOf all) {
      collect(all.parts());
    } else if (condition instanceof Condition.AnyOf any) {
      collect(any.parts());
    } else {
      collect(((Condition.Not) condition).part());
    }
  }

  private void collect(List<Condition> parts) {
    parts.forEach(this::collect);
  }

  private void add(Predicate<Question> which) {
    questionnaire.questions().stream().filter(which).map(Question::id).forEach(ids::add);
  }
}
