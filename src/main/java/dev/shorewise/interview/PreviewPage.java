package dev.shorewise.interview;

import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What each answer to the question would change.
 *
 * @param rows as it is now, then with each answer
 * @param part which screenful of it, from 0; counted on and on, and around
 * @param behind the page of the question
 */
record PreviewPage(List<Row> rows, int part, Page behind) implements Page {
  /**
   * What would be with an answer.
   *
   * @param verdicts those still possible, worst first
   * @param score of the question's dimension; absent if it has none
   * @param models that may be advised; only given where the question is about them
   */
  record Row(
      String label,
      SortedSet<Verdict> verdicts,
      Interval readiness,
      Optional<Interval> score,
      List<String> models) {}

  PreviewPage {
    rows = List.copyOf(rows);
  }

  static PreviewPage of(InterviewState interview, Question question, Page behind) {
    WhatIf now = interview.script().whatIf(interview.sheet());
    List<Row> rows = new ArrayList<>();
    rows.add(row("As it is now", now, question));
    if (behind instanceof ChoicePage choice) {
      for (int i = 0; i < question.options().size(); i++) {
        boolean more = !choice.ticked().isEmpty() && !choice.ticked().contains(i);
        String label = (more ? "Also " : "") + (i + 1) + ") " + question.options().get(i).label();
        rows.add(row(label, now.with(question.id(), with(choice, i)), question));
      }
    } else {
      rows.addAll(bands(now, question));
    }
    return new PreviewPage(rows, 0, behind);
  }

  /** The answer that the option would make: itself, or together with what is ticked. */
  private static Response with(ChoicePage page, int option) {
    List<Option> options = page.question().options();
    if (page.question().select() == Select.ONE) {
      return Response.Chosen.of(options.get(option).id());
    }
    ChoicePage then = page.ticked().contains(option) ? page : page.toggled(option);
    return new Response.Chosen(then.ticked().stream().map(i -> options.get(i).id()).toList());
  }

  private static List<Row> bands(WhatIf now, Question question) {
    List<Row> rows = new ArrayList<>();
    long from = 0;
    for (Option band : question.options()) {
      Response response = new Response.Amount(BigDecimal.valueOf(from));
      String label =
          band.below().isPresent()
              ? (from == 0 ? "" : from + " or more, ") + "below " + band.below().getAsLong()
              : from + " or more";
      rows.add(row(label, now.with(question.id(), response), question));
      from = band.below().orElse(from);
    }
    return rows;
  }

  private static Row row(String label, WhatIf then, Question question) {
    return new Row(
        label,
        then.possibleVerdicts(),
        then.readiness(),
        question.isScored() ? then.score(question.dimension()) : Optional.empty(),
        question.hasFit() ? then.possibleModels() : List.of());
  }

  @Override
  public FullScreen on(FullScreen whole, Key key) {
    if (key == Key.Named.DOWN || key == Key.Named.PAGE_DOWN || key.is('j') || key.is(' ')) {
      return whole.with(new PreviewPage(rows, part + 1, behind));
    }
    if (key == Key.Named.UP || key == Key.Named.PAGE_UP || key.is('k')) {
      return whole.with(new PreviewPage(rows, part - 1, behind));
    }
    return whole.with(behind);
  }
}
