package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode;
import dev.shorewise.yaml.YamlNode.Entry;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Scalar;
import dev.shorewise.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The {@code change} of an overlay: per section and id, keys that take the place of those in the
 * file below. Answers keep their meaning: neither {@code select} nor an option that exists can go.
 */
final class OverlayChanges {
  private static final List<String> SECTIONS = List.of("questions", "dimensions", "models");
  private static final String VERDICT = "verdict";

  /** Three ways to say the same; stating one takes the place of the others. */
  private static final Set<String> OPTION_KEYS = Set.of("options", "scale", "bands");

  private final Mapping base;
  private final MappingReader over;
  private final Problems problems;
  private final Map<String, Map<String, Mapping>> changes = new HashMap<>();

  OverlayChanges(Mapping base, MappingReader over, Problems problems) {
    this.base = base;
    this.over = over;
    this.problems = problems;
  }

  void read(Map<Kind, Map<String, Location>> retired) {
    Optional<MappingReader> change = over.mapping("change");
    if (change.isEmpty()) {
      return;
    }
    for (String section : SECTIONS) {
      Kind kind = Kind.ofSection(section).orElseThrow();
      Set<String> gone = retired.getOrDefault(kind, Map.of()).keySet();
      readSection(change.get(), section, kind.noun(), Overlay.ids(base, kind), gone);
    }
    readSection(change.get(), VERDICT, "verdict", Set.of("go", "pilot"), Set.of());
    for (Kind kind : Kind.values()) {
      if (!kind.section().isEmpty() && !SECTIONS.contains(kind.section())) {
        rejectSection(change.get(), kind);
      }
    }
    change.get().finish();
  }

  private void rejectSection(MappingReader change, Kind kind) {
    if (change.has(kind.section())) {
      problems.error(
          change.at(kind.section()),
          ProblemCode.BAD_OVERLAY,
          "a " + kind.noun() + " cannot be changed",
          "retire it and state a new one");
    }
  }

  private void readSection(
      MappingReader change, String section, String noun, Set<String> known, Set<String> gone) {
    Optional<MappingReader> ids = change.mapping(section);
    for (Entry entry : ids.map(MappingReader::entries).orElse(List.of())) {
      String id = entry.key().text();
      if (!known.contains(id)) {
        String message = "there is no " + noun + " '" + id + "' to change";
        problems.add(Overlay.unknown(entry.key().at(), message, id, known));
      } else if (gone.contains(id)) {
        problems.error(
            entry.key().at(), ProblemCode.BAD_OVERLAY, "'" + id + "' is retired and changed");
      } else {
        ids.flatMap(reader -> reader.mapping(id))
            .ifPresent(
                keys ->
                    changes
                        .computeIfAbsent(section, s -> new HashMap<>())
                        .put(id, allowed(id, keys)));
      }
    }
  }

  private Mapping allowed(String id, MappingReader keys) {
    List<Entry> allowed = new ArrayList<>();
    for (Entry entry : keys.entries()) {
      String key = entry.key().text();
      if (key.equals("id") || key.equals("select")) {
        problems.error(
            entry.key().at(),
            ProblemCode.BAD_OVERLAY,
            "'" + key + "' of '" + id + "' cannot be changed",
            "answers that exist would lose their meaning; retire it and state a new one");
      } else {
        allowed.add(entry);
      }
    }
    return new Mapping(keys.at(), allowed);
  }

  /** The item of a list with what is changed in it. */
  Mapping apply(String section, Mapping item) {
    Mapping keys =
        Overlay.idOf(item)
            .map(id -> changes.getOrDefault(section, Map.of()).get(id.text()))
            .orElse(null);
    return keys == null ? item : apply(item, keys);
  }

  /** The same for the verdict, which is no list. */
  Entry apply(String section, Entry entry) {
    Mapping keys = changes.getOrDefault(section, Map.of()).get(entry.key().text());
    return keys != null && entry.value() instanceof Mapping item
        ? new Entry(entry.key(), apply(item, keys))
        : entry;
  }

  private Mapping apply(Mapping item, Mapping keys) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    item.entries().forEach(entry -> entries.put(entry.key().text(), entry));
    for (Entry entry : keys.entries()) {
      if (OPTION_KEYS.contains(entry.key().text())) {
        entries.keySet().removeAll(OPTION_KEYS);
      }
      entries.put(entry.key().text(), entry);
    }
    Mapping changed = new Mapping(item.at(), new ArrayList<>(entries.values()));
    checkOptionsKept(item, changed, keys);
    return changed;
  }

  private void checkOptionsKept(Mapping item, Mapping changed, Mapping keys) {
    List<String> kept = optionIds(changed);
    String dropped =
        optionIds(item).stream()
            .filter(id -> !kept.contains(id))
            .map(id -> "'" + id + "'")
            .collect(Collectors.joining(", "));
    if (!dropped.isEmpty()) {
      Location at =
          keys.entries().stream()
              .filter(entry -> OPTION_KEYS.contains(entry.key().text()))
              .findFirst()
              .map(entry -> entry.key().at())
              .orElse(keys.at());
      problems.error(
          at,
          ProblemCode.BAD_OVERLAY,
          "the change drops " + dropped,
          "keep every option that exists; answers may name it");
    }
  }

  private List<String> optionIds(Mapping question) {
    Optional<YamlNode> options =
        question
            .get("options")
            .or(() -> question.get("bands"))
            .or(() -> question.get("scale").flatMap(this::scale));
    return options.isPresent() && options.get() instanceof Sequence sequence
        ? sequence.items().stream()
            .flatMap(o -> Overlay.idOf(o).stream())
            .map(Scalar::text)
            .toList()
        : List.of();
  }

  /** A scale of the file itself or of the one below. */
  private Optional<YamlNode> scale(YamlNode name) {
    if (!(name instanceof Scalar scalar)) {
      return Optional.empty();
    }
    return List.of(over.mapping(), base).stream()
        .flatMap(tree -> tree.get("scales").stream())
        .filter(Mapping.class::isInstance)
        .flatMap(scales -> ((Mapping) scales).get(scalar.text()).stream())
        .findFirst();
  }
}
