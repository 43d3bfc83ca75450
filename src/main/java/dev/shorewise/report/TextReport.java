package dev.shorewise.report;

import dev.shorewise.assessment.Interval;
import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.List;
import java.util.Optional;

/**
 * A report for a terminal: 80 columns, plain characters, lines that end with {@code \n}. It says
 * the same without colour as with it.
 */
public final class TextReport {
  /** The widest line, unless more is asked for. */
  public static final int WIDTH = 80;

  /** Longer lines are hard to read, however wide the terminal. */
  private static final int MOST_WIDTH = 110;

  private static final int LEAST_CELLS = 20;
  private static final int LEAST_LABEL = 24;
  private static final int SCORE_WIDTH = 13;

  private final StringBuilder out = new StringBuilder();
  private final int width;
  private final boolean color;

  private TextReport(int width, boolean color) {
    this.width = Math.max(WIDTH, Math.min(MOST_WIDTH, width));
    this.color = color;
  }

  /**
   * The report as text.
   *
   * @param width columns of the terminal; no line is longer than that, or than {@value #WIDTH}
   * @param color whether to add ANSI colours
   */
  public static String of(Report report, Cover cover, int width, boolean color) {
    return of(ReportDocument.of(report).withCover(cover), width, color);
  }

  static String of(Document document, int width, boolean color) {
    TextReport text = new TextReport(width, color);
    text.document(document);
    return text.out.toString();
  }

  private void document(Document document) {
    wrapped("", Style.BOLD, document.title());
    document.underTitle().forEach(line -> wrapped("", Style.PLAIN, line));
    out.append('\n');
    wrapped("", Style.of(document.tone()), document.verdict());
    document.sentences().forEach(sentence -> wrapped("  ", Style.PLAIN, sentence));
    document.sections().forEach(this::section);
  }

  private void section(Section section) {
    out.append('\n');
    wrapped("", Style.BOLD, section.title() + legend(section));
    section.blocks().forEach(this::block);
  }

  private static String legend(Section section) {
    boolean anyOpen =
        section.blocks().stream()
            .filter(Block.Bar.class::isInstance)
            .map(Block.Bar.class::cast)
            .anyMatch(bar -> bar.score().filter(score -> !score.isPoint()).isPresent());
    return anyOpen ? "  (0 to 100; ~ depends on open answers)" : "";
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      wrapped("  ", Style.PLAIN, paragraph.text());
    } else if (block instanceof Block.Heading heading) {
      wrapped("  ", Style.BOLD, heading.text());
    } else if (block instanceof Block.Item item) {
      item(item);
    } else if (block instanceof Block.Place place) {
      item(place.asItem());
    } else if (block instanceof Block.Step step) {
      item(step.asItem());
    } else if (block instanceof Block.Bar bar) {
      bar(bar);
    } else if (block instanceof Block.Table table) {
      TextTable.lines(table, width - 2).forEach(line -> line("  ", Style.PLAIN, line));
    } else if (block instanceof Block.Swings swings) {
      TextSwings.lines(swings, width).forEach(line -> line("  ", Style.PLAIN, line));
    } else if (block instanceof Block.Reply reply) {
      wrapped("    ", Style.PLAIN, reply.question());
      wrapped("      ", Style.of(reply.tone()), reply.answer());
      reply.details().forEach(detail -> wrapped("      ", Style.FAINT, detail));
    }
  }

  private void line(String indent, Style style, String line) {
    out.append((indent + style.apply(line, color)).stripTrailing()).append('\n');
  }

  private void item(Block.Item item) {
    marked(item.tone(), item.text());
    item.details().forEach(detail -> wrapped("      ", Style.PLAIN, detail));
  }

  private void marked(Tone tone, String text) {
    List<String> lines = LineBreaker.lines(VisibleText.of(text), width - 4);
    out.append("  ").append(Style.of(tone).apply(mark(tone), color)).append(' ');
    out.append(lines.get(0)).append('\n');
    lines.stream().skip(1).forEach(line -> out.append("    ").append(line).append('\n'));
  }

  private static String mark(Tone tone) {
    return switch (tone) {
      case GOOD -> "+";
      case CAUTION -> "!";
      case BAD -> "x";
      case OPEN -> "?";
      case NEUTRAL -> "-";
    };
  }

  private void bar(Block.Bar bar) {
    String indent = "  ".repeat(bar.level() + 1);
    int labelWidth = LEAST_LABEL + spare() - cells() + LEAST_CELLS - indent.length();
    List<String> label = LineBreaker.lines(VisibleText.of(bar.label()), labelWidth);
    int last = label.size() - 1;
    label.subList(0, last).forEach(line -> out.append(indent).append(line).append('\n'));
    StringBuilder line = new StringBuilder(indent);
    line.append(padded(label.get(last), labelWidth)).append(" [");
    line.append(cells(bar.score())).append("] ");
    line.append(padded(bar.score().map(Wording::score).orElse("none"), SCORE_WIDTH));
    line.append("  ").append(VisibleText.of(bar.asked()));
    out.append(line.toString().stripTrailing()).append('\n');
    bar.detail().ifPresent(detail -> wrapped("        ", Style.FAINT, detail));
  }

  /** The columns that a wide terminal has more than a narrow one. */
  private int spare() {
    return width - WIDTH;
  }

  /** Two thirds of what is to spare make the bars longer, the rest is for their names. */
  private int cells() {
    return LEAST_CELLS + spare() * 2 / 3;
  }

  private String cells(Optional<Interval> score) {
    if (score.isEmpty()) {
      return " ".repeat(cells());
    }
    int certain = (int) Math.round(score.get().low() * cells() / 100);
    int possible = (int) Math.round(score.get().high() * cells() / 100);
    return "#".repeat(certain) + "~".repeat(possible - certain) + ".".repeat(cells() - possible);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
  }

  private void wrapped(String indent, Style style, String text) {
    for (String line : LineBreaker.lines(VisibleText.of(text), width - indent.length())) {
      out.append(indent).append(style.apply(line, color)).append('\n');
    }
  }

  /** Colours that people with the common kinds of colour blindness tell apart. */
  private enum Style {
    PLAIN(""),
    BOLD("1"),
    FAINT("2"),
    GOOD("1;36"),
    CAUTION("1;33"),
    BAD("1;31"),
    OPEN("1;35");

    private final String code;

    Style(String code) {
      this.code = code;
    }

    static Style of(Tone tone) {
      return switch (tone) {
        case GOOD -> GOOD;
        case CAUTION -> CAUTION;
        case BAD -> BAD;
        case OPEN -> OPEN;
        case NEUTRAL -> PLAIN;
      };
    }

    String apply(String text, boolean color) {
      return color && !code.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
  }
}
