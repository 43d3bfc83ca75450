package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.questionnaire.Overlay.Resolved;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a questionnaire whose overlays have been laid over each other.
 *
 * <p>Names come first (dimensions, models, scales, questions and the flags they raise), then
 * everything that refers to them, then the checks that need the whole. Each step goes on after an
 * error, so that one run reports everything.
 */
final class QuestionnaireLoader {
  private static final int MOST_QUESTIONS = 500;

  private final MappingReader in;
  private final Problems problems;
  private final Scope scope;

  private QuestionnaireLoader(Resolved file, Problems problems) {
    this.in = new MappingReader(file.tree(), problems);
    this.problems = problems;
    this.scope = new Scope(problems, file.retired());
  }

  /**
   * Reads the file.
   *
   * @param problems what is already known to be wrong; the rest is added
   */
  static Checked<Questionnaire> load(Resolved file, Problems problems) {
    return new QuestionnaireLoader(file, problems).load();
  }

  private Checked<Questionnaire> load() {
    readDimensions();
    List<MappingReader> modelItems = in.mappings("models");
    modelItems.forEach(item -> scope.claim(Kind.MODEL, item));
    ConditionReader conditions = new ConditionReader(scope);
    readQuestions(conditions);

    GateReader gates = new GateReader(scope, conditions);
    List<DeliveryModel> models = gates.models(modelItems);
    List<Rule> rules =
        in.mappings("rules").stream().map(gates::rule).flatMap(Optional::stream).toList();
    Optional<MappingReader> verdict = in.mapping("verdict");
    Thresholds go = thresholds(gates, verdict, "go");
    Thresholds pilot = thresholds(gates, verdict, "pilot");
    verdict.ifPresent(
        part -> {
          gates.checkOrder(go, pilot, part);
          part.finish();
        });

    AdviceReader advice = new AdviceReader(scope, conditions);
    List<Belief> beliefs = in.mappings("beliefs").stream().map(advice::belief).toList();
    List<Guidance> guidance = in.mappings("guidance").stream().map(advice::guidance).toList();
    EmbeddedTestReader testReader = new EmbeddedTestReader(scope);
    List<EmbeddedTest> tests = in.mappings("tests").stream().map(testReader::read).toList();

    String id = id();
    String version = in.text("version");
    String title = in.text("title");
    Optional<String> description = in.optionalText("description");
    List<String> services = services();
    boolean monotone = in.truth("monotone", true);
    checkKeys();
    checkWhole(rules, monotone);
    return problems.check(
        () ->
            new Questionnaire(
                id,
                version,
                title,
                description,
                scope.dimensions(),
                scope.questions(),
                rules,
                models,
                go,
                pilot,
                beliefs,
                guidance,
                services,
                tests,
                monotone));
  }

  private String id() {
    String id = in.text("id");
    if (!id.isEmpty()) {
      Ids.checkForm(id, in.at("id"), problems);
    }
    return id;
  }

  private void readDimensions() {
    for (MappingReader item : in.mappings("dimensions")) {
      Optional<String> id = scope.claim(Kind.DIMENSION, item);
      if (!item.has("role")) {
        item.reportMissing("role");
      }
      Optional<Role> role = Words.read(item, "role", Role.values());
      int weight = item.integer("weight", 1, QuestionReader.MOST_WEIGHT, 1);
      String title = item.text("title");
      Optional<String> about = item.optionalText("about");
      item.finish();
      if (item.has("weight") && role.isPresent() && role.get() != Role.CAPABILITY) {
        problems.error(
            item.at("weight"),
            ProblemCode.YAML_BAD_VALUE,
            "a dimension with the role " + role.get().word() + " has no weight",
            "only capability counts into readiness; leave it out");
      }
      if (id.isPresent() && role.isPresent()) {
        Dimension dimension = new Dimension(id.get(), title, role.get(), weight, about);
        scope.add(scope.origins().put(dimension, item.mapping()));
      }
    }
  }

  private void readQuestions(ConditionReader conditions) {
    OptionReader options = new OptionReader(scope);
    options.scales(in);
    QuestionReader reader = new QuestionReader(scope, options);
    List<MappingReader> items = in.mappings("questions");
    items.forEach(reader::read);
    reader.readConditions(conditions);
    if (items.size() > MOST_QUESTIONS) {
      problems.error(
          in.at("questions"),
          ProblemCode.TOO_LARGE,
          items.size() + " questions",
          "a questionnaire has at most " + MOST_QUESTIONS);
    }
  }

  private static Thresholds thresholds(
      GateReader gates, Optional<MappingReader> verdict, String key) {
    return verdict
        .map(part -> gates.thresholds(key, part))
        .orElseGet(() -> new Thresholds(Optional.empty(), Optional.empty(), new TreeMap<>()));
  }

  private List<String> services() {
    List<Scalar> services = in.scalars("services");
    Set<String> seen = new HashSet<>();
    for (Scalar service : services) {
      if (!seen.add(service.text().toLowerCase(Locale.ROOT))) {
        problems.error(
            service.at(),
            ProblemCode.DUPLICATE_ID,
            "the service '" + service.text() + "' stands here already");
      }
    }
    return services.stream().map(Scalar::text).toList();
  }

  private void checkKeys() {
    for (String key : List.of("dimensions", "questions", "models", "verdict")) {
      if (!in.has(key)) {
        in.reportMissing(key);
      }
    }
    // Read before this class sees the file, but known.
    List.of("format", "extends", "change", "retire").forEach(in::has);
    in.finish();
  }

  private void checkWhole(List<Rule> rules, boolean monotone) {
    new ReadingChecks(scope, monotone).check(rules);
    if (monotone) {
      new MonotoneChecks(scope).check(rules);
    } else {
      problems.warning(
          in.at("monotone"),
          ProblemCode.NOT_MONOTONE_DECLARED,
          "a better answer may worsen the result, and reports say so");
    }
    if (scope.isComplete()) {
      new ApplicabilityChecks(scope).check();
      checkHasCapability();
    }
  }

  private void checkHasCapability() {
    if (in.has("dimensions")
        && scope.dimensions().stream().noneMatch(d -> d.role() == Role.CAPABILITY)) {
      problems.error(
          in.at("dimensions"),
          ProblemCode.BAD_THRESHOLDS,
          "no dimension has the role capability, so there is no readiness");
    }
  }
}
