package dev.shorewise.insight;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.PreparedAnswer;
import dev.shorewise.questionnaire.Fix;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
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
    List<Option> chosen = answer.answer().response().optionsIn(question);
    if (!role.isScored() || !question.isScored() || chosen.isEmpty()) {
      return List.of();
    }
    if (question.select() != Select.MANY) {
      Option from = chosen.get(0);
      return from.fix().stream()
          .flatMap(fix -> fix.reach().stream().map(to -> chained(question, from, fix, to)))
          .toList();
    }
    return question.isChecklist() && role.highIsGood() ? checklist(question, chosen) : List.of();
  }

  private Fixed chained(Question question, Option from, Fix fix, String to) {
    Response after = Response.of(question, question.option(to).orElseThrow());
    return fixed(question, Optional.of(from.id()), to, fix, after);
  }

  private List<Fixed> checklist(Question question, List<Option> chosen) {
    List<Fixed> fixes = new ArrayList<>();
    for (Option missing : question.options()) {
      if (missing.fix().isPresent() && !chosen.contains(missing)) {
        List<String> after =
            question.options().stream()
                .filter(
                    option ->
                        option.equals(missing) || (chosen.contains(option) && !option.exclusive()))
                .map(Option::id)
                .toList();
        fixes.add(
            fixed(
                question,
                Optional.empty(),
                missing.id(),
                missing.fix().orElseThrow(),
                new Response.Chosen(after)));
      }
    }
    return fixes;
  }

  private Fixed fixed(
      Question question, Optional<String> from, String to, Fix fix, Response after) {
    return new Fixed(
        new PathStep(question.id(), from, to, fix.action(), fix.days()),
        assessor.prepare(question.id(), Answer.of(after)));
  }
}
