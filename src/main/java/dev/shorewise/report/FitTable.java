package dev.shorewise.report;

import dev.shorewise.answers.Answer;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Block.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How well each place suits by each answer. */
final class FitTable {
  private FitTable() {}

  /** The table, and what is not in it; nothing if none of the questions has a fit. */
  static List<Block> of(Assessment assessment, Answers answers, List<Question> questions) {
    List<Question> fitting = questions.stream().filter(Question::hasFit).toList();
    if (fitting.isEmpty()) {
      return List.of();
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("question"));
    columns.add(Column.number("weight"));
    for (DeliveryModel model : assessment.questionnaire().models()) {
      columns.add(Column.number(model.shortTitle()));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Question question : fitting) {
      List<String> row = new ArrayList<>();
      row.add(question.id() + ": " + answers.inWords(question));
      row.add(Integer.toString(question.weight()));
      for (DeliveryModel model : assessment.questionnaire().models()) {
        OptionalDouble fit = fit(assessment, question, model.id());
        row.add(fit.isPresent() ? Wording.score(fit.getAsDouble()) : "open");
      }
      if (answers.state(question.id()) == AnswerState.ANSWERED
          || answers.state(question.id()).isOpen()) {
        rows.add(row);
      }
    }
    return List.of(new Block.Table(columns, rows));
  }

  private static OptionalDouble fit(Assessment assessment, Question question, String model) {
    Answer answer = assessment.sheet().answers().get(question.id());
    if (answer == null) {
      return OptionalDouble.empty();
    }
    return answer.response().optionsIn(question).stream()
        .mapToInt(option -> option.fit().getOrDefault(model, 0))
        .average();
  }
}
