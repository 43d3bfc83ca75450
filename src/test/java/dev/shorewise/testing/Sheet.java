package dev.shorewise.testing;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.ResponseParser;
import dev.shorewise.answers.Subject;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answer sheets as a test writes them. */
public final class Sheet {
  private Sheet() {}

  /**
   * A sheet with these answers.
   *
   * @param answers such as {@code oversight.owner=named} or {@code security.data=personal|payment}
   */
  public static AnswerSheet of(Questionnaire questionnaire, String... answers) {
    SortedMap<String, Answer> given = new TreeMap<>();
    for (String answer : answers) {
      String[] parts = answer.split("=", 2);
      Question question = questionnaire.question(parts[0]).orElseThrow();
      Response response =
          ResponseParser.parse(question, List.of(parts[1].split("\\|")), Location.ofFile("test"))
              .fold(
                  Checked.Valid::value,
                  invalid -> {
                    throw new IllegalArgumentException(invalid.problems().get(0).line());
                  });
      given.put(question.id(), Answer.of(response));
    }
    return new AnswerSheet(new Subject("test", Optional.empty(), Optional.empty()), given);
  }
}
