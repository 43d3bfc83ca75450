package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode.Entry;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads options and bands. Whether points, fit and fix are where they belong is checked later. */
final class OptionReader {
  static final int MOST_POINTS = 1000;
  private static final int MOST_DAYS = 3650;
  private static final long HIGHEST_EDGE = 999_999_999_999_999L;

  private final Scope scope;

  OptionReader(Scope scope) {
    this.scope = scope;
  }

  /** The options in order; those without a usable id are left out. */
  List<Option> options(List<MappingReader> items) {
    List<Option> options = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (MappingReader item : items) {
      Optional<String> id = id(item, taken);
      Option option = option(item, id.orElse(""), item.text("label"), OptionalLong.empty());
      if (id.isPresent()) {
        options.add(option);
      }
    }
    return options;
  }

  /** The bands in order, with what is wrong with their edges reported. */
  List<Option> bands(List<MappingReader> items, Optional<String> unit) {
    List<Option> bands = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    OptionalLong from = OptionalLong.empty();
    for (int i = 0; i < items.size(); i++) {
      MappingReader item = items.get(i);
      Optional<String> id = id(item, taken);
      OptionalLong below = item.optionalLong("below", 1, HIGHEST_EDGE);
      checkEdge(item, from, below, i == items.size() - 1);
      String label = item.optionalText("label").orElse(BandLabel.of(from, below, unit));
      Option band = option(item, id.orElse(""), label, below);
      if (id.isPresent()) {
        bands.add(band);
      }
      from = below.isPresent() ? below : from;
    }
    return bands;
  }

  private void checkEdge(MappingReader item, OptionalLong from, OptionalLong below, boolean last) {
    if (last && below.isPresent()) {
      scope.error(
          item.at("below"),
          ProblemCode.BAD_BANDS,
          "the last band ends at " + below.getAsLong() + ", so larger numbers have none",
          "leave 'below' out of the last band");
    } else if (!last && !item.has("below")) {
      scope.error(
          item.at(),
          ProblemCode.BAD_BANDS,
          "this band does not say where it ends",
          "write 'below' in every band but the last");
    } else if (from.isPresent() && below.isPresent() && below.getAsLong() <= from.getAsLong()) {
      scope.error(
          item.at("below"),
          ProblemCode.BAD_BANDS,
          "this band ends at " + below.getAsLong() + ", where it has not begun",
          "the band before ends at " + from.getAsLong() + "; order them from low to high");
    }
  }

  private Optional<String> id(MappingReader item, Set<String> taken) {
    String id = item.text("id");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Ids.checkOption(id, item.at("id"), scope.problems());
    if (!taken.add(id)) {
      scope.error(
          item.at("id"), ProblemCode.DUPLICATE_ID, "option '" + id + "' exists already here");
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private Option option(MappingReader item, String id, String label, OptionalLong below) {
    Option option =
        new Option(
            id,
            label,
            points(item),
            fit(item),
            raises(item),
            item.mapping("fix").map(this::fix),
            item.truth("exclusive", false),
            below);
    item.finish();
    return scope.origins().put(option, item.mapping());
  }

  /** Points that are stated but wrong count as stated, so that nobody is told to state them. */
  private static OptionalInt points(MappingReader item) {
    int points = item.integer("points", 0, MOST_POINTS, 0);
    return item.has("points") ? OptionalInt.of(points) : OptionalInt.empty();
  }

  private SortedMap<String, Integer> fit(MappingReader item) {
    SortedMap<String, Integer> fit = new TreeMap<>();
    item.mapping("fit")
        .ifPresent(
            models -> {
              for (Entry entry : models.entries()) {
                String model = entry.key().text();
                scope.refers(Kind.MODEL, model, entry.key().at());
                fit.put(model, models.integer(model, 0, 100, 0));
              }
            });
    return fit;
  }

  private SortedSet<String> raises(MappingReader item) {
    SortedSet<String> flags = new TreeSet<>();
    for (Scalar flag : item.scalars("raises")) {
      scope.raise(flag.text(), flag.at());
      flags.add(flag.text());
    }
    return flags;
  }

  private Fix fix(MappingReader in) {
    if (!in.has("days")) {
      in.reportMissing("days");
    }
    Fix fix = new Fix(in.text("do"), in.optionalText("reach"), in.integer("days", 0, MOST_DAYS, 0));
    in.finish();
    return fix;
  }

  /** The ids of the options in a list, for those who need no more. */
  static List<String> ids(List<Option> options) {
    return options.stream().map(Option::id).toList();
  }

  /** Reads every scale, used or not. */
  void scales(MappingReader file) {
    for (Entry entry : file.mapping("scales").map(MappingReader::entries).orElse(List.of())) {
      String id = entry.key().text();
      scope.claim(Kind.SCALE, id, entry.key().at());
      Mapping holder = new Mapping(entry.key().at(), List.of(entry));
      List<MappingReader> items = new MappingReader(holder, scope.problems()).mappings(id);
      scope.addScale(id, options(items));
    }
  }
}
