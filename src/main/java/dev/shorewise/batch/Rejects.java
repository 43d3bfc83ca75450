package dev.shorewise.batch;

import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the rows that were rejected, as they came, with five columns that say what is wrong. The
 * file can be repaired and read as it is: the reader knows the five columns and leaves them out.
 *
 * <p>One line a row, because a row repaired once must not be scored twice. Where several cells of a
 * row are wrong, the five columns hold a line for each. Immutable.
 */
final class Rejects {
  /** The columns it adds, in this order. */
  static final List<String> COLUMNS = List.of("line", "column", "header", "value", "reason");

  /** What makes it unclear which cell is which. */
  private static final List<ProblemCode> STRUCTURAL =
      List.of(ProblemCode.CSV_ROW_WIDTH, ProblemCode.CSV_SYNTAX);

  private final CsvWriter writer;
  private final Columns columns;

  Rejects(CsvDialect dialect, Columns columns) {
    this.writer = new CsvWriter(dialect);
    this.columns = columns;
  }

  /**
   * The complaint about a row of a rejects file whose cells could not be told apart. It was made to
   * fit the columns when it was written, so that nothing but its reason shows it; whoever has seen
   * to it takes that out.
   */
  static Optional<CellProblem> stillInDoubt(CsvRow row, Columns columns) {
    if (columns.reason().isEmpty() || columns.reason().getAsInt() >= row.cells().size()) {
      return Optional.empty();
    }
    int column = columns.reason().getAsInt();
    String reason = row.cells().get(column);
    return STRUCTURAL.stream()
        .filter(code -> reason.contains("[" + code.id() + "]"))
        .findFirst()
        .map(code -> inDoubt(row, column, code));
  }

  private static CellProblem inDoubt(CsvRow row, int column, ProblemCode code) {
    return new CellProblem(
        Problem.error(
            row.at(),
            code,
            "the cells of this row could not be told apart, and its 'reason' still says so",
            "see that each is in its column, then empty 'reason'"),
        OptionalInt.empty(),
        row.cells().get(column - 1));
  }

  /** Writes the header. */
  void start(StringBuilder out) {
    writer.start(out);
    writer.row(columns.headers(), COLUMNS, out);
  }

  void write(RowOutcome.Rejected rejected, StringBuilder out) {
    writer.row(cells(rejected.row()), added(rejected.problems()), out);
  }

  /** The cells of a row, as many as there are headers. */
  List<String> cells(CsvRow row) {
    List<String> cells = new ArrayList<>(row.cellsToRepair());
    while (cells.size() < columns.headers().size()) {
      cells.add("");
    }
    return cells.subList(0, columns.headers().size());
  }

  /** The cells of the five columns. */
  List<String> added(List<CellProblem> problems) {
    return List.of(
        lines(problems, found -> number(found.problem().at().line())),
        lines(problems, found -> number(found.problem().at().column())),
        lines(problems, this::header),
        lines(problems, found -> VisibleText.of(found.value())),
        lines(problems, found -> reason(found.problem())));
  }

  /** Whether this makes it unclear which cell of a row is which. */
  static boolean isStructural(CellProblem found) {
    return STRUCTURAL.contains(found.problem().code());
  }

  private static String lines(List<CellProblem> problems, Function<CellProblem, String> part) {
    return problems.stream().map(part).collect(Collectors.joining("\n"));
  }

  private static String number(int lineOrColumn) {
    return lineOrColumn == 0 ? "" : Integer.toString(lineOrColumn);
  }

  private String header(CellProblem found) {
    return found.column().isPresent() && found.column().getAsInt() < columns.headers().size()
        ? columns.headers().get(found.column().getAsInt()).strip()
        : "";
  }

  private static String reason(Problem problem) {
    return VisibleText.of(
        problem.message()
            + problem.hint().map(hint -> "; " + hint).orElse("")
            + " ["
            + problem.code().id()
            + "]");
  }
}
