package dev.shorewise.answers;

import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.yaml.YamlText;

/**
 * An answer sheet to fill in: every question with its options as comments. As it stands it is a
 * sheet on which nothing is answered.
 */
public final class AnswerSheetTemplate {
  private static final String HEAD =
      """
      # Write the id of an option behind the colon, such as 'mostly'; several in
      # brackets, such as [personal, payment], where it says so; a number where one is
      # asked for. 'unknown' if it is not known; leave it empty to come back later.
      # To say what backs an answer:
      #   {answer: mostly, evidence: documented, note: the handbook, on: 2026-10-01}
      # Evidence is claimed, documented or verified.
      """;

  private final StringBuilder out = new StringBuilder();

  private AnswerSheetTemplate() {}

  /**
   * The template as YAML.
   *
   * @param reference how the sheet is to name the questionnaire
   */
  public static String of(Questionnaire questionnaire, String reference) {
    AnswerSheetTemplate template = new AnswerSheetTemplate();
    template.write(questionnaire, reference);
    return template.out.toString();
  }

  private void write(Questionnaire questionnaire, String reference) {
    out.append("format: ").append(AnswerSheetLoader.FORMAT).append('\n');
    out.append("questionnaire: ").append(YamlText.scalar(reference)).append('\n');
    out.append("subject: {client: Your company, process: The work}\n");
    out.append(HEAD);
    out.append("answers:\n");
    for (Dimension dimension : questionnaire.dimensions()) {
      out.append("\n  # === ").append(VisibleText.of(dimension.title())).append(" ===\n");
      questionnaire.questions().stream()
          .filter(question -> question.dimension().equals(dimension.id()))
          .forEach(this::question);
    }
  }

  private void question(Question question) {
    out.append('\n');
    comment(question.ask() + hint(question));
    if (question.select() != Select.NUMBER) {
      question.options().forEach(this::option);
    }
    if (question.notApplicable()) {
      comment("  not-applicable: it does not apply");
    }
    out.append("  ").append(YamlText.scalar(question.id())).append(":\n");
  }

  private static String hint(Question question) {
    return switch (question.select()) {
      case ONE -> "";
      case MANY -> " (several may be chosen)";
      case NUMBER -> " (a number" + question.unit().map(unit -> ": " + unit).orElse("") + ")";
    };
  }

  private void option(Option option) {
    comment("  " + option.id() + ": " + option.label());
  }

  private void comment(String text) {
    out.append("  # ").append(VisibleText.of(text)).append('\n');
  }
}
