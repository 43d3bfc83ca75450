package dev.shorewise.yaml;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.yaml.YamlNode.Entry;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Scalar;
import dev.shorewise.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes a mapping apart key by key. What is missing or has the wrong kind is reported and replaced
 * by an empty value, so that reading goes on and one run finds everything; {@link #finish} reports
 * the keys that nobody asked for.
 */
public final class MappingReader {
  // Long.parseLong would also take a plus sign and the digits of other scripts.
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  private final Mapping mapping;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  public MappingReader(Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The mapping that is read. */
  public Mapping mapping() {
    return mapping;
  }

  /** Where the mapping starts. */
  public Location at() {
    return mapping.at();
  }

  /** Where the value of the key starts, or the mapping if the key is absent. */
  public Location at(String key) {
    return mapping.get(key).map(YamlNode::at).orElse(mapping.at());
  }

  public boolean has(String key) {
    return node(key).isPresent();
  }

  /** The value of the key, whatever its kind; absent when the key is, or has nothing. */
  public Optional<YamlNode> node(String key) {
    known.add(key);
    return mapping.get(key).filter(node -> !(node instanceof Scalar s && s.isNothing()));
  }

  /** Required text; empty, and reported, when it is not there. */
  public String text(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      reportMissing(key);
      return "";
    }
    return scalar(key, node.get()).map(Scalar::text).filter(t -> notBlank(key, t)).orElse("");
  }

  public Optional<String> optionalText(String key) {
    return node(key)
        .flatMap(node -> scalar(key, node))
        .map(Scalar::text)
        .filter(text -> notBlank(key, text));
  }

  /** A whole number in the range, or the default. */
  public int integer(String key, int least, int most, int defaultValue) {
    return optionalInteger(key, least, most).orElse(defaultValue);
  }

  /** A whole number in the range; empty when the key is absent or (reported) it is none. */
  public OptionalInt optionalInteger(String key, int least, int most) {
    OptionalLong value = optionalLong(key, least, most);
    return value.isPresent()
        ? OptionalInt.of(Math.toIntExact(value.getAsLong()))
        : OptionalInt.empty();
  }

  /** The same for large numbers, of up to 18 digits. */
  public OptionalLong optionalLong(String key, long least, long most) {
    return node(key)
        .flatMap(node -> scalar(key, node))
        .map(scalar -> wholeNumber(key, scalar, least, most))
        .orElse(OptionalLong.empty());
  }

  /** {@code true} or {@code false}, or the default. */
  public boolean truth(String key, boolean defaultValue) {
    Optional<Scalar> scalar = node(key).flatMap(node -> scalar(key, node));
    if (scalar.isEmpty()) {
      return defaultValue;
    }
    return switch (scalar.get().text()) {
      case "true" -> true;
      case "false" -> false;
      default -> {
        problems.error(
            scalar.get().at(),
            ProblemCode.YAML_BAD_VALUE,
            "'" + key + "' is '" + scalar.get().text() + "'",
            "write true or false");
        yield defaultValue;
      }
    };
  }

  /** One of the words, or nothing when the key is absent or (reported) the word is not known. */
  public Optional<String> word(String key, List<String> words) {
    Optional<Scalar> scalar = node(key).flatMap(node -> scalar(key, node));
    if (scalar.isPresent() && !words.contains(scalar.get().text())) {
      String text = scalar.get().text();
      problems.error(
          scalar.get().at(),
          ProblemCode.YAML_BAD_VALUE,
          "'" + key + "' is '" + text + "', not one of " + String.join(", ", words),
          Suggestion.didYouMean(text, words).orElse("choose one of them"));
      return Optional.empty();
    }
    return scalar.map(Scalar::text);
  }

  /** The scalars of a list; empty when the key is absent. */
  public List<Scalar> scalars(String key) {
    List<Scalar> scalars = new ArrayList<>();
    for (YamlNode item : items(key)) {
      scalar(key, item).ifPresent(scalars::add);
    }
    return scalars;
  }

  /** The mappings of a list, each to be finished by the caller; empty when the key is absent. */
  public List<MappingReader> mappings(String key) {
    List<MappingReader> readers = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof Mapping itemMapping) {
        readers.add(new MappingReader(itemMapping, problems));
      } else {
        reportKind(key, item, "a mapping in each item");
      }
    }
    return readers;
  }

  /** A mapping under the key, to be finished by the caller. */
  public Optional<MappingReader> mapping(String key) {
    return node(key)
        .flatMap(
            node -> {
              if (node instanceof Mapping inner) {
                return Optional.of(new MappingReader(inner, problems));
              }
              reportKind(key, node, "keys with values");
              return Optional.empty();
            });
  }

  /** All entries, for mappings whose keys are ids; marks every key as known. */
  public List<Entry> entries() {
    mapping.entries().forEach(entry -> known.add(entry.key().text()));
    return mapping.entries();
  }

  /** The items of a list of any kind; empty when the key is absent. */
  public List<YamlNode> items(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof Sequence sequence) {
      return sequence.items();
    }
    reportKind(key, node.get(), "a list");
    return List.of();
  }

  /** Reports that a required key is not there. */
  public void reportMissing(String key) {
    problems.error(mapping.at(), ProblemCode.YAML_MISSING_KEY, "'" + key + "' is missing");
  }

  /** Reports every key that was not asked for. */
  public void finish() {
    for (Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        problems.error(
            entry.key().at(),
            ProblemCode.YAML_UNKNOWN_KEY,
            "unknown key '" + key + "'",
            Suggestion.didYouMean(key, known)
                .orElse("known here: " + String.join(", ", known.stream().sorted().toList())));
      }
    }
  }

  private Optional<Scalar> scalar(String key, YamlNode node) {
    if (node instanceof Scalar scalar) {
      return Optional.of(scalar);
    }
    reportKind(key, node, "a single value");
    return Optional.empty();
  }

  private OptionalLong wholeNumber(String key, Scalar scalar, long least, long most) {
    if (WHOLE_NUMBER.matcher(scalar.text()).matches()) {
      long value = Long.parseLong(scalar.text());
      if (value >= least && value <= most) {
        return OptionalLong.of(value);
      }
    }
    problems.error(
        scalar.at(),
        ProblemCode.YAML_BAD_VALUE,
        "'" + key + "' is '" + scalar.text() + "'",
        "write a whole number from " + least + " to " + most);
    return OptionalLong.empty();
  }

  private boolean notBlank(String key, String text) {
    if (text.isBlank()) {
      problems.error(at(key), ProblemCode.YAML_BAD_VALUE, "'" + key + "' is empty");
      return false;
    }
    return true;
  }

  private void reportKind(String key, YamlNode node, String expected) {
    problems.error(
        node.at(),
        ProblemCode.YAML_WRONG_KIND,
        "'" + key + "' should be " + expected + ", found " + node.kind());
  }
}
