package dev.shorewise.batch;

import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.PreparedAnswer;
import dev.shorewise.batch.RowOutcome.BoundSheet;
import dev.shorewise.batch.SubjectColumns.Place;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Turns rows into answers. Compiles each questionnaire that rows name once. Safe to use from
 * several threads.
 */
final class RowReader {
  /** So many names are remembered; a file may hold any number of wrong ones. */
  private static final int MOST_NAMES = 1000;

  private static final Comparator<CellProblem> BY_PLACE =
      Comparator.comparing(CellProblem::problem);

  private final Columns columns;
  private final MappedWords words;
  private final BatchQuestionnaires questionnaires;
  private final char delimiter;

  /** By the subject's number in the row and the name of the questionnaire. */
  private final List<Map<String, Checked<Binding>>> bindings = new ArrayList<>();

  RowReader(
      Columns columns, MappedWords words, BatchQuestionnaires questionnaires, char delimiter) {
    this.columns = columns;
    this.words = words;
    this.questionnaires = questionnaires;
    this.delimiter = delimiter;
    columns.subjects().forEach(subject -> bindings.add(new ConcurrentSkipListMap<>()));
  }

  /**
   * Binds what does not depend on the rows: for every subject whose questionnaire no column names,
   * that one; else the standard one.
   *
   * @return what is wrong with the map or with the questionnaires that it names
   */
  List<Problem> prepare() {
    Problems problems = new Problems();
    for (int number = 0; number < columns.subjects().size(); number++) {
      Optional<Place> place = columns.subjects().get(number).questionnaire();
      if (place.isPresent() && place.get() instanceof Place.Fixed fixed) {
        String name = fixed.value().get(0);
        bind(number, name, fixed.at())
            .problems()
            .forEach(problem -> problems.add(located(problem, fixed.at())));
      } else {
        String standard = questionnaires.standard().id();
        bind(number, standard, Location.ofFile(standard)).problems().forEach(problems::add);
      }
    }
    return problems.sorted();
  }

  /** A problem of a questionnaire, told where the questionnaire is named; others stay put. */
  private static Problem located(Problem problem, Location named) {
    return problem.at().source().equals(named.source()) ? problem : moved(problem, named);
  }

  private static Problem moved(Problem problem, Location at) {
    return new Problem(at, problem.severity(), problem.code(), problem.message(), problem.hint());
  }

  /** The bindings that rows have used so far. */
  List<Binding> bindings() {
    return bindings.stream()
        .flatMap(byName -> byName.values().stream())
        .flatMap(checked -> checked.fold(v -> Stream.of(v.value()), invalid -> Stream.empty()))
        .toList();
  }

  /** Holds the columns of the subject with this number against the questionnaire of this name. */
  Checked<Binding> bind(int number, String name, Location at) {
    Checked<Binding> known = bindings.get(number).get(name);
    if (known != null) {
      return known;
    }
    Checked<Binding> bound =
        find(name, at)
            .fold(
                valid ->
                    Binding.of(
                        columns, columns.subjects().get(number), words, valid.value(), delimiter),
                invalid -> new Checked.Invalid<>(invalid.problems()));
    if (bindings.get(number).size() >= MOST_NAMES) {
      return bound;
    }
    // Of several threads that bound the same one, all go on with what the first made.
    Checked<Binding> earlier = bindings.get(number).putIfAbsent(name, bound);
    return earlier == null ? bound : earlier;
  }

  private Checked<Questionnaire> find(String name, Location at) {
    Questionnaire standard = questionnaires.standard();
    if (name.equals(standard.id())) {
      return Checked.valid(standard);
    }
    Checked<Questionnaire> found = questionnaires.byName().apply(name);
    boolean other = found.fold(valid -> !valid.value().id().equals(standard.id()), i -> true);
    return questionnaires.required() && other
        ? new Checked.Invalid<>(
            List.of(
                Problem.error(
                    at,
                    ProblemCode.QUESTIONNAIRE_CONFLICT,
                    "this row answers '" + name + "', but '" + standard.id() + "' was asked for",
                    "leave out -q, or put the row into another file")))
        : found;
  }

  RowOutcome read(CsvRow row) {
    List<CellProblem> structure = structureProblems(row);
    return structure.isEmpty()
        ? new Reading(row.fitTo(columns.width())).outcome()
        : new RowOutcome.Rejected(row, structure);
  }

  /** What makes it unclear which cell is which; nothing else is then worth saying. */
  private List<CellProblem> structureProblems(CsvRow row) {
    List<CellProblem> quotes = row.quoteProblems();
    if (columns.canFit(row.cells())) {
      return quotes.isEmpty()
          ? Rejects.stillInDoubt(row, columns).map(List::of).orElse(List.of())
          : quotes;
    }
    boolean tooLong = row.cells().size() > columns.width();
    if (quotes.isEmpty()) {
      return List.of(tooLong ? tooLong(row) : tooShort(row));
    }
    // The surplus is told as well, because it has no place in the rejects but in what is told.
    return tooLong
        ? Stream.concat(quotes.stream(), Stream.of(tooLong(row))).sorted(BY_PLACE).toList()
        : quotes;
  }

  private CellProblem tooLong(CsvRow row) {
    int surplus = columns.width();
    return new CellProblem(
        Problem.error(
            row.at(surplus),
            ProblemCode.CSV_ROW_WIDTH,
            widths(row),
            "put quotes around a cell that holds the delimiter"),
        OptionalInt.empty(),
        String.join(
            String.valueOf(row.delimiter()), row.cells().subList(surplus, row.cells().size())));
  }

  private CellProblem tooShort(CsvRow row) {
    return new CellProblem(
        Problem.error(
            row.at(),
            ProblemCode.CSV_ROW_WIDTH,
            widths(row),
            "take it out if it is a heading or a total, else complete it"),
        OptionalInt.empty(),
        "");
  }

  private String widths(CsvRow row) {
    return "this row has "
        + count(row.cells().size())
        + ", the header has "
        + columns.width()
        + row.span();
  }

  private static String count(int cells) {
    return cells == 1 ? "1 cell" : cells + " cells";
  }

  /** One row while it is read; collects what is wrong with it. */
  private final class Reading {
    private final CsvRow row;
    private final Location anywhere;
    private final List<CellProblem> problems = new ArrayList<>();

    Reading(CsvRow row) {
      this.row = row;
      this.anywhere = row.at();
    }

    RowOutcome outcome() {
      List<BoundSheet> sheets = new ArrayList<>();
      for (int number = 0; number < columns.subjects().size(); number++) {
        SubjectColumns subject = columns.subjects().get(number);
        if (subject.isIn(row.cells())) {
          sheet(number, subject).ifPresent(sheets::add);
        }
      }
      if (sheets.isEmpty() && problems.isEmpty()) {
        problems.add(nobody());
      }
      return problems.isEmpty()
          ? new RowOutcome.Assessable(row, sheets)
          : new RowOutcome.Rejected(row, problems.stream().distinct().sorted(BY_PLACE).toList());
    }

    private CellProblem nobody() {
      return new CellProblem(
          Problem.error(
              row.at(),
              ProblemCode.MISSING_SUBJECT,
              "none of the " + columns.subjects().size() + " subjects of the map is in this row",
              "the columns that are theirs alone are all empty"),
          OptionalInt.empty(),
          "");
    }

    private Optional<BoundSheet> sheet(int number, SubjectColumns columnsOfSubject) {
      Optional<Subject> subject = subject(columnsOfSubject);
      Optional<Binding> binding = binding(number, columnsOfSubject);
      if (binding.isEmpty()) {
        return Optional.empty();
      }
      List<PreparedAnswer> answers = answers(binding.get());
      return subject.map(who -> new BoundSheet(binding.get(), who, answers));
    }

    private Optional<Subject> subject(SubjectColumns subject) {
      Optional<String> client = required(subject.client(), Columns.CLIENT);
      Optional<String> process = required(subject.process(), Columns.PROCESS);
      if (client.isEmpty() || process.isEmpty()) {
        return Optional.empty();
      }
      Optional<String> id =
          text(subject.id()).or(() -> text(subject.rowId()).map(row -> row + "/" + process.get()));
      return Optional.of(
          id.map(given -> new Subject(given, client, process))
              .orElseGet(() -> Subject.named(client, process)));
    }

    private Optional<String> required(Optional<Place> place, String name) {
      Optional<String> text = text(place);
      if (text.isEmpty() && place.isPresent() && place.get() instanceof Place.At at) {
        reject(
            at.column(),
            where ->
                Problem.error(where, ProblemCode.MISSING_SUBJECT, "the " + name + " is missing"));
      }
      return text;
    }

    private Optional<String> text(Optional<Place> place) {
      return SubjectColumns.text(place, row.cells());
    }

    private Optional<Binding> binding(int number, SubjectColumns subject) {
      String name = text(subject.questionnaire()).orElse(questionnaires.standard().id());
      Checked<Binding> bound = bind(number, name, anywhere);
      return bound.fold(
          valid -> Optional.of(valid.value()),
          invalid -> {
            reject(columnOf(subject.questionnaire()), at -> moved(invalid.problems().get(0), at));
            return Optional.empty();
          });
    }

    private static int columnOf(Optional<Place> place) {
      return place.isPresent() && place.get() instanceof Place.At at ? at.column() : 0;
    }

    private List<PreparedAnswer> answers(Binding binding) {
      List<PreparedAnswer> answers = new ArrayList<>(binding.answers().size());
      answers.addAll(binding.fixed());
      List<AnswerColumn> columnsOfAnswers = binding.answers();
      List<String> cells = row.cells();
      for (int i = 0; i < columnsOfAnswers.size(); i++) {
        AnswerColumn column = columnsOfAnswers.get(i);
        String cell = cells.get(column.index());
        if (!cell.isEmpty()) {
          Checked<Optional<PreparedAnswer>> checked = column.read(cell, anywhere);
          if (checked instanceof Checked.Valid<Optional<PreparedAnswer>> valid) {
            if (valid.value().isPresent()) {
              answers.add(valid.value().get());
            }
          } else {
            checked.problems().forEach(problem -> reject(column.index(), at -> moved(problem, at)));
          }
        }
      }
      return answers;
    }

    /** The place is found only now, because finding it costs more than reading the cell. */
    private void reject(int column, Function<Location, Problem> problem) {
      problems.add(
          new CellProblem(
              problem.apply(row.at(column)), OptionalInt.of(column), row.cells().get(column)));
    }
  }
}
