package dev.shorewise.testing;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Every way to answer a question, and every way to complete a sheet. */
public final class Completions {
  private Completions() {}

  /** Every response that the question allows, not-applicable last. */
  public static List<Response> of(Question question) {
    List<Response> responses = new ArrayList<>();
    List<Option> options = question.options();
    switch (question.select()) {
      case ONE -> options.forEach(o -> responses.add(Response.Chosen.of(o.id())));
      case NUMBER -> {
        for (int i = 0; i < options.size(); i++) {
          long edge = i == 0 ? 0 : options.get(i - 1).below().getAsLong();
          responses.add(new Response.Amount(BigDecimal.valueOf(edge)));
        }
      }
      case MANY -> {
        for (int bits = 1; bits < 1 << options.size(); bits++) {
          int chosen = bits;
          List<Option> subset =
              options.stream().filter(o -> (chosen & (1 << options.indexOf(o))) != 0).toList();
          if (subset.size() == 1 || subset.stream().noneMatch(Option::exclusive)) {
            responses.add(new Response.Chosen(subset.stream().map(Option::id).toList()));
          }
        }
      }
    }
    if (question.notApplicable()) {
      responses.add(new Response.NotApplicable());
    }
    return responses;
  }

  /** Every completion of the sheet. */
  public static List<AnswerSheet> of(Questionnaire questionnaire, AnswerSheet sheet) {
    List<AnswerSheet> completions = new ArrayList<>(List.of(sheet));
    for (Question question : questionnaire.questions()) {
      Answer given = sheet.answers().get(question.id());
      if (given == null || given.response() instanceof Response.Unknown) {
        List<AnswerSheet> filled = new ArrayList<>();
        for (AnswerSheet partial : completions) {
          for (Response response : of(question)) {
            filled.add(partial.with(question.id(), Answer.of(response)));
          }
        }
        completions = filled;
      }
    }
    return completions;
  }

  /** How many completions there are, without making them. */
  public static long count(Questionnaire questionnaire, AnswerSheet sheet) {
    long count = 1;
    for (Question question : questionnaire.questions()) {
      Answer given = sheet.answers().get(question.id());
      if (given == null || given.response() instanceof Response.Unknown) {
        count *= of(question).size();
      }
    }
    return count;
  }
}
