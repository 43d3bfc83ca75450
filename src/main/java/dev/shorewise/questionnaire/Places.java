package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.yaml.YamlNode;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Sequence;
import java.util.Optional;

/** Where the parts of a questionnaire stand in its files, for messages about a loaded one. */
public final class Places {
  private final YamlNode tree;

  Places(YamlNode tree) {
    this.tree = tree;
  }

  /**
   * Where something stands, or the last on the way to it that is written out.
   *
   * @param path keys as in the file, and ids of list items, such as {@code rules}, {@code
   *     nobody-owns-it}
   */
  public Location at(String... path) {
    YamlNode node = tree;
    for (String step : path) {
      Optional<YamlNode> next = step(node, step);
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
    }
    return node.at();
  }

  private static Optional<YamlNode> step(YamlNode node, String step) {
    if (node instanceof Mapping mapping) {
      return mapping.get(step);
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream()
          .filter(item -> Overlay.idOf(item).filter(id -> id.text().equals(step)).isPresent())
          .findFirst();
    }
    return Optional.empty();
  }
}
