package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what can hold a verdict or a delivery model back: rules, needs and thresholds. */
final class GateReader {
  private static final List<String> CAPS =
      List.of(Verdict.KEEP_IN_HOUSE.name(), Verdict.FIX_FIRST.name(), Verdict.PILOT.name());

  private final Scope scope;
  private final ConditionReader conditions;
  private final ComparisonReader comparisons;

  GateReader(Scope scope, ConditionReader conditions) {
    this.scope = scope;
    this.conditions = conditions;
    this.comparisons = new ComparisonReader(scope);
  }

  Optional<Rule> rule(MappingReader in) {
    Optional<String> id = scope.claim(Kind.RULE, in);
    if (!in.has("when")) {
      in.reportMissing("when");
    }
    Optional<Condition> when = conditions.under("when", in);
    if (!in.has("then")) {
      in.reportMissing("then");
    }
    Optional<MappingReader> then = in.mapping("then");
    Optional<Verdict> cap = then.flatMap(t -> t.word("verdict", CAPS)).map(Verdict::valueOf);
    SortedSet<String> excludes = new TreeSet<>();
    then.ifPresent(
        t -> {
          for (Scalar model : t.scalars("excludes")) {
            scope.refers(Kind.MODEL, model.text(), model.at());
            excludes.add(model.text());
          }
          checkDoesSomething(t);
          t.finish();
        });
    String because = in.text("because");
    in.finish();
    if (id.isEmpty() || when.isEmpty() || (cap.isEmpty() && excludes.isEmpty())) {
      return Optional.empty();
    }
    Rule rule = new Rule(id.get(), when.get(), cap, excludes, because);
    return Optional.of(scope.origins().put(rule, in.mapping()));
  }

  private void checkDoesSomething(MappingReader then) {
    if (!then.has("verdict") && then.items("excludes").isEmpty()) {
      scope.error(
          then.at(),
          ProblemCode.YAML_MISSING_KEY,
          "the rule does nothing",
          "write a verdict, models that it excludes, or both");
    }
  }

  /** The delivery models; their ids have been claimed before, because every fit names them. */
  List<DeliveryModel> models(List<MappingReader> items) {
    List<DeliveryModel> models = new ArrayList<>();
    for (MappingReader in : items) {
      String id = in.text("id");
      String title = in.text("title");
      SortedMap<String, Comparison> needs = comparisons.byDimension("needs", in);
      DeliveryModel model = new DeliveryModel(id, title, needs);
      scope.origins().put(model, in.mapping());
      needs.forEach((d, need) -> checkFloor(model, d, need, "needs", d));
      in.finish();
      models.add(model);
    }
    return models;
  }

  Thresholds thresholds(String verdict, MappingReader in) {
    Optional<MappingReader> part = in.mapping(verdict);
    if (part.isEmpty()) {
      if (!in.has(verdict)) {
        in.reportMissing(verdict);
      }
      return new Thresholds(Optional.empty(), Optional.empty(), new TreeMap<>());
    }
    MappingReader t = part.get();
    Thresholds thresholds =
        new Thresholds(
            comparisons.under("readiness", t),
            comparisons.under("everyCapability", t),
            comparisons.byDimension("dimensions", t));
    t.finish();
    scope.origins().put(thresholds, t.mapping());
    thresholds.readiness().ifPresent(c -> checkOperator(thresholds, c, "readiness"));
    thresholds.everyCapability().ifPresent(c -> checkOperator(thresholds, c, "everyCapability"));
    thresholds.dimensions().forEach((d, c) -> checkFloor(thresholds, d, c, "dimensions", d));
    return thresholds;
  }

  /** A floor stands under a capability or guard dimension and asks for a high score. */
  private void checkFloor(Object part, String dimension, Comparison floor, String... path) {
    Optional<Role> role = scope.dimension(dimension).map(Dimension::role);
    if (role.isPresent() && !role.get().highIsGood()) {
      scope.error(
          scope.origins().at(part, path),
          ProblemCode.BAD_CONDITION,
          "'" + dimension + "' has the role " + role.get().word() + ", where high is not good",
          "ask for a capability or guard dimension here, and write a rule for the others");
    } else {
      checkOperator(part, floor, path);
    }
  }

  private void checkOperator(Object part, Comparison comparison, String... path) {
    if (!comparison.operator().favoursHigh()) {
      scope.error(
          scope.origins().at(part, path),
          ProblemCode.NOT_MONOTONE,
          "'" + comparison.operator().key() + "' asks for a low score here",
          "use atLeast or above");
    }
  }

  /** GO must ask for at least as much as PILOT, or a better verdict would be easier to get. */
  void checkOrder(Thresholds go, Thresholds pilot, MappingReader verdict) {
    pilot.readiness().ifPresent(c -> checkImplied(readiness(go), c, verdict, "readiness"));
    pilot
        .everyCapability()
        .ifPresent(c -> checkImplied(everyCapability(go), c, verdict, "everyCapability"));
    pilot
        .dimensions()
        .forEach((id, c) -> checkImplied(floors(go, id), c, verdict, "dimensions", id));
  }

  private void checkImplied(
      List<Comparison> asked, Comparison pilot, MappingReader verdict, String... path) {
    if (pilot.operator().favoursHigh() && asked.stream().noneMatch(go -> go.implies(pilot))) {
      String what = path[path.length - 1];
      scope.error(
          place(verdict.mapping(), path),
          ProblemCode.BAD_THRESHOLDS,
          "go does not imply what pilot asks for: " + what + " " + pilot,
          "let go ask for at least as much");
    }
  }

  /** Where go states its own, or else where pilot does. */
  private static Location place(Mapping verdict, String... path) {
    return find(verdict, "go", path).or(() -> find(verdict, "pilot", path)).orElse(verdict).at();
  }

  private static Optional<YamlNode> find(Mapping verdict, String part, String... path) {
    Optional<YamlNode> node = verdict.get(part);
    for (String key : path) {
      node = node.filter(Mapping.class::isInstance).flatMap(n -> ((Mapping) n).get(key));
    }
    return node;
  }

  /** Readiness is a mean of the capability dimensions, so a floor under each is one under it. */
  private List<Comparison> readiness(Thresholds go) {
    List<Comparison> asked = new ArrayList<>(go.readiness().stream().toList());
    asked.addAll(everyCapability(go));
    return asked;
  }

  private List<Comparison> everyCapability(Thresholds go) {
    List<Comparison> asked = new ArrayList<>(go.everyCapability().stream().toList());
    List<List<Comparison>> named =
        scope.dimensions().stream()
            .filter(dimension -> dimension.role() == Role.CAPABILITY)
            .map(dimension -> floors(go, dimension.id()))
            .toList();
    for (Comparison candidate : go.dimensions().values()) {
      if (named.stream().allMatch(f -> f.stream().anyMatch(c -> c.implies(candidate)))) {
        asked.add(candidate);
      }
    }
    return asked;
  }

  private List<Comparison> floors(Thresholds go, String dimension) {
    List<Comparison> asked = new ArrayList<>();
    Optional.ofNullable(go.dimensions().get(dimension)).ifPresent(asked::add);
    boolean capability =
        scope.dimension(dimension).map(d -> d.role() == Role.CAPABILITY).orElse(true);
    if (capability) {
      go.everyCapability().ifPresent(asked::add);
    }
    return asked;
  }
}
