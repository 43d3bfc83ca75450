package dev.shorewise.batch;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out from the top of a file how it is written. Only the header line is looked at: what the
 * rows hold must not change how the file is cut into cells.
 */
final class CsvSniffer {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=(.)\"?\\s*");

  private static final int LOOKED_AT = 1 << 13;
  private static final int MOST_TITLE_LINES = 15;

  private final BufferedReader in;
  private final String source;
  private final int most;
  private final Predicate<String> isKnown;

  /**
   * @param most how many characters of the header line are looked at
   * @param isKnown whether a column may have this name, in lower case
   */
  CsvSniffer(BufferedReader in, String source, int most, Predicate<String> isKnown) {
    this.in = in;
    this.source = source;
    this.most = most;
    this.isKnown = isKnown;
  }

  /**
   * What was found.
   *
   * @param skippedLines lines before the header: blank ones, {@code sep=}, and those that were to
   *     be left out
   * @param passedOver those of them that hold something
   */
  record Found(CsvDialect dialect, int skippedLines, int passedOver) {}

  /** What became of the header line under one delimiter. */
  private record Cut(char delimiter, long known, int clean, int cells) {
    /** Names that are known decide; then delimiters that no space follows, as in a sentence. */
    static final Comparator<Cut> WORSE_FIRST =
        Comparator.comparingLong(Cut::known)
            .thenComparingInt(Cut::clean)
            .thenComparingInt(Cut::cells);
  }

  /**
   * Leaves the reader in front of the header line.
   *
   * @param headerLine the line of the header where it is known, else 1
   * @param byteOrderMark whether what is written starts with one
   */
  Found sniff(int headerLine, boolean byteOrderMark) throws IOException {
    int skipped = 0;
    int passedOver = 0;
    char stated = 0;
    String line = peekLine(skipped);
    while (!line.isEmpty()) {
      Matcher separator = SEPARATOR_LINE.matcher(line);
      if (separator.matches()) {
        stated = stated(separator.group(1).charAt(0), skipped + 1);
      } else if (!line.isBlank() && (skipped + 1 >= headerLine || isOfRejects(line))) {
        break;
      }
      passedOver += line.isBlank() || separator.matches() ? 0 : 1;
      in.skip(line.length());
      skipped += Math.max(1, CellLayout.lineEnds(line));
      line = peekLine(skipped);
    }
    char delimiter = stated == 0 ? mostLikelyDelimiter(line) : stated;
    char decimalMark = delimiter == ';' ? ',' : '.';
    return new Found(
        new CsvDialect(delimiter, byteOrderMark, stated != 0, lineEnd(line), decimalMark),
        skipped,
        passedOver);
  }

  /** Rejects have their header on top, wherever the file they come from had it. */
  private static boolean isOfRejects(String line) {
    return DELIMITERS.stream()
        .anyMatch(
            delimiter ->
                line.stripTrailing()
                    .endsWith(delimiter + String.join(delimiter.toString(), Rejects.COLUMNS)));
  }

  /**
   * The line that seems to name the columns: the first that has at least half as many filled cells
   * as the fullest of the first lines. Titles above a table fill one or two.
   */
  int likelyHeaderLine() throws IOException {
    in.mark(LOOKED_AT + 1);
    char[] start = new char[LOOKED_AT];
    int length = 0;
    try {
      int count = in.read(start, 0, LOOKED_AT);
      while (count > 0) {
        length += count;
        count = in.read(start, length, LOOKED_AT - length);
      }
    } catch (DecodingReader.UndecodableException e) {
      // Said when the rows are read, with the place.
    }
    in.reset();
    List<String> lines = lines(new String(start, 0, length));
    int fullest = lines.stream().mapToInt(this::filledCells).max().orElse(0);
    int number = 1;
    for (String line : lines) {
      int filled = filledCells(line);
      if (filled * 2 >= fullest && filled > 1) {
        return number;
      }
      number += CellLayout.lineEnds(line);
    }
    return 1;
  }

  /** The first lines with their ends; line breaks between quotes do not end them. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length() && lines.size() < MOST_TITLE_LINES) {
      int to = endOfLine(text, from);
      lines.add(text.substring(from, to));
      from = to;
    }
    return lines;
  }

  private static int endOfLine(String text, int from) {
    boolean quoted = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      quoted ^= c == '"';
      if (!quoted && c == '\n') {
        return at + 1;
      }
      if (!quoted && c == '\r') {
        return text.startsWith("\n", at + 1) ? at + 2 : at + 1;
      }
    }
    return text.length();
  }

  private int filledCells(String line) {
    String delimiter = Pattern.quote(String.valueOf(mostLikelyDelimiter(line)));
    return (int) Arrays.stream(line.split(delimiter)).filter(cell -> !cell.isBlank()).count();
  }

  private char stated(char delimiter, int line) throws RefusedException {
    if (!DELIMITERS.contains(delimiter)) {
      throw new RefusedException(
          Problem.error(
              new Location(source, line, 1),
              ProblemCode.CSV_SYNTAX,
              "this line says that '" + delimiter + "' stands between the cells",
              "a comma, semicolon, tab or | can"));
    }
    return delimiter;
  }

  private char mostLikelyDelimiter(String header) {
    Cut best = new Cut(',', 0, 0, 1);
    for (char delimiter : DELIMITERS) {
      Cut cut = cut(header, delimiter);
      best = Cut.WORSE_FIRST.compare(cut, best) > 0 ? cut : best;
    }
    return best.delimiter();
  }

  private Cut cut(String header, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int clean = 0;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        cells.add(Columns.nameOf(cell.toString()));
        cell.setLength(0);
        clean += i + 1 < header.length() && header.charAt(i + 1) == ' ' ? 0 : 1;
      } else {
        cell.append(c);
      }
    }
    cells.add(Columns.nameOf(cell.toString()));
    return new Cut(delimiter, cells.stream().filter(isKnown).count(), clean, cells.size());
  }

  private static String lineEnd(String line) {
    if (line.endsWith("\r\n")) {
      return "\r\n";
    }
    return line.endsWith("\r") ? "\r" : "\n";
  }

  /** The next line with its end; line breaks between quotes do not end it. Empty at the end. */
  private String peekLine(int before) throws IOException {
    in.mark(most + 1);
    StringBuilder line = new StringBuilder();
    boolean quoted = false;
    try {
      int c = in.read();
      while (c >= 0 && line.length() < most) {
        line.append((char) c);
        quoted ^= c == '"';
        if (c == '\n' && !quoted) {
          break;
        }
        c = in.read();
        if (line.charAt(line.length() - 1) == '\r' && c != '\n' && !quoted) {
          break;
        }
      }
    } catch (DecodingReader.UndecodableException e) {
      throw CsvReader.undecodable(e, source, before + 1, line.toString());
    }
    in.reset();
    return line.toString();
  }
}
