package dev.shorewise.batch;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.ResponseParser;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.PreparedAnswer;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the columns of one subject answer one questionnaire.
 *
 * @param answers the columns that answer a question, from left to right
 * @param fixed answers that are the same in every row
 * @param absent questions that nothing answers
 * @param others columns that are neither answers nor reserved
 */
record Binding(
    Assessor assessor,
    List<AnswerColumn> answers,
    List<PreparedAnswer> fixed,
    Set<String> absent,
    List<Integer> others) {
  Binding {
    answers = List.copyOf(answers);
    fixed = List.copyOf(fixed);
    absent = Set.copyOf(absent);
    others = List.copyOf(others);
  }

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
    Collector collector =
        new Collector(Assessor.of(questionnaire), columns, general, delimiter, problems);
    questionnaire.questions().forEach(question -> collector.add(question, subject));
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
    return problems.check(() -> collector.binding());
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
    private final Assessor assessor;
    private final Columns columns;
    private final MappedWords general;
    private final char delimiter;
    private final Problems problems;
    private final List<AnswerColumn> answers = new ArrayList<>();
    private final List<PreparedAnswer> fixed = new ArrayList<>();
    private final Set<String> absent = new HashSet<>();

    Collector(
        Assessor assessor,
        Columns columns,
        MappedWords general,
        char delimiter,
        Problems problems) {
      this.assessor = assessor;
      this.columns = columns;
      this.general = general;
      this.delimiter = delimiter;
      this.problems = problems;
    }

    void add(Question question, SubjectColumns subject) {
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
                  columns
                      .only(name)
                      .map(index -> new Place.At(Location.NOWHERE, index, MappedWords.NONE)));
      if (found.isEmpty()) {
        absent.add(question.id());
      } else if (found.get() instanceof Place.At at) {
        OwnWords words = OwnWords.of(question, general, at.words(), problems);
        answers.add(
            new AnswerColumn(
                at.column(), question, new CellParser(question, words, delimiter), assessor));
      } else {
        fix(question, (Place.Fixed) found.get());
      }
    }

    private void fix(Question question, Place.Fixed value) {
      Checked<Response> response = ResponseParser.parse(question, value.value(), value.at());
      problems.addAll(response.problems());
      if (response instanceof Checked.Valid<Response> valid) {
        fixed.add(assessor.prepare(question.id(), Answer.of(valid.value())));
      }
    }

    Binding binding() {
      answers.sort(Comparator.comparingInt(AnswerColumn::index));
      List<Integer> bound = answers.stream().map(AnswerColumn::index).toList();
      List<Integer> others =
          IntStream.range(0, columns.headers().size())
              .filter(index -> !columns.isReserved(index) && !bound.contains(index))
              .boxed()
              .toList();
      return new Binding(assessor, answers, fixed, absent, others);
    }
  }
}
