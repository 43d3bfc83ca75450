package dev.shorewise.batch;

import dev.shorewise.diagnostic.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where one subject of a row stands in it.
 *
 * @param id its own; {@code rowId} is that of a row with several subjects
 * @param answers what the map says, by question id; further questions have the columns called like
 *     them
 * @param own the columns that are about this subject alone; where all of them are blank, it is not
 *     in the row
 */
record SubjectColumns(
    Optional<Place> client,
    Optional<Place> process,
    Optional<Place> id,
    Optional<Place> rowId,
    Optional<Place> questionnaire,
    SortedMap<String, Place> answers,
    List<Integer> own) {
  SubjectColumns {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Place>) answers));
    own = List.copyOf(own);
  }

  /** What something is taken from. */
  sealed interface Place {
    /** Where the map says so; {@link Location#NOWHERE} where no map does. */
    Location at();

    /** What a row with these cells has here; empty where it has nothing. */
    String text(List<String> cells);

    /**
     * A column.
     *
     * @param words what the map says about its cells
     */
    record At(Location at, int column, MappedWords words) implements Place {
      /** The text of the cell, or what the map says that its word means. */
      @Override
      public String text(List<String> cells) {
        String cell = cells.get(column).strip();
        if (words.words().isEmpty() || cell.isEmpty()) {
          return cell;
        }
        String folded = Folded.of(cell);
        return words.words().stream()
            .filter(word -> Folded.of(word.word()).equals(folded))
            .map(word -> String.join(" ", OwnWords.parts(word.meaning())))
            .findFirst()
            .orElse(cell);
      }
    }

    /** The same for every row. */
    record Fixed(Location at, List<String> value) implements Place {
      public Fixed {
        value = List.copyOf(value);
      }

      @Override
      public String text(List<String> cells) {
        return value.get(0);
      }
    }
  }

  /** What a row with these cells has in a place, if it has something there. */
  static Optional<String> text(Optional<Place> place, List<String> cells) {
    return place.map(there -> there.text(cells)).filter(text -> !text.isEmpty());
  }

  /** Whether the row is about this subject. */
  boolean isIn(List<String> cells) {
    if (own.isEmpty()) {
      return true;
    }
    for (int column : own) {
      if (!cells.get(column).isBlank()) {
        return true;
      }
    }
    return false;
  }
}
