package dev.shorewise.report;

import dev.shorewise.assessment.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as a reader meets it, before it takes the shape of a format. All texts are raw: escaping
 * is the renderer's business.
 *
 * @param cover what whoever hands it over puts on it
 * @param subject whom it is about
 * @param basis by which questionnaire
 * @param verdict the verdict in one line
 * @param sentences how certain it is, and where the work could go
 */
record Document(
    Cover cover,
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

  /** A document without a cover. */
  Document(
      String subject,
      String basis,
      Tone tone,
      String verdict,
      List<String> sentences,
      List<Section> sections) {
    this(Cover.NONE, subject, basis, tone, verdict, sentences, sections);
  }

  /** The same with other sections. */
  Document withSections(List<Section> others) {
    return new Document(cover, subject, basis, tone, verdict, sentences, others);
  }

  /** The same with a cover. */
  Document withCover(Cover other) {
    return new Document(other, subject, basis, tone, verdict, sentences, sections);
  }

  /** What stands at the top: the title that was chosen, or whom it is about. */
  String title() {
    return cover.title().orElse(subject);
  }

  /** What stands below the title. */
  List<String> underTitle() {
    return Stream.of(
            cover.title().map(title -> subject),
            Optional.of(basis),
            cover.preparedFor().map(name -> "Prepared for " + name),
            cover.preparedBy().map(name -> "Prepared by " + name),
            cover.date().map(date -> date.toString()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** How good the news is. Never the only bearer of a fact: the words say it too. */
  enum Tone {
    GOOD,
    CAUTION,
    BAD,
    OPEN,
    NEUTRAL
  }

  /**
   * A heading and what stands under it.
   *
   * @param kind what it is about, whatever its title says
   */
  record Section(Kind kind, String title, List<Block> blocks) {
    Section {
      blocks = List.copyOf(blocks);
    }

    /** A section that no report has, only an explanation or a comparison. */
    Section(String title, List<Block> blocks) {
      this(Kind.OTHER, title, blocks);
    }

    /** The sections of a report, in its order. */
    enum Kind {
      DECIDING,
      SCORES,
      PLACES,
      PATH,
      WEAKEST,
      BELIEFS,
      NEXT,
      FIRMNESS,
      ANSWERS,
      ARITHMETIC,
      OTHER
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
     * @param marks the scores that the verdicts ask for
     * @param detail what it is based on
     */
    record Bar(
        int level,
        String label,
        Optional<Interval> score,
        List<Mark> marks,
        Optional<String> detail)
        implements Block {
      public Bar {
        marks = List.copyOf(marks);
      }

      /** {@code go 70, pilot 50}. */
      String asked() {
        return marks.stream().map(Mark::text).collect(Collectors.joining(", "));
      }
    }

    /**
     * A place on the scale of a bar.
     *
     * @param text {@code go 70}
     * @param at 0 to 100
     */
    record Mark(String text, int at) {}

    /**
     * A delivery model.
     *
     * @param fit how well it suits the way the work runs
     * @param reasons what rules it out, or may
     */
    record Place(Tone tone, String title, String state, Interval fit, List<String> reasons)
        implements Block {
      public Place {
        reasons = List.copyOf(reasons);
      }

      /** The same as a point of a list. */
      Item asItem() {
        return new Item(tone, title + ": " + state + ", fit " + Wording.score(fit), reasons);
      }
    }

    /**
     * What to do about one question.
     *
     * @param deeds at least one
     * @param details what the answer is then, and what that brings
     */
    record Step(List<Deed> deeds, List<String> details) implements Block {
      public Step {
        deeds = List.copyOf(deeds);
        details = List.copyOf(details);
      }

      int days() {
        return deeds.stream().mapToInt(Deed::days).sum();
      }

      /** The same as a point of a list. */
      Item asItem() {
        List<String> all = new ArrayList<>();
        deeds.stream().skip(1).map(Deed::text).forEach(all::add);
        all.addAll(details);
        return new Item(Tone.NEUTRAL, deeds.get(0).text(), all);
      }
    }

    /**
     * A piece of work.
     *
     * @param joint how it follows the one before; empty for the first
     * @param days of effort
     */
    record Deed(String joint, String action, int days) {
      String text() {
        return joint + action + " (" + Wording.days(days) + ")";
      }
    }

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
