package dev.shorewise.report;

import dev.shorewise.assessment.Interval;
import java.util.List;
import java.util.Optional;

/**
 * A report as a reader meets it, before it takes the shape of a format. All texts are raw: escaping
 * is the renderer's business.
 *
 * @param subject whom it is about
 * @param basis by which questionnaire
 * @param verdict the verdict in one line
 * @param sentences how certain it is, and where the work could go
 */
record Document(
    String subject,
    String basis,
    Tone tone,
    String verdict,
    List<String> sentences,
    List<Section> sections) {
  Document {
    sentences = List.copyOf(sentences);
    sections = List.copyOf(sections);
  }

  /** The same with other sections. */
  Document withSections(List<Section> others) {
    return new Document(subject, basis, tone, verdict, sentences, others);
  }

  /** How good the news is. Never the only bearer of a fact: the words say it too. */
  enum Tone {
    GOOD,
    CAUTION,
    BAD,
    OPEN,
    NEUTRAL
  }

  /** A heading and what stands under it. */
  record Section(String title, List<Block> blocks) {
    Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** A piece of a section. */
  sealed interface Block {
    /** A sentence or several. */
    record Paragraph(String text) implements Block {}

    /** A heading inside a section. */
    record Heading(String text) implements Block {}

    /** A point of a list. */
    record Item(Tone tone, String text, List<String> details) implements Block {
      public Item {
        details = List.copyOf(details);
      }
    }

    /**
     * A score.
     *
     * @param level 0, or 1 for a part of the score above
     * @param score absent when there is nothing to score
     * @param marks the scores that the verdicts ask for, in words
     * @param detail what it is based on
     */
    record Bar(
        int level, String label, Optional<Interval> score, String marks, Optional<String> detail)
        implements Block {}

    /**
     * Values in rows.
     *
     * @param rows each with a cell for every column
     */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {
      public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
          throw new IllegalArgumentException("a row needs a cell for each of " + columns);
        }
      }
    }

    /**
     * A column of a table.
     *
     * @param numbers whether it is read from the right
     */
    record Column(String title, boolean numbers) {
      static Column text(String title) {
        return new Column(title, false);
      }

      static Column number(String title) {
        return new Column(title, true);
      }
    }

    /** Bars to both sides of where something stands today, all on one scale. */
    record Swings(List<Swing> swings) implements Block {
      public Swings {
        swings = List.copyOf(swings);
      }

      double least() {
        return swings.stream().mapToDouble(Swing::low).min().orElse(0);
      }

      double most() {
        return swings.stream().mapToDouble(Swing::high).max().orElse(0);
      }
    }

    /**
     * One bar.
     *
     * @param low at most {@code now}
     * @param high at least {@code now}
     */
    record Swing(String label, double low, double now, double high, String detail) {}

    /** A question and its answer. */
    record Reply(String question, Tone tone, String answer, List<String> details) implements Block {
      public Reply {
        details = List.copyOf(details);
      }
    }
  }
}
