package dev.shorewise.batch;

import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How a file's columns answer one questionnaire.
 *
 * @param answers the columns that answer a question, from left to right
 * @param doubled questions that more than one column answers
 * @param absent questions that no column answers, in the questionnaire's order
 * @param others columns that are neither answers nor reserved
 */
record Binding(
    Assessor assessor,
    List<AnswerColumn> answers,
    List<String> doubled,
    List<AbsentQuestion> absent,
    List<Integer> others) {
  /** A column, the question it answers, and how its cells are read. */
  record AnswerColumn(int index, Question question, CellParser parser) {}

  /**
   * A question without a column.
   *
   * @param canDecide whether its answer may bear on a decision; motives only break ties
   */
  record AbsentQuestion(String id, boolean canDecide) {}

  private static AbsentQuestion absent(Questionnaire questionnaire, Question question) {
    return new AbsentQuestion(question.id(), questionnaire.roleOf(question) != Role.MOTIVE);
  }

  static Binding of(Columns columns, Questionnaire questionnaire, char delimiter) {
    List<AnswerColumn> answers = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    List<AbsentQuestion> absent = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      String name = question.id().toLowerCase(Locale.ROOT);
      if (columns.isDoubled(name)) {
        doubled.add(question.id());
      } else {
        columns
            .only(name)
            .ifPresentOrElse(
                index ->
                    answers.add(
                        new AnswerColumn(
                            index, question, new CellParser(question, OwnWords.NONE, delimiter))),
                () -> absent.add(absent(questionnaire, question)));
      }
    }
    answers.sort(Comparator.comparingInt(AnswerColumn::index));
    List<Integer> bound = answers.stream().map(AnswerColumn::index).toList();
    List<Integer> others =
        IntStream.range(0, columns.headers().size())
            .filter(index -> !columns.isReserved(index) && !bound.contains(index))
            .boxed()
            .toList();
    return new Binding(Assessor.of(questionnaire), answers, doubled, absent, others);
  }
}
