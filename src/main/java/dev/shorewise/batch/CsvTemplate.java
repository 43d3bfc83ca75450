package dev.shorewise.batch;

import dev.shorewise.questionnaire.AnswerWords;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An empty CSV to fill in: a header, and a line with the allowed values, which a batch skips. */
public final class CsvTemplate {
  /** The first cell of the line with the allowed values. */
  static final String ALLOWED_VALUES = "#allowed";

  private CsvTemplate() {}

  /** The template for a questionnaire: two records that end with {@code \n}, in RFC 4180 form. */
  public static String of(Questionnaire questionnaire) {
    List<String> header = new ArrayList<>(Columns.REQUIRED);
    List<String> allowed = new ArrayList<>(List.of(ALLOWED_VALUES, ""));
    for (Question question : questionnaire.questions()) {
      header.add(question.id());
      allowed.add(allowed(question));
    }
    StringBuilder text = new StringBuilder();
    CsvWriter writer = new CsvWriter(CsvDialect.PLAIN);
    writer.row(header, List.of(), text);
    writer.row(allowed, List.of(), text);
    return text.toString();
  }

  private static String allowed(Question question) {
    String unknown = AnswerWords.UNKNOWN.get(1);
    String notApplicable =
        question.notApplicable() ? " or " + AnswerWords.NOT_APPLICABLE.get(1) : "";
    return switch (question.select()) {
      case ONE -> ids(question, " or ") + " or " + unknown + notApplicable;
      case MANY -> "one or several of " + ids(question, "|") + ", or " + unknown + notApplicable;
      case NUMBER ->
          "a number"
              + question.unit().map(unit -> " (" + unit + ")").orElse("")
              + " or "
              + unknown
              + notApplicable;
    };
  }

  private static String ids(Question question, String between) {
    return question.options().stream().map(Option::id).collect(Collectors.joining(between));
  }
}
