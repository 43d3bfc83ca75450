package dev.shorewise.batch;

import dev.shorewise.assessment.WhatIf;
import dev.shorewise.insight.NextQuestion;
import dev.shorewise.insight.Outlined;
import dev.shorewise.insight.PathStep;
import dev.shorewise.insight.PathToGo;
import java.util.List;
import java.util.stream.Collectors;

/** What to do about a row: the path to GO, and what to ask next. */
final class InsightCells {
  /** The columns, in this order. */
  static final List<String> COLUMNS =
      List.of("path_goal", "path_days", "path_steps", "path_model", "next_questions");

  private static final int MOST_QUESTIONS = 3;

  private InsightCells() {}

  /** A cell for each column; empty where there is nothing to say. */
  static List<String> of(Outlined subject) {
    WhatIf sheet = subject.assessor().whatIf(subject.sheet());
    String next =
        NextQuestion.rank(sheet).stream()
            .limit(MOST_QUESTIONS)
            .map(question -> question.question().id())
            .collect(Collectors.joining(CellParser.OPTION_SEPARATOR));
    PathToGo path = PathToGo.of(sheet);
    if (path instanceof PathToGo.AlreadyThere there) {
      return List.of(there.goal().name(), "0", "", subject.outline().advised().orElse(""), next);
    }
    if (!(path instanceof PathToGo.Found found)) {
      return List.of("", "", "", "", next);
    }
    return List.of(
        found.goal().name(),
        Integer.toString(found.days()),
        found.steps().stream()
            .map(InsightCells::step)
            .collect(Collectors.joining(CellParser.OPTION_SEPARATOR)),
        found.model().orElse(""),
        next);
  }

  /** As in {@code process.documented:partly>mostly}; {@code +} where it adds to a checklist. */
  private static String step(PathStep step) {
    return step.question() + ":" + step.from().map(from -> from + ">").orElse("+") + step.to();
  }
}
