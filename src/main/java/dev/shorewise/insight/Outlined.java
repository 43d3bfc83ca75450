package dev.shorewise.insight;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Outline;
import dev.shorewise.assessment.PreparedAnswer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One of many subjects, with what its answers come to in brief.
 *
 * @param line the line of the input on which it stands
 * @param assessor the one that made the outline
 * @param answers of different questions
 */
public record Outlined(
    int line, Subject subject, Assessor assessor, List<PreparedAnswer> answers, Outline outline) {
  public Outlined {
    answers = List.copyOf(answers);
  }

  /** Outlines a subject. */
  public static Outlined of(
      int line, Subject subject, Assessor assessor, List<PreparedAnswer> answers) {
    return new Outlined(line, subject, assessor, answers, assessor.outline(answers));
  }

  /** The answers as a sheet. */
  public AnswerSheet sheet() {
    SortedMap<String, Answer> given = new TreeMap<>();
    answers.forEach(answer -> given.put(answer.question(), answer.answer()));
    return new AnswerSheet(subject, given);
  }

  /** The same spelled out, which takes far longer. */
  public Assessment assessment() {
    return assessor.assess(sheet());
  }
}
