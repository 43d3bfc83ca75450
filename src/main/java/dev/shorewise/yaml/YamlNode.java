package dev.shorewise.yaml;

import dev.shorewise.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** A piece of a YAML file and where it starts. */
public sealed interface YamlNode {
  Location at();

  /** What it is, for a message: {@code a list}. */
  String kind();

  /**
   * Text, a number, true, false or nothing: what it means is up to the reader.
   *
   * @param text as written, without quotes
   * @param quoted whether it stood in quotes or in a block
   */
  record Scalar(Location at, String text, boolean quoted) implements YamlNode {
    /** Whether nothing is written here, or {@code null} or {@code ~}. */
    public boolean isNothing() {
      return !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }

    @Override
    public String kind() {
      return isNothing() ? "nothing" : "a single value";
    }
  }

  /** A list. */
  record Sequence(Location at, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * Keys with values.
   *
   * @param entries in the order of the file, each key once
   */
  record Mapping(Location at, List<Entry> entries) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    public Optional<YamlNode> get(String key) {
      return entries.stream()
          .filter(entry -> entry.key().text().equals(key))
          .map(Entry::value)
          .findFirst();
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, YamlNode value) {}
}
