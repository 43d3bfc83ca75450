package dev.shorewise.batch;

import dev.shorewise.batch.ColumnMap.Source;
import dev.shorewise.batch.ColumnMap.SubjectMap;
import dev.shorewise.batch.SubjectColumns.Place;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds out from a header and a map what the columns are for. */
final class HeaderReader {
  private final CsvRow header;
  private final ColumnMap map;
  private final List<String> own;
  private final Map<String, List<Integer>> byName;
  private final BitSet mapped = new BitSet();
  private final Problems problems = new Problems();

  private HeaderReader(CsvRow header, ColumnMap map) {
    this.header = header;
    this.map = map;
    List<String> cells = header.cells();
    this.own =
        endsLikeRejects(cells) ? cells.subList(0, cells.size() - Rejects.COLUMNS.size()) : cells;
    this.byName = byName(own);
  }

  /**
   * Reads the header.
   *
   * @param standard the questionnaire of rows that name none
   * @param added the columns that the result adds
   * @return the columns, or everything that is wrong with the header or the map
   */
  static Checked<Columns> read(
      CsvRow header, ColumnMap map, Questionnaire standard, Collection<String> added) {
    HeaderReader reader = new HeaderReader(header, map);
    header.quoteProblems().forEach(found -> reader.problems.add(found.problem()));
    List<SubjectColumns> subjects = map.subjects().stream().map(reader::subject).toList();
    if (!reader.isEarlierResult(added)) {
      reader.missing();
      reader.doubled(standard);
      reader.taken(added);
    }
    return reader.problems.check(
        () ->
            new Columns(
                reader.own,
                header.cells().size(),
                endsLikeRejects(header.cells())
                    ? OptionalInt.of(header.cells().size() - 1)
                    : OptionalInt.empty(),
                reader.byName,
                reader.mapped,
                subjects.stream().map(reader::withNamedColumns).toList()));
  }

  private static boolean endsLikeRejects(List<String> cells) {
    int start = cells.size() - Rejects.COLUMNS.size();
    return start >= 0 && cells.subList(start, cells.size()).equals(Rejects.COLUMNS);
  }

  private static Map<String, List<Integer>> byName(List<String> cells) {
    Map<String, List<Integer>> byName = new TreeMap<>();
    for (int index = 0; index < cells.size(); index++) {
      String name = Columns.nameOf(cells.get(index));
      if (!name.isEmpty()) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(index);
      }
    }
    return byName;
  }

  private SubjectColumns subject(SubjectMap subject) {
    SortedMap<String, Place> answers = new TreeMap<>();
    subject
        .answers()
        .forEach(
            (question, source) -> place(source).ifPresent(place -> answers.put(question, place)));
    return new SubjectColumns(
        subject.client().flatMap(this::place),
        subject.process().flatMap(this::place),
        subject.id().flatMap(this::place),
        subject.rowId().flatMap(this::place),
        subject.questionnaire().flatMap(this::place),
        answers,
        subject.own().stream()
            .flatMap(source -> place(source).stream())
            .filter(Place.At.class::isInstance)
            .map(place -> ((Place.At) place).column())
            .toList());
  }

  private Optional<Place> place(Source source) {
    if (source instanceof Source.Fixed fixed) {
      return Optional.of(new Place.Fixed(fixed.at(), fixed.value()));
    }
    Source.Column wanted = (Source.Column) source;
    String folded = Folded.of(wanted.header());
    List<Integer> found =
        IntStream.range(0, own.size())
            .filter(index -> Folded.of(own.get(index)).equals(folded))
            .boxed()
            .toList();
    int nth = wanted.nth() == 0 && found.size() == 1 ? 1 : wanted.nth();
    if (nth < 1 || nth > found.size()) {
      problems.add(notFound(wanted, found.size()));
      return Optional.empty();
    }
    int column = found.get(nth - 1);
    mapped.set(column);
    return Optional.of(new Place.At(wanted.at(), column, wanted.words()));
  }

  private Problem notFound(Source.Column wanted, int found) {
    String title = "'" + wanted.header() + "'";
    if (found > 1 && wanted.nth() == 0) {
      return Problem.error(
          wanted.at(),
          ProblemCode.MAP_COLUMN,
          found + " columns are called " + title,
          "say which with 'nth', from 1 to " + found);
    }
    if (found > 0) {
      return Problem.error(
          wanted.at(),
          ProblemCode.MAP_COLUMN,
          "there are only " + found + " columns called " + title);
    }
    return new Problem(
        wanted.at(),
        Severity.ERROR,
        ProblemCode.MAP_COLUMN,
        "no column of " + header.source() + " is called " + title,
        Suggestion.didYouMean(wanted.header(), own.stream().map(String::strip).toList())
            .or(() -> Optional.of("the columns are named on line " + header.line())));
  }

  /** Where the map says nothing, columns are found by the names that the program has for them. */
  private SubjectColumns withNamedColumns(SubjectColumns subject) {
    return new SubjectColumns(
        subject.client().or(() -> named(Columns.CLIENT)),
        subject.process().or(() -> named(Columns.PROCESS)),
        subject.id().or(() -> subjects() > 1 ? Optional.empty() : named(Columns.ID)),
        subject.rowId().or(() -> subjects() > 1 ? named(Columns.ID) : Optional.empty()),
        subject.questionnaire().or(() -> named(Columns.QUESTIONNAIRE)),
        subject.answers(),
        subject.own());
  }

  private int subjects() {
    return map.subjects().size();
  }

  private Optional<Place> named(String name) {
    List<Integer> columns = byName.getOrDefault(name, List.of());
    return columns.size() == 1 && !mapped.get(columns.get(0))
        ? Optional.of(new Place.At(header.at(), columns.get(0), MappedWords.NONE))
        : Optional.empty();
  }

  private boolean isMapped(String required) {
    return map.subjects().stream()
        .allMatch(
            subject ->
                (required.equals(Columns.CLIENT) ? subject.client() : subject.process())
                    .isPresent());
  }

  private void missing() {
    for (String required : Columns.REQUIRED) {
      if (!byName.containsKey(required) && !isMapped(required)) {
        Optional<String> near = Suggestion.nearest(required, byName.keySet());
        problems.error(
            header.at(),
            ProblemCode.CSV_HEADER,
            "no column is called '" + required + "'",
            near.map(name -> "is it '" + name + "'?").orElse(aboutDelimiters()));
      }
    }
  }

  private String aboutDelimiters() {
    if (header.cells().size() == 1) {
      return "the first line names the columns, separated by comma, semicolon, tab or |;"
          + " 'shorewise batch --suggest-map' drafts a --map for titles above them";
    }
    return map.isGiven()
        ? "say in the map which column it is, or that it 'is' the same in every row"
        : "every row names a client and a process; 'shorewise batch --suggest-map' drafts a --map"
            + " for other headers";
  }

  private void doubled(Questionnaire standard) {
    Set<String> read = new TreeSet<>(Columns.RESERVED);
    read.addAll(standard.questionsById().keySet());
    byName.forEach(
        (name, columns) -> {
          List<Integer> free = columns.stream().filter(index -> !mapped.get(index)).toList();
          if (free.size() > 1 && read.contains(name)) {
            problems.error(
                header.at(free.get(1)),
                ProblemCode.CSV_HEADER,
                "a second column is called '" + name + "'",
                "keep one of them");
          }
        });
  }

  /** Whether the file is what a batch has written, which is then all that is to be said of it. */
  private boolean isEarlierResult(Collection<String> added) {
    List<Map.Entry<String, List<Integer>>> there =
        byName.entrySet().stream()
            .filter(column -> added.contains(column.getKey()))
            .sorted(Comparator.comparing(column -> column.getValue().get(0)))
            .toList();
    if (there.size() * 2 <= added.size()) {
      return false;
    }
    problems.error(
        header.at(there.get(0).getValue().get(0)),
        ProblemCode.CSV_HEADER,
        "this is the result of a batch: "
            + there.size()
            + " of its columns, such as '"
            + there.get(0).getKey()
            + "', were added by one",
        "score the file that it was made from, or take these columns out first");
    return true;
  }

  private void taken(Collection<String> added) {
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
}
