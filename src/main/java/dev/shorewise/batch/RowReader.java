package dev.shorewise.batch;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Subject;
import dev.shorewise.batch.Binding.AnswerColumn;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns rows into answer sheets. Compiles each questionnaire that rows name once. */
final class RowReader {
  private final Columns columns;
  private final BatchQuestionnaires questionnaires;
  private final char delimiter;
  private final Map<String, Binding> bindings = new TreeMap<>();

  RowReader(Columns columns, BatchQuestionnaires questionnaires, char delimiter) {
    this.columns = columns;
    this.questionnaires = questionnaires;
    this.delimiter = delimiter;
  }

  /** The bindings of the questionnaires that rows have named so far, by name. */
  Map<String, Binding> bindings() {
    return Map.copyOf(bindings);
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
    int width = row.cells().size();
    if (!quotes.isEmpty() || columns.canFit(row.cells())) {
      return quotes;
    }
    String message =
        "this row has " + count(width) + ", the header has " + columns.width() + row.span();
    return List.of(
        width > columns.width()
            ? new CellProblem(
                Problem.error(
                    row.at(columns.width()),
                    ProblemCode.CSV_ROW_WIDTH,
                    message,
                    "put quotes around a cell that holds the delimiter"),
                OptionalInt.empty(),
                String.join(
                    String.valueOf(row.delimiter()), row.cells().subList(columns.width(), width)))
            : new CellProblem(
                Problem.error(
                    row.at(),
                    ProblemCode.CSV_ROW_WIDTH,
                    message,
                    "take it out if it is a heading or a total, else complete it"),
                OptionalInt.empty(),
                ""));
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
      Optional<Subject> subject = subject();
      Optional<Binding> binding = binding();
      SortedMap<String, Answer> answers = binding.map(this::answers).orElseGet(TreeMap::new);
      if (!problems.isEmpty() || subject.isEmpty() || binding.isEmpty()) {
        problems.sort(Comparator.comparing(CellProblem::problem));
        return new RowOutcome.Rejected(row, problems);
      }
      AnswerSheet sheet = new AnswerSheet(subject.get(), answers);
      return new RowOutcome.Assessable(
          row, List.of(new RowOutcome.BoundSheet(binding.get(), sheet)));
    }

    private Optional<Subject> subject() {
      Optional<String> client = required(Columns.CLIENT);
      Optional<String> process = required(Columns.PROCESS);
      if (client.isEmpty() || process.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          text(Columns.ID)
              .map(id -> new Subject(id, client, process))
              .orElseGet(() -> Subject.named(client, process)));
    }

    private Optional<String> required(String name) {
      Optional<String> text = text(name);
      if (text.isEmpty()) {
        reject(
            columns.only(name).orElseThrow(),
            at -> Problem.error(at, ProblemCode.MISSING_SUBJECT, "the " + name + " is missing"));
      }
      return text;
    }

    private Optional<String> text(String name) {
      return columns.only(name).map(i -> row.cells().get(i).strip()).filter(t -> !t.isEmpty());
    }

    private Optional<Binding> binding() {
      String standard = questionnaires.standard().id();
      String name = text(Columns.QUESTIONNAIRE).orElse(standard);
      Optional<Binding> known = Optional.ofNullable(bindings.get(name));
      if (known.isPresent()) {
        return known;
      }
      Optional<Binding> bound =
          name.equals(standard)
              ? Optional.of(Binding.of(columns, questionnaires.standard(), delimiter))
              : find(name).map(found -> Binding.of(columns, found, delimiter));
      Optional<Binding> usable = bound.filter(this::isUnambiguous);
      usable.ifPresent(binding -> bindings.put(name, binding));
      return usable;
    }

    private Optional<Questionnaire> find(String name) {
      int column = columns.only(Columns.QUESTIONNAIRE).orElseThrow();
      Checked<Questionnaire> found = questionnaires.byName().apply(name);
      String standard = questionnaires.standard().id();
      boolean other = found.fold(valid -> !valid.value().id().equals(standard), invalid -> true);
      if (questionnaires.required() && other) {
        reject(
            column,
            at ->
                Problem.error(
                    at,
                    ProblemCode.QUESTIONNAIRE_CONFLICT,
                    "this row answers '" + name + "', but '" + standard + "' was asked for",
                    "leave out -q, or put the row into another file"));
        return Optional.empty();
      }
      return found.fold(
          valid -> Optional.of(valid.value()),
          invalid -> {
            Problem first = invalid.problems().get(0);
            reject(column, at -> moved(first, at));
            return Optional.empty();
          });
    }

    private boolean isUnambiguous(Binding binding) {
      for (String question : binding.doubled()) {
        reject(
            columns.only(Columns.QUESTIONNAIRE).orElse(0),
            at ->
                Problem.error(
                    at,
                    ProblemCode.CSV_HEADER,
                    "two columns are called '" + question + "'",
                    "keep one of them"));
      }
      return binding.doubled().isEmpty();
    }

    private SortedMap<String, Answer> answers(Binding binding) {
      SortedMap<String, Answer> answers = new TreeMap<>();
      for (AnswerColumn column : binding.answers()) {
        String cell = row.cells().get(column.index());
        if (!cell.isEmpty()) {
          answer(column, cell).ifPresent(answer -> answers.put(column.question().id(), answer));
        }
      }
      return answers;
    }

    private Optional<Answer> answer(AnswerColumn column, String cell) {
      Checked<Optional<Answer>> checked = column.parser().parse(cell, anywhere);
      return checked.fold(
          Checked.Valid::value,
          invalid -> {
            invalid.problems().forEach(problem -> reject(column.index(), at -> moved(problem, at)));
            return Optional.empty();
          });
    }

    private static Problem moved(Problem problem, Location at) {
      return new Problem(at, problem.severity(), problem.code(), problem.message(), problem.hint());
    }

    /** The place is found only now, because finding it costs more than reading the cell. */
    private void reject(int column, Function<Location, Problem> problem) {
      problems.add(
          new CellProblem(
              problem.apply(row.at(column)), OptionalInt.of(column), row.cells().get(column)));
    }
  }
}
