package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.yaml.YamlNode;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Scalar;
import dev.shorewise.yaml.YamlNode.Sequence;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Remembers which piece of a file each part of a questionnaire was read from, so that checks can
 * work on the parts and still name the very key or value that is wrong.
 */
final class Origins {
  // By identity: two equal conditions stand in two places.
  private final IdentityHashMap<Object, YamlNode> nodes = new IdentityHashMap<>();

  <T> T put(T part, YamlNode node) {
    nodes.put(part, node);
    return part;
  }

  /**
   * Where the part stands, or something in it.
   *
   * @param path keys of mappings, or texts of list items; the last that is found counts
   */
  Location at(Object part, String... path) {
    YamlNode node = node(part);
    for (String step : path) {
      Optional<YamlNode> next = step(node, step);
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
    }
    return node.at();
  }

  private YamlNode node(Object part) {
    YamlNode node = nodes.get(part);
    if (node == null) {
      throw new IllegalStateException("read from nowhere: " + part);
    }
    return node;
  }

  private static Optional<YamlNode> step(YamlNode node, String step) {
    if (node instanceof Mapping mapping) {
      return mapping.get(step);
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream()
          .filter(item -> item instanceof Scalar scalar && scalar.text().equals(step))
          .findFirst();
    }
    return Optional.empty();
  }
}
