package dev.shorewise.report;

import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A section with its blocks in groups, as a page needs them: lists begin and end.
 *
 * @param id what a link names
 */
record HtmlSection(String id, Section.Kind kind, String title, List<Group> groups) {
  private static final int MOST_SHOWN = 5;

  /** What stands under one heading. */
  record Group(Optional<String> heading, List<Run> runs) {}

  /**
   * Blocks of one sort that follow each other.
   *
   * @param blocks at least one
   */
  record Run(List<Block> blocks) {
    Block first() {
      return blocks.get(0);
    }

    /** The blocks, which are all of this sort. */
    <T extends Block> List<T> of(Class<T> sort) {
      return blocks.stream().map(sort::cast).toList();
    }
  }

  static HtmlSection of(Section section) {
    List<Group> groups = new ArrayList<>();
    Optional<String> heading = Optional.empty();
    List<Block> pending = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Block.Heading next) {
        close(groups, heading, pending);
        heading = Optional.of(next.text());
      } else {
        pending.add(block);
      }
    }
    close(groups, heading, pending);
    return new HtmlSection(
        section.kind().name().toLowerCase(Locale.ROOT), section.kind(), section.title(), groups);
  }

  private static void close(List<Group> groups, Optional<String> heading, List<Block> pending) {
    if (heading.isPresent() || !pending.isEmpty()) {
      groups.add(new Group(heading, runs(pending)));
      pending.clear();
    }
  }

  private static List<Run> runs(List<Block> blocks) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= blocks.size(); i++) {
      if (i == blocks.size() || !blocks.get(i).getClass().equals(blocks.get(start).getClass())) {
        runs.add(new Run(List.copyOf(blocks.subList(start, i))));
        start = i;
      }
    }
    return runs;
  }

  /** How many of so many points stand open; the others are behind a click. */
  int shown(int size) {
    return kind == Section.Kind.FIRMNESS && size > MOST_SHOWN + 2 ? MOST_SHOWN : size;
  }

  /** What the style sheet calls a tone. */
  static String css(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }

  /** Whether its groups are closed until somebody wants to look something up. */
  boolean folded() {
    return kind == Section.Kind.ANSWERS || kind == Section.Kind.ARITHMETIC;
  }
}
