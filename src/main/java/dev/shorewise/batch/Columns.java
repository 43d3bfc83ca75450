package dev.shorewise.batch;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the columns of a file are for.
 *
 * @param headers of the client's own columns, as the file has them
 * @param width how many cells a row has; more than {@code headers} in a rejects file, whose last
 *     columns are ours
 * @param byName the columns with each name, in lower case; columns without a name are left out
 */
record Columns(List<String> headers, int width, Map<String, List<Integer>> byName) {
  static final String CLIENT = "client";
  static final String PROCESS = "process";
  static final String ID = "id";
  static final String QUESTIONNAIRE = "questionnaire";

  /** Without these a file is refused. */
  static final List<String> REQUIRED = List.of(CLIENT, PROCESS);

  private static final List<String> RESERVED = List.of(CLIENT, PROCESS, ID, QUESTIONNAIRE);

  Columns {
    headers = List.copyOf(headers);
    byName = Map.copyOf(byName);
  }

  /**
   * Reads the header.
   *
   * @param standard the questionnaire of rows that name none
   * @param added the columns that the result adds
   * @return the columns, or everything that is wrong with the header
   */
  static Checked<Columns> of(CsvRow header, Questionnaire standard, Collection<String> added) {
    Problems problems = new Problems();
    header.quoteProblems().forEach(found -> problems.add(found.problem()));
    List<String> cells = header.cells();
    List<String> own =
        endsLikeRejects(cells) ? cells.subList(0, cells.size() - Rejects.COLUMNS.size()) : cells;
    Map<String, List<Integer>> byName = byName(own);
    missing(header, byName, problems);
    doubled(header, byName, standard, problems);
    taken(header, byName, added, problems);
    return problems.check(() -> new Columns(own, cells.size(), byName));
  }

  private static boolean endsLikeRejects(List<String> cells) {
    int start = cells.size() - Rejects.COLUMNS.size();
    return start >= 0 && cells.subList(start, cells.size()).equals(Rejects.COLUMNS);
  }

  private static Map<String, List<Integer>> byName(List<String> cells) {
    Map<String, List<Integer>> byName = new TreeMap<>();
    for (int index = 0; index < cells.size(); index++) {
      String name = nameOf(cells.get(index));
      if (!name.isEmpty()) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(index);
      }
    }
    return byName;
  }

  static String nameOf(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }

  private static void missing(CsvRow header, Map<String, List<Integer>> byName, Problems problems) {
    for (String required : REQUIRED) {
      if (!byName.containsKey(required)) {
        Optional<String> near = Suggestion.nearest(required, byName.keySet());
        problems.error(
            header.at(),
            ProblemCode.CSV_HEADER,
            "no column is called '" + required + "'",
            near.map(name -> "is it '" + name + "'?").orElse(aboutDelimiters(header)));
      }
    }
  }

  private static String aboutDelimiters(CsvRow header) {
    return header.cells().size() == 1
        ? "the first line must name the columns, separated by comma, semicolon, tab or |"
        : "every row names a client and a process";
  }

  private static void doubled(
      CsvRow header, Map<String, List<Integer>> byName, Questionnaire standard, Problems problems) {
    Set<String> read = new TreeSet<>(RESERVED);
    read.addAll(standard.questionsById().keySet());
    byName.forEach(
        (name, columns) -> {
          if (columns.size() > 1 && read.contains(name)) {
            problems.error(
                header.at(columns.get(1)),
                ProblemCode.CSV_HEADER,
                "a second column is called '" + name + "'",
                "keep one of them");
          }
        });
  }

  private static void taken(
      CsvRow header,
      Map<String, List<Integer>> byName,
      Collection<String> added,
      Problems problems) {
    for (String name : new TreeSet<>(added)) {
      if (byName.containsKey(name)) {
        problems.error(
            header.at(byName.get(name).get(0)),
            ProblemCode.CSV_HEADER,
            "the result adds a column called '" + name + "' itself",
            "rename this one, or take it out if it comes from an earlier result");
      }
    }
  }

  /**
   * Whether it is clear which cell belongs to which column. Spreadsheets leave out empty cells at
   * the end, or add some; that can be told from a cell too few or too many only where the columns
   * at the end have no names.
   */
  boolean canFit(List<String> cells) {
    for (int index = cells.size(); index < headers.size(); index++) {
      if (isNamed(index)) {
        return false;
      }
    }
    boolean openEnd = !isNamed(headers.size() - 1);
    return cells.size() <= width
        || (openEnd && cells.subList(width, cells.size()).stream().allMatch(String::isBlank));
  }

  /**
   * The same columns in a file whose rows, unlike its header, all end in delimiters.
   *
   * @param rows the first of them; one alone proves nothing
   */
  Columns endingLike(Collection<CsvRow> rows) {
    int surplus =
        rows.stream()
            .filter(row -> !row.isBlank())
            .mapToInt(row -> row.cells().size() - width)
            .min()
            .orElse(0);
    boolean always =
        surplus > 0
            && rows.size() > 1
            && rows.stream()
                .filter(row -> !row.isBlank())
                .allMatch(
                    row ->
                        row.cells().subList(width, row.cells().size()).stream()
                            .allMatch(String::isBlank));
    return always ? new Columns(headers, width + surplus, byName) : this;
  }

  /** The only column with the name, if there is one. */
  Optional<Integer> only(String name) {
    List<Integer> columns = byName.getOrDefault(name, List.of());
    return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
  }

  boolean isDoubled(String name) {
    return byName.getOrDefault(name, List.of()).size() > 1;
  }

  /** Whether the column says which row this is, and not what was answered. */
  boolean isReserved(int index) {
    return RESERVED.contains(nameOf(headers.get(index)));
  }

  /** Whether the column has a name; spreadsheets leave empty columns behind the last one. */
  boolean isNamed(int index) {
    return !headers.get(index).isBlank();
  }

  /** The header of a column as messages name it: quoted, or by its number where it has none. */
  String title(int index) {
    String header = headers.get(index).strip();
    return header.isEmpty() ? "column " + (index + 1) : header;
  }
}
