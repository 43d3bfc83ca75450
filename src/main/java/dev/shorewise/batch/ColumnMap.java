package dev.shorewise.batch;

import dev.shorewise.diagnostic.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client's columns and words mean, as a map file says it. It knows no file and no
 * questionnaire yet; {@link Columns} and {@link Binding} hold it against them.
 *
 * @param isGiven whether there is a map at all
 * @param headerLine the line that names the columns, as an editor counts
 * @param words for the cells of all questions
 * @param subjects that a row may hold, in the order of the file; at least one
 */
public record ColumnMap(
    boolean isGiven, int headerLine, MappedWords words, List<SubjectMap> subjects) {
  /** Columns are called as the program calls them, and a row holds one subject. */
  public static final ColumnMap NONE =
      new ColumnMap(false, 1, MappedWords.NONE, List.of(SubjectMap.NONE));

  public ColumnMap {
    subjects = List.copyOf(subjects);
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException("a row without subjects");
    }
  }

  /** The questionnaire that every row answers, if the map names one. */
  public Optional<String> questionnaire() {
    Set<Optional<String>> named =
        subjects.stream().map(SubjectMap::fixedQuestionnaire).collect(Collectors.toSet());
    return named.size() == 1 ? named.iterator().next() : Optional.empty();
  }

  /** The headers that the map names. */
  List<String> headers() {
    return subjects.stream()
        .flatMap(subject -> subject.sources().stream())
        .filter(Source.Column.class::isInstance)
        .map(source -> ((Source.Column) source).header())
        .toList();
  }

  /** Where something is taken from. */
  sealed interface Source {
    Location at();

    /**
     * A column.
     *
     * @param header as the map has it
     * @param nth which of the columns with this header, from 1; 0 where there should be one only
     * @param words for its cells
     */
    record Column(Location at, String header, int nth, MappedWords words) implements Source {}

    /** The same for every row. */
    record Fixed(Location at, List<String> value) implements Source {
      public Fixed {
        value = List.copyOf(value);
      }
    }
  }

  /**
   * One of the subjects of a row.
   *
   * @param id only its own; an {@code id} of the whole row is not enough where it has several
   * @param rowId the id of the whole row, where it has several subjects
   * @param answers by question id, those of the whole row included
   * @param own what is said for this subject alone; where all of it is blank, it is not in the row
   */
  record SubjectMap(
      Optional<Source> client,
      Optional<Source> process,
      Optional<Source> id,
      Optional<Source> rowId,
      Optional<Source> questionnaire,
      SortedMap<String, Source> answers,
      List<Source> own) {
    static final SubjectMap NONE =
        new SubjectMap(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(),
            List.of());

    SubjectMap {
      answers = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Source>) answers));
      own = List.copyOf(own);
    }

    Optional<String> fixedQuestionnaire() {
      return questionnaire.flatMap(
          source ->
              source instanceof Source.Fixed fixed
                  ? Optional.of(fixed.value().get(0))
                  : Optional.empty());
    }

    /** Everything it takes something from. */
    List<Source> sources() {
      return Stream.concat(
              Stream.of(client, process, id, rowId, questionnaire).flatMap(Optional::stream),
              answers.values().stream())
          .toList();
    }
  }
}
