package dev.shorewise.batch;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the columns of a file are for.
 *
 * @param headers of the client's own columns, as the file has them
 * @param width how many cells a row has; more than {@code headers} in a rejects file, whose last
 *     columns are ours
 * @param reason the column of a rejects file that says what was wrong with a row
 * @param byName the columns with each name, in lower case; columns without a name are left out
 * @param mapped the columns that a map takes something from
 * @param subjects that a row may hold; at least one
 */
record Columns(
    List<String> headers,
    int width,
    OptionalInt reason,
    Map<String, List<Integer>> byName,
    BitSet mapped,
    List<SubjectColumns> subjects) {
  static final String CLIENT = "client";
  static final String PROCESS = "process";
  static final String ID = "id";
  static final String QUESTIONNAIRE = "questionnaire";

  /** Without these a file is refused, unless a map says where they are. */
  static final List<String> REQUIRED = List.of(CLIENT, PROCESS);

  static final List<String> RESERVED = List.of(CLIENT, PROCESS, ID, QUESTIONNAIRE);

  Columns {
    headers = List.copyOf(headers);
    byName = Map.copyOf(byName);
    mapped = (BitSet) mapped.clone();
    subjects = List.copyOf(subjects);
  }

  static String nameOf(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether it is clear which cell belongs to which column. Spreadsheets leave out empty cells at
   * the end, or add some; that can be told from a cell too few or too many only where the columns
   * at the end have no names.
   */
  boolean canFit(List<String> cells) {
    if (cells.size() == width) {
      return true;
    }
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
    List<List<String>> filled =
        rows.stream().filter(row -> !row.isBlank()).map(CsvRow::cells).toList();
    int surplus = filled.stream().mapToInt(cells -> cells.size() - width).min().orElse(0);
    boolean always =
        surplus > 0
            && filled.size() > 1
            && filled.stream()
                .flatMap(cells -> cells.subList(width, cells.size()).stream())
                .allMatch(String::isBlank);
    return always ? new Columns(headers, width + surplus, reason, byName, mapped, subjects) : this;
  }

  /** The only column with the name, if there is one that the map does not use otherwise. */
  Optional<Integer> only(String name) {
    List<Integer> columns = byName.getOrDefault(name, List.of());
    return columns.size() == 1 && !mapped.get(columns.get(0))
        ? Optional.of(columns.get(0))
        : Optional.empty();
  }

  boolean isDoubled(String name) {
    return byName.getOrDefault(name, List.of()).stream()
            .filter(column -> !mapped.get(column))
            .count()
        > 1;
  }

  /** Whether it is settled what the column is for, whatever questionnaire a row answers. */
  boolean isReserved(int index) {
    return mapped.get(index) || RESERVED.contains(nameOf(headers.get(index)));
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
