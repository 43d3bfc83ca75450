package dev.shorewise.batch;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.PartialSheet;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.PreparedAnswer;
import dev.shorewise.batch.SubjectColumns.Place;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a {@link ClientFile} apart, and puts answers into them. Immutable. */
final class ClientRows {
  private final CsvReader reader;
  private final Columns columns;
  private final RowReader rows;
  private final CsvWriter writer;
  private final Rejects rejects;
  private final String standard;

  /**
   * @param columns of the file
   * @param standard the name of the questionnaire of rows that name none
   */
  ClientRows(CsvReader reader, Columns columns, RowReader rows, String standard) {
    this.reader = reader;
    this.columns = columns;
    this.rows = rows;
    this.writer = new CsvWriter(reader.dialect());
    this.rejects = new Rejects(reader.dialect(), columns);
    this.standard = standard;
  }

  /** Whether the file has the five columns of a rejects file. */
  boolean areMarked() {
    return columns.reason().isPresent();
  }

  /** What the columns of the client's own have in a row, as it stands in the file. */
  String text(CsvRow row) {
    return writer.original(row, columns.headers().size());
  }

  /** A row as it was read. */
  ClientLine line(CsvRow row) {
    if (row.isBlank() || row.listsAllowedValues()) {
      return line(row, row.text(), ClientLine.NO_MARKS, Optional.empty(), true);
    }
    RowOutcome outcome = rows.read(row);
    List<String> marks = marks(row);
    if (!(outcome instanceof RowOutcome.Rejected rejected)) {
      // Whoever has repaired a row need not clear away what was wrong with it.
      return line(
          row,
          text(row),
          ClientLine.isStillOpen(marks) ? marks : ClientLine.NO_MARKS,
          Optional.empty(),
          false);
    }
    List<CellProblem> problems = rejected.problems();
    if (problems.stream().noneMatch(Rejects::isStructural)) {
      return line(row, text(row), areMarked() ? marks : added(problems), Optional.empty(), false);
    }
    return row.quoteProblems().isEmpty() && columns.canFit(row.cells())
        ? line(row, text(row), marks, Optional.of("its cells could not be told apart"), false)
        : line(
            row,
            fitted(row),
            added(problems),
            Optional.of(problems.get(0).problem().message()),
            false);
  }

  private ClientLine line(
      CsvRow row, String text, List<String> marks, Optional<String> doubt, boolean isPassive) {
    boolean isFused = doubt.isPresent() && mayHoldSeveral(row);
    return new ClientLine(
        row.line(),
        own(row),
        text,
        marks,
        doubt,
        isPassive,
        isFused,
        new TreeSet<>(),
        new TreeSet<>());
  }

  /**
   * Whether a quote that is not closed may have swallowed the rows below: a broken cell goes over
   * several lines, or one that holds a name or an answer, which have none.
   */
  private boolean mayHoldSeveral(CsvRow row) {
    return row.layout().stream()
            .anyMatch(cell -> cell.fault().isPresent() && isOnSeveralLines(cell.text()))
        || IntStream.range(0, Math.min(row.cells().size(), columns.headers().size()))
            .filter(index -> isOnSeveralLines(row.cells().get(index)))
            .anyMatch(index -> columns.isReserved(index) || isAnswer(index));
  }

  private static boolean isOnSeveralLines(String cell) {
    return CellLayout.lineEnds(cell.strip()) > 0;
  }

  private boolean isAnswer(int column) {
    return rows.bindings().stream()
        .flatMap(binding -> binding.answers().stream())
        .anyMatch(answer -> answer.index() == column);
  }

  private List<String> added(List<CellProblem> problems) {
    return rejects.added(problems);
  }

  /** What the five columns say, where there are such. */
  private List<String> marks(CsvRow row) {
    int end = columns.reason().orElse(-1) + 1;
    return end == 0 || end > row.cells().size()
        ? ClientLine.NO_MARKS
        : row.cells().subList(end - Rejects.COLUMNS.size(), end);
  }

  /** Where several cells of a row were wrong, the marks hold a line for each. */
  private OptionalInt own(CsvRow row) {
    return marks(row)
        .get(0)
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("[1-9][0-9]{0,8}"))
        .mapToInt(Integer::parseInt)
        .min();
  }

  private String fitted(CsvRow row) {
    return rejects.cells(row).stream().map(this::written).collect(joining());
  }

  private Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(String.valueOf(reader.dialect().delimiter()));
  }

  private String written(String cell) {
    StringBuilder text = new StringBuilder();
    writer.cell(cell, text);
    return text.toString();
  }

  /** Whether nothing of a row is to be in the file. */
  boolean isLeftOut(ClientLine line) {
    return !line.leftOut().isEmpty() && line.leftOut().containsAll(subjects(line));
  }

  /** What a row has in the columns of the client's own, without what is left out. */
  String text(ClientLine line) {
    SortedMap<Integer, String> blank = new TreeMap<>();
    for (int subject : line.leftOut()) {
      columns.subjects().get(subject).own().forEach(column -> blank.put(column, ""));
    }
    return with(line.text(), blank);
  }

  /** The row of a file that has the five columns. */
  String marked(ClientLine line) {
    List<String> marks = line.isMarked() ? line.marks() : ClientLine.NO_MARKS;
    return text(line)
        + reader.dialect().delimiter()
        + marks.stream().map(this::written).collect(joining());
  }

  /** The subjects that are in a row, from 0. */
  SortedSet<Integer> subjects(ClientLine line) {
    List<String> cells = cells(line);
    return IntStream.range(0, columns.subjects().size())
        .filter(number -> columns.subjects().get(number).isIn(cells))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What stands first in a row; empty where all of it is blank. */
  String firstCell(ClientLine line) {
    return cells(line).stream().map(String::strip).filter(c -> !c.isEmpty()).findFirst().orElse("");
  }

  private List<String> cells(ClientLine line) {
    CsvReader.Raw raw = new CsvReader.Raw(line.number(), line.text());
    return reader.rows(List.of(raw)).get(0).fitTo(columns.headers().size()).cells();
  }

  /** What is known of a subject; absent where it is not clear what it was asked. */
  Optional<OpenClient> client(int row, ClientLine line, int number) {
    List<String> cells = cells(line);
    SubjectColumns subject = columns.subjects().get(number);
    return binding(subject, number, cells)
        .map(
            binding ->
                new OpenClient(
                    row,
                    number,
                    line.number(),
                    binding.assessor(),
                    new Reading(binding, cells, line.doubt()).sheet(subject)));
  }

  private Optional<Binding> binding(SubjectColumns subject, int number, List<String> cells) {
    String name = SubjectColumns.text(subject.questionnaire(), cells).orElse(standard);
    return rows.bind(number, name, Location.ofFile(name))
        .fold(valid -> Optional.of(valid.value()), invalid -> Optional.empty());
  }

  /** The answers of one subject while they are read. */
  private record Reading(Binding binding, List<String> cells, Optional<String> doubt) {
    /** Who it is does not matter for what is asked. */
    private static final Subject NOBODY = new Subject("nobody", Optional.empty(), Optional.empty());

    PartialSheet sheet(SubjectColumns subject) {
      SortedMap<String, Answer> answers = new TreeMap<>();
      SortedMap<String, String> faults = new TreeMap<>();
      binding.fixed().forEach(fixed -> answers.put(fixed.question(), fixed.answer()));
      for (AnswerColumn column : binding.answers()) {
        String question = column.question().id();
        Checked<Optional<PreparedAnswer>> read =
            column.read(cells.get(column.index()), Location.NOWHERE);
        if (read instanceof Checked.Valid<Optional<PreparedAnswer>> valid) {
          valid.value().ifPresent(prepared -> answers.put(question, prepared.answer()));
        } else {
          faults.put(
              question,
              read.problems().stream().map(Problem::message).collect(Collectors.joining("; ")));
        }
      }
      Optional<String> client = SubjectColumns.text(subject.client(), cells);
      Optional<String> process = SubjectColumns.text(subject.process(), cells);
      return new PartialSheet(client, process, answers, faults, open(answers, faults), doubt);
    }

    private SortedSet<String> open(
        SortedMap<String, Answer> answers, SortedMap<String, String> faults) {
      Map<String, AnswerState> states =
          binding.assessor().assess(new AnswerSheet(NOBODY, answers)).states();
      return binding.answers().stream()
          .map(column -> column.question().id())
          .filter(question -> !faults.containsKey(question))
          .filter(question -> doubt.isPresent() || isOpen(states.get(question)))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOpen(@Nullable AnswerState state) {
      return state == AnswerState.UNANSWERED || state == AnswerState.UNKNOWN;
    }
  }

  /**
   * The row with what somebody has answered, all else in it as it stands there; with the client
   * again where that was left out and something else was answered since.
   */
  ClientLine with(ClientLine line, OpenClient client, AnswerSheet sheet) {
    List<String> cells = cells(line);
    SubjectColumns subject = columns.subjects().get(client.subject());
    SortedMap<Integer, String> changed = new TreeMap<>();
    changed(subject.client(), client.sheet().client(), sheet.subject().client(), changed);
    changed(subject.process(), client.sheet().process(), sheet.subject().process(), changed);
    for (AnswerColumn column : binding(subject, client.subject(), cells).orElseThrow().answers()) {
      String question = column.question().id();
      Optional<Answer> before = Optional.ofNullable(client.sheet().answers().get(question));
      Optional<Answer> now = Optional.ofNullable(sheet.answers().get(question));
      if (now.isPresent() && !now.map(Answer::response).equals(before.map(Answer::response))) {
        changed.put(
            column.index(),
            new AnswerSpelling(column, reader.dialect().decimalMark()).of(now.get().response()));
      }
    }
    return changed.isEmpty()
        ? line
        : line.withText(with(line.text(), changed)).leavingOut(client.subject(), false);
  }

  private static void changed(
      Optional<Place> place,
      Optional<String> before,
      Optional<String> now,
      Map<Integer, String> changed) {
    if (now.isPresent() && !now.equals(before) && place.orElseThrow() instanceof Place.At at) {
      changed.put(at.column(), now.get());
    }
  }

  private String with(String text, Map<Integer, String> changed) {
    if (changed.isEmpty()) {
      return text;
    }
    List<CellLayout.Cell> layout = CellLayout.of(text, reader.dialect().delimiter(), 1);
    return IntStream.range(0, layout.size())
        .mapToObj(
            index ->
                changed.containsKey(index) ? written(changed.get(index)) : layout.get(index).text())
        .collect(joining());
  }
}
