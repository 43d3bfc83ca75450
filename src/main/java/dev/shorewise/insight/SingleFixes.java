package dev.shorewise.insight;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.PreparedAnswer;
import dev.shorewise.questionnaire.Fix;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Combine;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one fix makes of an answer, worked out once for each answer that many subjects give. Not
 * safe for several threads.
 */
final class SingleFixes {
  private final Assessor assessor;
  private final Questionnaire questionnaire;
  private final Map<PreparedAnswer, List<Fixed>> known = new HashMap<>();

  SingleFixes(Assessor assessor) {
    this.assessor = assessor;
    this.questionnaire = assessor.questionnaire();
  }

  /** A fix, and the answer after it. */
  record Fixed(PathStep step, PreparedAnswer answer) {}

  /** The fixes that start from the answer. */
  List<Fixed> of(PreparedAnswer answer) {
    List<Fixed> fixes = known.get(answer);
    if (fixes == null) {
      fixes = work(answer);
      // Numbers differ from subject to subject, and nothing is to grow with them.
      if (!(answer.answer().response() instanceof Response.Amount)) {
        known.put(answer, fixes);
      }
    }
    return fixes;
  }

  private List<Fixed> work(PreparedAnswer answer) {
    Question question = questionnaire.question(answer.question()).orElseThrow();
    Role role = questionnaire.roleOf(question);
    if (!role.isScored()
        || !question.isScored()
        || !(answer.answer().response() instanceof Response.Chosen chosen)) {
      return List.of();
    }
    if (question.select() != Select.MANY) {
      Option from = question.option(chosen.options().get(0)).orElseThrow();
      return from.fix().stream()
          .flatMap(fix -> fix.reach().stream().map(to -> chained(question, from, fix, to)))
          .toList();
    }
    return question.combine() == Combine.SUM && role.highIsGood()
        ? checklist(question, chosen.options())
        : List.of();
  }

  private Fixed chained(Question question, Option from, Fix fix, String to) {
    return fixed(question, Optional.of(from.id()), to, fix, List.of(to));
  }

  private List<Fixed> checklist(Question question, List<String> chosen) {
    List<Fixed> fixes = new ArrayList<>();
    for (Option missing : question.options()) {
      if (missing.fix().isPresent() && !chosen.contains(missing.id())) {
        List<String> after =
            question.options().stream()
                .filter(
                    option ->
                        option.equals(missing)
                            || (chosen.contains(option.id()) && !option.exclusive()))
                .map(Option::id)
                .toList();
        fixes.add(
            fixed(question, Optional.empty(), missing.id(), missing.fix().orElseThrow(), after));
      }
    }
    return fixes;
  }

  private Fixed fixed(
      Question question, Optional<String> from, String to, Fix fix, List<String> after) {
    return new Fixed(
        new PathStep(question.id(), from, to, fix.action(), fix.days()),
        assessor.prepare(question.id(), Answer.of(new Response.Chosen(after))));
  }
}
