package dev.shorewise.batch;

import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Decision;
import dev.shorewise.batch.Binding.AbsentQuestion;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts while rows go by; what it holds grows with the questionnaires, not with the rows. */
final class Tally {
  private static final int MOST_TITLES = 40;

  private final Columns columns;
  private final Map<Set<Verdict>, Long> outcomes = new HashMap<>();
  private final SortedMap<String, Long> models = new TreeMap<>();
  private final SortedMap<String, Long> blockers = new TreeMap<>();
  private final SortedMap<String, Long> absent = new TreeMap<>();
  private final SortedMap<Integer, Long> filledOthers = new TreeMap<>();
  private final SubjectIds subjects = new SubjectIds();
  private long assessed;
  private long scored;
  private long rejected;
  private long problems;
  private long blank;
  private OptionalInt stoppedAfter = OptionalInt.empty();

  Tally(Columns columns) {
    this.columns = columns;
  }

  void blank() {
    blank++;
  }

  void rejected(RowOutcome.Rejected row) {
    rejected++;
    problems += row.problems().size();
  }

  void stopAfter(int line) {
    stoppedAfter = OptionalInt.of(line);
  }

  /** All subjects of a row have been assessed. */
  void scored() {
    scored++;
  }

  void assessed(CsvRow row, Binding binding, Assessment assessment) {
    assessed++;
    subjects.add(assessment.sheet().subject().id(), row.line());
    outcomes.merge(assessment.verdict().possible(), 1L, Long::sum);
    assessment.models().advised().ifPresent(model -> models.merge(model, 1L, Long::sum));
    Blockers.of(assessment).forEach(blocker -> blockers.merge(blocker, 1L, Long::sum));
    boolean open = assessment.verdict().decision() == Decision.OPEN;
    for (AbsentQuestion question : binding.absent()) {
      AnswerState state = assessment.states().getOrDefault(question.id(), AnswerState.HIDDEN);
      boolean waitedFor = open && question.canDecide() && state.isOpen();
      absent.merge(question.id(), waitedFor ? 1L : 0L, Long::sum);
    }
    for (int column : binding.others()) {
      if (!row.cells().get(column).isBlank()) {
        filledOthers.merge(column, 1L, Long::sum);
      }
    }
  }

  /**
   * What was counted.
   *
   * @param first what to note before anything about the columns
   * @param bindings of all the questionnaires that rows named
   */
  BatchSummary summary(String source, List<String> first, Collection<Binding> bindings) {
    List<String> notes = new ArrayList<>(first);
    if (assessed != scored) {
      notes.add(assessed + " subjects in the " + SummaryText.rows(scored) + " scored");
    }
    subjects.note().ifPresent(notes::add);
    notes.addAll(notes(bindings));
    return new BatchSummary(
        source,
        scored + rejected,
        scored,
        rejected,
        problems,
        blank,
        stoppedAfter,
        outcomes,
        models,
        blockers,
        absent,
        notes);
  }

  private List<String> notes(Collection<Binding> bindings) {
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
      long filled = filledOthers.getOrDefault(column, 0L);
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
