package dev.shorewise.insight;

import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which questions' answers a condition depends on. */
final class PathReads {
  private PathReads() {}

  /** The questions whose chosen options the condition reads, directly, by flag or by dimension. */
  static Set<String> of(Questionnaire questionnaire, Condition condition) {
    Set<String> read = new LinkedHashSet<>();
    collect(questionnaire, condition, read);
    return read;
  }

  private static void collect(Questionnaire questionnaire, Condition condition, Set<String> read) {
    if (condition instanceof Condition.OptionChosen chosen) {
      read.add(chosen.question());
    } else if (condition instanceof Condition.FlagRaised raised) {
      questionnaire.questions().stream()
          .filter(q -> q.options().stream().anyMatch(o -> o.raises().contains(raised.flag())))
          .map(Question::id)
          .forEach(read::add);
    } else if (condition instanceof Condition.DimensionScore score) {
      questionnaire.questions().stream()
          .filter(question -> question.dimension().equals(score.dimension()))
          .map(Question::id)
          .forEach(read::add);
    } else if (condition instanceof Condition.AllOf all) {
      all.parts().forEach(part -> collect(questionnaire, part, read));
    } else if (condition instanceof Condition.AnyOf any) {
      any.parts().forEach(part -> collect(questionnaire, part, read));
    } else if (condition instanceof Condition.Not not) {
      collect(questionnaire, not.part(), read);
    }
  }
}
