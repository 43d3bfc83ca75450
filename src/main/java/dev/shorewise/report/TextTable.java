package dev.shorewise.report;

import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.report.Document.Block.Column;
import dev.shorewise.report.Document.Block.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as lines: columns of numbers as wide as they are, the first column takes what is left,
 * and from a wider column of text so much that neither is squeezed.
 */
final class TextTable {
  private static final int GAP = 2;
  private static final int MOST_TEXT = 24;
  private static final int LEAST_FIRST = 12;

  private final Table table;
  private final int[] widths;

  private TextTable(Table table, int width) {
    this.table = table;
    this.widths = new int[table.columns().size()];
    int rest = width;
    for (int i = 1; i < widths.length; i++) {
      boolean numbers = table.columns().get(i).numbers();
      widths[i] = numbers ? widest(i) : Math.min(MOST_TEXT, widest(i));
      rest -= widths[i] + GAP;
    }
    int wanted = widest(0);
    widths[0] = Math.min(rest, wanted);
    for (int i = widestText(); widths[0] < wanted && widths[i] > widths[0] + 1; i = widestText()) {
      widths[i]--;
      widths[0]++;
    }
    widths[0] = Math.max(LEAST_FIRST, widths[0]);
  }

  /** The widest column of text; the first one if there is no other. */
  private int widestText() {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      boolean text = !table.columns().get(i).numbers();
      widest = text && widths[i] > widths[widest] ? i : widest;
    }
    return widest;
  }

  /** The lines, without trailing blanks; safe for a terminal. */
  static List<String> lines(Table table, int width) {
    TextTable text = new TextTable(table, width);
    List<String> lines = new ArrayList<>();
    List<String> titles = table.columns().stream().map(Column::title).toList();
    if (titles.stream().anyMatch(title -> !title.isEmpty())) {
      text.add(lines, titles);
    }
    table.rows().forEach(row -> text.add(lines, row));
    return lines;
  }

  private int widest(int column) {
    int widest = DisplayWidth.of(table.columns().get(column).title());
    for (List<String> row : table.rows()) {
      widest = Math.max(widest, DisplayWidth.of(VisibleText.of(row.get(column))));
    }
    return widest;
  }

  private void add(List<String> lines, List<String> row) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> cell = LineBreaker.lines(VisibleText.of(row.get(i)), Math.max(2, widths[i]));
      cells.add(cell);
      height = Math.max(height, cell.size());
    }
    for (int y = 0; y < height; y++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String text = y < cells.get(i).size() ? cells.get(i).get(y) : "";
        String blanks = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(text)));
        line.append(i == 0 ? "" : " ".repeat(GAP));
        line.append(table.columns().get(i).numbers() ? blanks + text : text + blanks);
      }
      lines.add(line.toString().stripTrailing());
    }
  }
}
