package dev.shorewise.lint;

import java.util.List;

/**
 * One difference between two versions of a questionnaire.
 *
 * @param part what it concerns; of what was changed, the new version
 * @param differences what was changed, each such as {@code points 40 -> 50}; empty for what was
 *     added or removed
 * @param affects which stored answer sheets may come to another result
 */
public record Change(Sort sort, Part part, List<String> differences, String affects) {
  /** What happened. */
  public enum Sort {
    ADDED,
    REMOVED,
    CHANGED;

    /** The word in outputs. */
    public String word() {
      return switch (this) {
        case ADDED -> "added";
        case REMOVED -> "removed";
        case CHANGED -> "changed";
      };
    }
  }

  public Change {
    differences = List.copyOf(differences);
  }

  /** {@code changed: option process.documented/none: points 40 -> 50; affects …}. */
  public String line() {
    return sort.word()
        + ": "
        + part.name()
        + (differences.isEmpty() ? "" : ": " + String.join(", ", differences))
        + "; affects "
        + affects;
  }
}
