package dev.shorewise.diagnostic;

import java.util.Comparator;

/**
 * A place in a file as an editor shows it.
 *
 * @param source the file as the user named it, or a name such as {@code core} for a shipped one
 * @param line counted from 1; 0 means the file as a whole
 * @param column counted from 1 in characters; 0 means the line as a whole
 */
public record Location(String source, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::source)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  /** For reading something whose problems nobody is told. */
  public static final Location NOWHERE = ofFile("");

  public Location {
    if (line < 0 || column < 0 || (line == 0 && column > 0)) {
      throw new IllegalArgumentException("no such place: " + line + ":" + column);
    }
  }

  /** The file as a whole. */
  public static Location ofFile(String source) {
    return new Location(source, 0, 0);
  }

  /** Orders by file, then line, then column. */
  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, without the parts that are not known. */
  @Override
  public String toString() {
    String place = VisibleText.of(source);
    if (line > 0) {
      place += ":" + line;
    }
    if (column > 0) {
      place += ":" + column;
    }
    return place;
  }
}
