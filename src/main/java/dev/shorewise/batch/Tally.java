package dev.shorewise.batch;

import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.insight.Outlined;
import dev.shorewise.insight.Portfolio;
import dev.shorewise.insight.PortfolioCounts;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Counts while rows go by; what it holds grows with the questionnaires, not with the rows. */
final class Tally {
  private static final int MOST_TITLES = 40;

  /** Of so many subjects the path to GO is found for the summary that people read. */
  private static final int FEW_NEAREST = 5;

  private final PortfolioCounts portfolio;
  private final long[] filledOthers;
  private long assessed;
  private long scored;
  private long rejected;
  private long problems;
  private long blank;

  /**
   * @param columns how many there are
   * @param options what to count
   */
  Tally(int columns, BatchOptions options) {
    this.filledOthers = new long[columns];
    this.portfolio =
        new PortfolioCounts(
            options.fullPortfolio(),
            options.fullPortfolio() ? Portfolio.MOST_NEAREST : FEW_NEAREST,
            options.mostRanked());
  }

  void blank() {
    blank++;
  }

  void rejected(RowOutcome.Rejected row) {
    rejected++;
    problems += row.problems().size();
  }

  /** All subjects of a row have been assessed. */
  void scored() {
    scored++;
  }

  void assessed(CsvRow row, Binding binding, Outlined subject) {
    assessed++;
    portfolio.add(subject, binding.absent());
    for (int i = 0; i < binding.others().size(); i++) {
      int column = binding.others().get(i);
      if (!row.cells().get(column).isBlank()) {
        filledOthers[column]++;
      }
    }
  }

  /** How many rows were scored. */
  long rowsScored() {
    return scored;
  }

  /** How many subjects stand in these rows. */
  long subjects() {
    return assessed;
  }

  /** How many rows were rejected. */
  long rowsRejected() {
    return rejected;
  }

  /** Takes what was counted of rows that come later. */
  void add(Tally later) {
    assessed += later.assessed;
    scored += later.scored;
    rejected += later.rejected;
    problems += later.problems;
    blank += later.blank;
    for (int column = 0; column < filledOthers.length; column++) {
      filledOthers[column] += later.filledOthers[column];
    }
    portfolio.add(later.portfolio);
  }

  /**
   * What was counted.
   *
   * @param stoppedAfter the line of the rejected row after which reading was stopped
   * @param notes what to note about the file
   * @param standard the questionnaire of rows that name none
   */
  BatchSummary summary(
      String source, OptionalInt stoppedAfter, List<String> notes, Questionnaire standard) {
    return new BatchSummary(
        source,
        scored + rejected,
        scored,
        rejected,
        problems,
        blank,
        stoppedAfter,
        notes,
        portfolio.portfolio(source, standard, rejected));
  }

  /** What the user should know about the columns, a sentence each. */
  List<String> notes(Columns columns, Collection<Binding> bindings) {
    Set<String> questions = new TreeSet<>();
    Set<Integer> answering = new TreeSet<>();
    for (Binding binding : bindings) {
      questions.addAll(binding.assessor().questionnaire().questionsById().keySet());
      binding.answers().forEach(answer -> answering.add(answer.index()));
    }
    List<String> kept = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int column = 0; column < columns.headers().size(); column++) {
      String title = columns.title(column);
      long filled = filledOthers[column];
      if (answering.contains(column)) {
        if (filled > 0) {
          notes.add(
              "'"
                  + title
                  + "' is answered in "
                  + SummaryText.rows(filled)
                  + " whose questionnaire does not ask it; not used there");
        }
      } else if (!columns.isReserved(column) && (columns.isNamed(column) || filled > 0)) {
        kept.add(
            "'"
                + title
                + "'"
                + Suggestion.didYouMean(title, questions)
                    .map(hint -> " (" + hint + ")")
                    .orElse(""));
      }
    }
    if (!kept.isEmpty() && !bindings.isEmpty()) {
      notes.add(0, "no question, kept as they are: " + first(kept));
    }
    return notes;
  }

  private static String first(List<String> titles) {
    int more = titles.size() - MOST_TITLES;
    return more <= 0
        ? String.join(", ", titles)
        : String.join(", ", titles.subList(0, MOST_TITLES)) + " and " + more + " more";
  }
}
