package dev.shorewise.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out from the top of a file how it is written. Only the header line is looked at: what the
 * rows hold must not change how the file is cut into cells.
 */
final class CsvSniffer {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
  private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=([,;\t])\"?\\s*");

  private final BufferedReader in;
  private final int most;

  /**
   * @param most how many characters of the header line are looked at
   */
  CsvSniffer(BufferedReader in, int most) {
    this.in = in;
    this.most = most;
  }

  /**
   * What was found.
   *
   * @param skippedLines lines before the header: blank ones and {@code sep=}
   */
  record Found(CsvDialect dialect, int skippedLines) {}

  /** Leaves the reader in front of the header line. */
  Found sniff(boolean byteOrderMark) throws IOException {
    int skipped = 0;
    char stated = 0;
    String line = peekLine();
    while (!line.isEmpty() && (line.isBlank() || SEPARATOR_LINE.matcher(line).matches())) {
      Matcher separator = SEPARATOR_LINE.matcher(line);
      stated = separator.matches() ? separator.group(1).charAt(0) : stated;
      in.skip(line.length());
      skipped++;
      line = peekLine();
    }
    char delimiter = stated == 0 ? mostLikelyDelimiter(line) : stated;
    char decimalMark = delimiter == ';' ? ',' : '.';
    return new Found(
        new CsvDialect(delimiter, byteOrderMark, stated != 0, lineEnd(line), decimalMark), skipped);
  }

  /**
   * The delimiter that makes the header name client and process; else the one that cuts it into
   * most cells; else a comma.
   */
  private static char mostLikelyDelimiter(String header) {
    char best = ',';
    int bestScore = 0;
    for (char delimiter : DELIMITERS) {
      List<String> cells = cut(header.strip(), delimiter);
      long known = cells.stream().filter(Columns.REQUIRED::contains).count();
      int score = Math.toIntExact(known) * (header.length() + 1) + cells.size();
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
    return best;
  }

  private static List<String> cut(String header, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        cells.add(cell.toString().strip().toLowerCase(Locale.ROOT));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip().toLowerCase(Locale.ROOT));
    return cells;
  }

  private static String lineEnd(String line) {
    if (line.endsWith("\r\n")) {
      return "\r\n";
    }
    return line.endsWith("\r") ? "\r" : "\n";
  }

  /** The next line with its end; line breaks between quotes do not end it. Empty at the end. */
  private String peekLine() throws IOException {
    in.mark(most + 1);
    StringBuilder line = new StringBuilder();
    boolean quoted = false;
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
    in.reset();
    return line.toString();
  }
}
