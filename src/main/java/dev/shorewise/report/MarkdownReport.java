package dev.shorewise.report;

import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A report in Markdown (CommonMark, and tables as GitHub knows them), for a document or a ticket.
 * No text of a file can become markup: see {@link #escape}.
 */
public final class MarkdownReport {
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport() {}

  /** The report as Markdown; lines end with {@code \n}. */
  public static String of(Report report, Cover cover) {
    return of(ReportDocument.of(report).withCover(cover));
  }

  static String of(Document document) {
    MarkdownReport markdown = new MarkdownReport();
    markdown.document(document);
    return markdown.out.toString();
  }

  private void document(Document document) {
    line("# " + escape(document.title()));
    paragraph(
        document.underTitle().stream()
            .map(MarkdownReport::escape)
            .collect(Collectors.joining("  \n")));
    paragraph("**" + escape(document.verdict()) + "**");
    document.sentences().forEach(sentence -> paragraph(escape(sentence)));
    document.sections().forEach(this::section);
  }

  private void section(Section section) {
    paragraph("## " + escape(section.title()));
    Block before = new Block.Paragraph("");
    for (Block block : section.blocks()) {
      block(block, before);
      before = block;
    }
  }

  private void block(Block block, Block before) {
    boolean continues = block.getClass().equals(before.getClass());
    if (block instanceof Block.Paragraph paragraph) {
      paragraph(escape(paragraph.text()));
    } else if (block instanceof Block.Heading heading) {
      paragraph("### " + escape(heading.text()));
    } else if (block instanceof Block.Item item) {
      item(item, continues);
    } else if (block instanceof Block.Place place) {
      item(place.asItem(), continues);
    } else if (block instanceof Block.Step step) {
      item(step.asItem(), continues);
    } else if (block instanceof Block.Bar bar) {
      if (!continues) {
        paragraph("| | score | asked for | |\n| --- | --- | --- | --- |");
      }
      line(row(bar));
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Swings swings) {
      swings(swings);
    } else if (block instanceof Block.Reply reply) {
      startList(continues);
      line("- " + escape(reply.question()));
      line("  - **" + escape(reply.answer()) + "**");
      reply.details().forEach(detail -> line("  - " + escape(detail)));
    }
  }

  private void item(Block.Item item, boolean continues) {
    startList(continues);
    line("- " + label(item.tone()) + escape(item.text()));
    item.details().forEach(detail -> line("  - " + escape(detail)));
  }

  private void table(Block.Table table) {
    out.append('\n');
    line(row(table.columns().stream().map(Block.Column::title).toList()));
    line(
        table.columns().stream()
            .map(column -> column.numbers() ? "---:" : "---")
            .collect(Collectors.joining(" | ", "| ", " |")));
    table.rows().forEach(cells -> line(row(cells)));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(MarkdownReport::escapeInside)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private void swings(Block.Swings swings) {
    table(
        new Block.Table(
            List.of(
                Block.Column.text(""),
                Block.Column.number("at its worst"),
                Block.Column.number("now"),
                Block.Column.number("at its best"),
                Block.Column.text("")),
            swings.swings().stream()
                .map(
                    swing ->
                        List.of(
                            swing.label(),
                            Wording.score(swing.low()),
                            Wording.score(swing.now()),
                            Wording.score(swing.high()),
                            swing.detail()))
                .toList()));
  }

  private void startList(boolean continues) {
    if (!continues) {
      out.append('\n');
    }
  }

  /** What colour and marks say in a terminal. */
  private static String label(Document.Tone tone) {
    return switch (tone) {
      case GOOD -> "**+** ";
      case CAUTION -> "**!** ";
      case BAD -> "**x** ";
      case OPEN -> "**?** ";
      case NEUTRAL -> "";
    };
  }

  private static String row(Block.Bar bar) {
    List<String> cells =
        List.of(
            escape(bar.label()),
            bar.score().map(Wording::score).orElse("none"),
            escape(bar.asked()),
            escape(bar.detail().orElse("")));
    return "| " + String.join(" | ", cells) + " |";
  }

  private void paragraph(String text) {
    out.append('\n').append(text).append('\n');
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /**
   * Makes any text plain text in Markdown: on one line, control characters visible, and a backslash
   * before every ASCII punctuation character that can mean something. Letters after which a colon
   * or a dot makes a link (autolinks such as {@code http://} or {@code www.}) lose it the same way;
   * a number that would start a list does too.
   */
  static String escape(String text) {
    return escape(text, true);
  }

  /** The same for text that does not stand at the start of a line. */
  private static String escapeInside(String text) {
    return escape(text, false);
  }

  private static String escape(String text, boolean startsLine) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    String visible = VisibleText.of(text);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      if ("\\`*_{}[]<>#|~&!$@^=".indexOf(c) >= 0
          || (startsLine && isBlockStart(visible, i))
          || linksItself(visible, i)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** {@code - x}, {@code + x}, {@code 1. x}, {@code 1) x} at the start would be lists. */
  private static boolean isBlockStart(String text, int index) {
    char c = text.charAt(index);
    if (c == '-' || c == '+') {
      return text.substring(0, index).isBlank();
    }
    return (c == '.' || c == ')')
        && index > 0
        && text.substring(0, index).strip().chars().allMatch(Character::isDigit);
  }

  /** {@code https:} and {@code www.} are links even without markup. */
  private static boolean linksItself(String text, int index) {
    char c = text.charAt(index);
    return (c == ':' && text.startsWith("//", index + 1))
        || (c == '.' && index >= 3 && text.regionMatches(true, index - 3, "www", 0, 3));
  }
}
