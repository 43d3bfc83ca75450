package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode;
import dev.shorewise.yaml.YamlNode.Entry;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Scalar;
import dev.shorewise.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lays a file over the one it extends. Both are trees and so is the outcome: everything in it still
 * says in which file it stands.
 */
final class Overlay {
  /**
   * A questionnaire file with everything it extends.
   *
   * @param tree without the keys that say what is laid over what
   * @param retired what was taken away on the way, and where that is said
   */
  record Resolved(Mapping tree, Map<Kind, Map<String, Location>> retired) {}

  /** Keys that carry out the overlay and are gone afterwards. */
  private static final Set<String> INSTRUCTIONS = Set.of("extends", "change", "retire");

  /** What a file says about itself alone. */
  private static final Set<String> NOT_INHERITED =
      Set.of("format", "description", "services", "tests");

  private final Resolved base;
  private final MappingReader over;
  private final Problems problems;
  private final Map<Kind, Map<String, Location>> retired = new EnumMap<>(Kind.class);
  private final OverlayChanges changes;

  private Overlay(Resolved base, Mapping over, Problems problems) {
    this.base = base;
    this.over = new MappingReader(over, problems);
    this.problems = problems;
    this.changes = new OverlayChanges(base.tree(), this.over, problems);
  }

  /** A file that extends nothing. */
  static Resolved standalone(Mapping file, Problems problems) {
    MappingReader in = new MappingReader(file, problems);
    for (String key : List.of("change", "retire")) {
      if (in.has(key)) {
        problems.error(
            in.at(key),
            ProblemCode.BAD_OVERLAY,
            "'" + key + "' has nothing to work on",
            "say with 'extends' which questionnaire this one starts from");
      }
    }
    return new Resolved(without(file, INSTRUCTIONS), Map.of());
  }

  /** Lays a file over the one it extends; what it may not do is reported and left out. */
  static Resolved lay(Mapping over, Resolved base, Problems problems) {
    return new Overlay(base, over, problems).lay();
  }

  private Resolved lay() {
    readRetired();
    changes.read(retired);
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : without(over.mapping(), INSTRUCTIONS).entries()) {
      entries.put(entry.key().text(), entry);
    }
    for (Entry inherited : base.tree().entries()) {
      String key = inherited.key().text();
      Entry own = entries.get(key);
      if (own == null && !NOT_INHERITED.contains(key)) {
        entries.put(key, new Entry(inherited.key(), kept(key, inherited.value())));
      } else if (own != null && isAddedTo(key)) {
        entries.put(key, joined(own, inherited));
      }
    }
    Map<Kind, Map<String, Location>> all = new EnumMap<>(Kind.class);
    base.retired().forEach((kind, ids) -> all.put(kind, new TreeMap<>(ids)));
    retired.forEach((kind, ids) -> all.computeIfAbsent(kind, k -> new TreeMap<>()).putAll(ids));
    Mapping tree = new Mapping(over.at(), new ArrayList<>(entries.values()));
    return new Resolved(tree, all);
  }

  private static boolean isAddedTo(String key) {
    return !NOT_INHERITED.contains(key)
        && (Kind.ofSection(key).isPresent() || key.equals("verdict"));
  }

  private Entry joined(Entry own, Entry inherited) {
    String key = own.key().text();
    if (key.equals("verdict")) {
      problems.error(
          own.key().at(),
          ProblemCode.BAD_OVERLAY,
          "the verdict is stated by what this file extends",
          "write change: {verdict: …} with the parts that differ");
      return inherited;
    }
    Kind.ofSection(key).ifPresent(kind -> checkNotRetired(kind, own.value()));
    return new Entry(own.key(), plus(key, kept(key, inherited.value())));
  }

  private void checkNotRetired(Kind kind, YamlNode own) {
    List<Scalar> ids =
        own instanceof Mapping mapping
            ? mapping.entries().stream().map(Entry::key).toList()
            : own instanceof Sequence sequence
                ? sequence.items().stream().flatMap(item -> idOf(item).stream()).toList()
                : List.of();
    for (Scalar id : ids) {
      if (retired(kind).containsKey(id.text())) {
        problems.error(
            id.at(),
            ProblemCode.BAD_OVERLAY,
            kind.noun() + " '" + id.text() + "' is retired and stated anew",
            "give the new one an id of its own");
      }
    }
  }

  /** What is inherited, without what is retired and with what is changed. */
  private YamlNode kept(String key, YamlNode inherited) {
    Optional<Kind> kind = Kind.ofSection(key);
    if (inherited instanceof Sequence sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (YamlNode item : sequence.items()) {
        if (!isRetired(kind, idOf(item))) {
          items.add(item instanceof Mapping mapping ? changes.apply(key, mapping) : item);
        }
      }
      return new Sequence(inherited.at(), items);
    }
    if (inherited instanceof Mapping mapping) {
      List<Entry> entries = new ArrayList<>();
      for (Entry entry : mapping.entries()) {
        if (!isRetired(kind, Optional.of(entry.key()))) {
          entries.add(changes.apply(key, entry));
        }
      }
      return new Mapping(inherited.at(), entries);
    }
    return inherited;
  }

  /** The same with what the file adds; anything that cannot be added is reported. */
  private YamlNode plus(String key, YamlNode kept) {
    if (kept instanceof Sequence sequence) {
      List<YamlNode> items = new ArrayList<>(sequence.items());
      items.addAll(over.items(key));
      return new Sequence(kept.at(), items);
    }
    if (kept instanceof Mapping mapping) {
      List<Entry> entries = new ArrayList<>(mapping.entries());
      over.mapping(key).ifPresent(own -> entries.addAll(own.entries()));
      return new Mapping(kept.at(), entries);
    }
    return kept;
  }

  private boolean isRetired(Optional<Kind> kind, Optional<Scalar> id) {
    return kind.isPresent() && id.isPresent() && retired(kind.get()).containsKey(id.get().text());
  }

  private Map<String, Location> retired(Kind kind) {
    return retired.getOrDefault(kind, Map.of());
  }

  /** Ids to take away, each alone or, where several kinds use it, as {@code rules/id}. */
  private void readRetired() {
    for (Scalar item : over.scalars("retire")) {
      int slash = item.text().indexOf('/');
      String section = slash < 0 ? "" : item.text().substring(0, slash);
      String id = item.text().substring(slash + 1);
      List<Kind> kinds =
          retirable().stream()
              .filter(kind -> section.isEmpty() || kind.section().equals(section))
              .filter(kind -> ids(base.tree(), kind).contains(id))
              .toList();
      if (kinds.size() == 1) {
        retired.computeIfAbsent(kinds.get(0), k -> new TreeMap<>()).put(id, item.at());
      } else if (kinds.isEmpty()) {
        Set<String> known =
            retirable().stream()
                .flatMap(kind -> ids(base.tree(), kind).stream())
                .collect(Collectors.toSet());
        problems.add(unknown(item.at(), "nothing here is called '" + item.text() + "'", id, known));
      } else {
        problems.error(
            item.at(),
            ProblemCode.BAD_OVERLAY,
            "'" + id + "' names more than one thing",
            "write "
                + kinds.stream()
                    .map(kind -> kind.section() + "/" + id)
                    .collect(Collectors.joining(" or ")));
      }
    }
  }

  private static List<Kind> retirable() {
    return List.of(
        Kind.SCALE,
        Kind.DIMENSION,
        Kind.QUESTION,
        Kind.RULE,
        Kind.MODEL,
        Kind.BELIEF,
        Kind.GUIDANCE);
  }

  static Problem unknown(Location at, String message, String word, Set<String> known) {
    return new Problem(
        at,
        Severity.ERROR,
        ProblemCode.UNKNOWN_REFERENCE,
        message,
        Suggestion.didYouMean(word, known));
  }

  /** The ids of one kind that stand in a tree. */
  static Set<String> ids(Mapping tree, Kind kind) {
    Optional<YamlNode> section = tree.get(kind.section());
    if (section.isPresent() && section.get() instanceof Mapping mapping) {
      return mapping.entries().stream().map(e -> e.key().text()).collect(Collectors.toSet());
    }
    if (section.isPresent() && section.get() instanceof Sequence sequence) {
      return sequence.items().stream()
          .flatMap(item -> idOf(item).stream())
          .map(Scalar::text)
          .collect(Collectors.toSet());
    }
    return Set.of();
  }

  static Optional<Scalar> idOf(YamlNode item) {
    return item instanceof Mapping mapping
        ? mapping.get("id").filter(Scalar.class::isInstance).map(Scalar.class::cast)
        : Optional.empty();
  }

  private static Mapping without(Mapping mapping, Set<String> keys) {
    return new Mapping(
        mapping.at(),
        mapping.entries().stream().filter(e -> !keys.contains(e.key().text())).toList());
  }
}
