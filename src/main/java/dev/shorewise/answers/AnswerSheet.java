package dev.shorewise.answers;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One subject's answers to one questionnaire.
 *
 * @param answers by question id, in the order of the ids; questions that nothing was said to are
 *     absent
 */
public record AnswerSheet(Subject subject, SortedMap<String, Answer> answers) {
  public AnswerSheet {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
  }

  /**
   * The same answers without the client's name, the subject's id and the notes, for somebody who is
   * not to know them; the process stays.
   */
  public AnswerSheet redacted() {
    TreeMap<String, Answer> bare = new TreeMap<>();
    answers.forEach((question, answer) -> bare.put(question, answer.withoutNote()));
    return new AnswerSheet(subject.redacted(), bare);
  }

  /** The same sheet with this answer in place of any earlier one. */
  public AnswerSheet with(String question, Answer answer) {
    TreeMap<String, Answer> changed = new TreeMap<>(answers);
    changed.put(question, answer);
    return new AnswerSheet(subject, changed);
  }

  /** The same sheet with nothing said to the question. */
  public AnswerSheet without(String question) {
    TreeMap<String, Answer> changed = new TreeMap<>(answers);
    changed.remove(question);
    return new AnswerSheet(subject, changed);
  }
}
