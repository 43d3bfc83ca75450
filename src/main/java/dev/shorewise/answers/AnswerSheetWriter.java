package dev.shorewise.answers;

import dev.shorewise.questionnaire.AnswerWords;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes answer sheets, always in the same style: one line an answer, in the order of the
 * questionnaire, so that a change of one answer changes one line. Reading what was written gives
 * the same sheet again.
 */
public final class AnswerSheetWriter {
  private AnswerSheetWriter() {}

  /**
   * The sheet as YAML.
   *
   * @param reference how the sheet is to name the questionnaire
   */
  public static String write(
      AnswerSheet sheet, Questionnaire questionnaire, QuestionnaireReference reference) {
    StringBuilder out = new StringBuilder();
    out.append("format: ").append(AnswerSheetLoader.FORMAT).append('\n');
    out.append("questionnaire: ").append(flow(reference)).append('\n');
    out.append("subject: ").append(flow(sheet.subject())).append('\n');
    if (sheet.answers().isEmpty()) {
      return out.append("answers: {}\n").toString();
    }
    out.append("answers:\n");
    for (String id : order(sheet, questionnaire)) {
      Answer answer = Objects.requireNonNull(sheet.answers().get(id));
      out.append("  ").append(YamlText.scalar(id)).append(": ").append(flow(answer)).append('\n');
    }
    return out.toString();
  }

  private static Set<String> order(AnswerSheet sheet, Questionnaire questionnaire) {
    Set<String> order = new LinkedHashSet<>();
    questionnaire.questions().stream().map(Question::id).forEach(order::add);
    order.retainAll(sheet.answers().keySet());
    order.addAll(sheet.answers().keySet());
    return order;
  }

  private static String flow(QuestionnaireReference reference) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("id", YamlText.flowScalar(reference.name()));
    reference.version().ifPresent(version -> parts.put("version", YamlText.flowScalar(version)));
    reference.sha256().ifPresent(sha256 -> parts.put("sha256", YamlText.flowScalar(sha256)));
    return mapping(parts);
  }

  private static String flow(Subject subject) {
    Map<String, String> parts = new LinkedHashMap<>();
    if (!subject.hasDefaultId()) {
      parts.put("id", YamlText.flowScalar(subject.id()));
    }
    subject.client().ifPresent(client -> parts.put("client", YamlText.flowScalar(client)));
    subject.process().ifPresent(process -> parts.put("process", YamlText.flowScalar(process)));
    return mapping(parts);
  }

  private static String flow(Answer answer) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("answer", flow(answer.response()));
    if (answer.evidence() != Evidence.CLAIMED) {
      parts.put("evidence", answer.evidence().word());
    }
    answer.note().ifPresent(note -> parts.put("note", YamlText.flowScalar(note)));
    answer.on().ifPresent(on -> parts.put("on", on.toString()));
    return parts.size() == 1 ? flow(answer.response()) : mapping(parts);
  }

  private static String flow(Response response) {
    List<String> words = new ArrayList<>();
    if (response instanceof Response.Chosen chosen) {
      words.addAll(chosen.options());
    } else if (response instanceof Response.Amount amount) {
      return amount.value().toPlainString();
    } else if (response instanceof Response.Unknown) {
      words.add(AnswerWords.UNKNOWN.get(0));
    } else {
      words.add(AnswerWords.NOT_APPLICABLE.get(0));
    }
    return words.size() == 1
        ? YamlText.flowScalar(words.get(0))
        : words.stream().map(YamlText::flowScalar).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String mapping(Map<String, String> parts) {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + ": " + part.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
