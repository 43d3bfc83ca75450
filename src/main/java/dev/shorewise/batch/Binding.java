package dev.shorewise.batch;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.ResponseParser;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.batch.SubjectColumns.Place;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How the columns of one subject answer one questionnaire.
 *
 * @param answers the columns that answer a question, from left to right
 * @param fixed answers that are the same in every row, by question id
 * @param absent questions that nothing answers, in the questionnaire's order
 * @param others columns that are neither answers nor reserved
 */
record Binding(
    Assessor assessor,
    List<AnswerColumn> answers,
    SortedMap<String, Answer> fixed,
    List<AbsentQuestion> absent,
    List<Integer> others) {
  Binding {
    answers = List.copyOf(answers);
    fixed = Collections.unmodifiableSortedMap(new TreeMap<>(fixed));
    absent = List.copyOf(absent);
    others = List.copyOf(others);
  }

  /** For columns that no map has named. */
  private static final Location NOWHERE = Location.ofFile("");

  /** A column, the question it answers, and how its cells are read. */
  record AnswerColumn(int index, Question question, CellParser parser) {}

  /**
   * A question without a column.
   *
   * @param canDecide whether its answer may bear on a decision; motives only break ties
   */
  record AbsentQuestion(String id, boolean canDecide) {}

  /**
   * Holds a subject's columns against a questionnaire.
   *
   * @param general what the map says about the words in all columns
   * @return the binding, or what of the header or the map does not fit the questionnaire
   */
  static Checked<Binding> of(
      Columns columns,
      SubjectColumns subject,
      MappedWords general,
      Questionnaire questionnaire,
      char delimiter) {
    Problems problems = new Problems();
    Collector collector = new Collector(columns, general, delimiter, problems);
    questionnaire.questions().forEach(question -> collector.add(question, subject, questionnaire));
    // Where rows name their questionnaire, the map speaks of the questions of all of them.
    boolean varies = subject.questionnaire().filter(Place.At.class::isInstance).isPresent();
    subject
        .answers()
        .forEach(
            (id, place) -> {
              if (!varies && !questionnaire.questionsById().containsKey(id)) {
                problems.add(unknown(id, questionnaire, place));
              }
            });
    return problems.check(() -> collector.binding(questionnaire));
  }

  private static Problem unknown(String id, Questionnaire questionnaire, Place place) {
    Collection<String> ids = questionnaire.questionsById().keySet();
    return new Problem(
        place.at(),
        Severity.ERROR,
        ProblemCode.MAP_QUESTION,
        "'" + id + "' is not a question of '" + questionnaire.id() + "'",
        Suggestion.didYouMean(id, ids)
            .or(
                () ->
                    Optional.of(
                        "'shorewise questionnaire show " + questionnaire.id() + "' lists them")));
  }

  /** Gathers the parts of a binding, question by question. */
  private static final class Collector {
    private final Columns columns;
    private final MappedWords general;
    private final char delimiter;
    private final Problems problems;
    private final List<AnswerColumn> answers = new ArrayList<>();
    private final SortedMap<String, Answer> fixed = new TreeMap<>();
    private final List<AbsentQuestion> absent = new ArrayList<>();

    Collector(Columns columns, MappedWords general, char delimiter, Problems problems) {
      this.columns = columns;
      this.general = general;
      this.delimiter = delimiter;
      this.problems = problems;
    }

    void add(Question question, SubjectColumns subject, Questionnaire questionnaire) {
      String name = question.id().toLowerCase(Locale.ROOT);
      Optional<Place> place = Optional.ofNullable(subject.answers().get(question.id()));
      if (place.isEmpty() && columns.isDoubled(name)) {
        problems.error(
            Location.ofFile(question.id()),
            ProblemCode.CSV_HEADER,
            "two columns are called '" + question.id() + "'",
            "keep one of them");
        return;
      }
      Optional<Place> found =
          place.or(
              () ->
                  columns.only(name).map(index -> new Place.At(NOWHERE, index, MappedWords.NONE)));
      if (found.isEmpty()) {
        boolean canDecide = questionnaire.roleOf(question) != Role.MOTIVE;
        absent.add(new AbsentQuestion(question.id(), canDecide));
      } else if (found.get() instanceof Place.At at) {
        OwnWords words = OwnWords.of(question, general, at.words(), problems);
        answers.add(
            new AnswerColumn(at.column(), question, new CellParser(question, words, delimiter)));
      } else {
        fix(question, (Place.Fixed) found.get());
      }
    }

    private void fix(Question question, Place.Fixed value) {
      Checked<Response> response = ResponseParser.parse(question, value.value(), value.at());
      problems.addAll(response.problems());
      response.fold(
          valid -> fixed.put(question.id(), Answer.of(valid.value())), invalid -> Optional.empty());
    }

    Binding binding(Questionnaire questionnaire) {
      answers.sort(Comparator.comparingInt(AnswerColumn::index));
      List<Integer> bound = answers.stream().map(AnswerColumn::index).toList();
      List<Integer> others =
          IntStream.range(0, columns.headers().size())
              .filter(index -> !columns.isReserved(index) && !bound.contains(index))
              .boxed()
              .toList();
      return new Binding(Assessor.of(questionnaire), answers, fixed, absent, others);
    }
  }
}
