package dev.shorewise.insight;

import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which questions' answers a condition depends on. */
final class QuestionsRead {
  private QuestionsRead() {}

  /** Ids of all questions that the condition can read, through flags and scores too. */
  static SortedSet<String> of(Questionnaire questionnaire, Condition condition) {
    return new TreeSet<>(
        questionnaire.questionsRead(condition).stream().map(Question::id).toList());
  }
}
