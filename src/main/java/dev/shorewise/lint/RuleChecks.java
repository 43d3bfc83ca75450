package dev.shorewise.lint;

import dev.shorewise.assessment.Scenario;
import dev.shorewise.assessment.Truth;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.lint.Finding.Failure;
import dev.shorewise.lint.Finding.Topic;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** That every rule can fire and decide something, and that what it caps can be lifted. */
final class RuleChecks {
  private final Inspection inspection;
  private final Questionnaire questionnaire;

  RuleChecks(Inspection inspection) {
    this.inspection = inspection;
    this.questionnaire = inspection.questionnaire();
  }

  void check() {
    for (int place = 0; place < questionnaire.rules().size(); place++) {
      check(place);
    }
    checkSomeModelIsLeft();
  }

  private Rule rule(int place) {
    return questionnaire.rules().get(place);
  }

  private void check(int place) {
    Rule rule = rule(place);
    boolean canFire =
        inspection.expect(
            Topic.RULES,
            rule.id(),
            "rule '" + rule.id() + "' can fire",
            "rule '" + rule.id() + "' can never fire, because its condition contradicts itself",
            inspection.at("rules", rule.id(), "when"),
            inspection.find(inspection.claim(rule.when())));
    if (!canFire) {
      return;
    }
    rule.cap().ifPresent(cap -> checkCap(place, cap));
    for (int model = 0; model < questionnaire.models().size(); model++) {
      if (rule.excludes().contains(questionnaire.models().get(model).id())) {
        checkExcludes(place, model);
      }
    }
    rule.cap().filter(cap -> cap != Verdict.KEEP_IN_HOUSE).ifPresent(cap -> checkLifts(place, cap));
  }

  private void checkCap(int place, Verdict cap) {
    Claim decides = claimOfAll(scenario -> scenario.isHeldDownBy(place), place);
    expectEffect(place, "hold the verdict at " + cap, inspection.find(decides));
  }

  private void checkExcludes(int place, int model) {
    Claim decides = claimOfAll(scenario -> scenario.isRuledOutBy(place, model), place);
    String id = questionnaire.models().get(model).id();
    expectEffect(place, "rule " + id + " out", inspection.find(decides));
  }

  private Claim claimOfAll(Function<Scenario, Truth> truth, int place) {
    return new Claim(truth, inspection.reads().allAfter(List.of(rule(place).when())));
  }

  private void expectEffect(int place, String effect, Existence existence) {
    Rule rule = rule(place);
    Optional<Rule> shadow =
        existence instanceof Existence.RuledOut ? shadowOf(place) : Optional.empty();
    Failure failure =
        shadow
            .map(
                other ->
                    new Failure(
                        Severity.ERROR,
                        ProblemCode.SHADOWED_RULE,
                        "rule '"
                            + rule.id()
                            + "' adds nothing to rule '"
                            + other.id()
                            + "', which always fires with it and asks at least as much",
                        "take one of them out, or narrow the wider one"))
            .orElseGet(
                () ->
                    new Failure(
                        Severity.ERROR,
                        ProblemCode.UNREACHABLE,
                        "rule '" + rule.id() + "' is never the one to " + effect,
                        Inspection.CAN_NEVER_MATTER));
    inspection.add(
        new Finding(
            Topic.RULES,
            rule.id(),
            "rule '" + rule.id() + "' can be the one to " + effect,
            failure,
            inspection.at("rules", rule.id()),
            true,
            existence));
  }

  /** A rule that fires whenever this one does and is at least as strict. */
  private Optional<Rule> shadowOf(int place) {
    return IntStream.range(0, questionnaire.rules().size())
        .filter(other -> other != place && isAsStrict(rule(other), rule(place)))
        .filter(other -> alwaysWith(other, place))
        .mapToObj(this::rule)
        .findFirst();
  }

  private static boolean isAsStrict(Rule one, Rule other) {
    boolean caps =
        other.cap().isEmpty()
            || one.cap().map(cap -> cap.compareTo(other.cap().get()) <= 0).orElse(false);
    return caps && one.excludes().containsAll(other.excludes());
  }

  private boolean alwaysWith(int other, int place) {
    Claim alone =
        new Claim(
            scenario -> scenario.fires(place).and(scenario.fires(other).not()),
            inspection.reads().of(List.of(rule(place).when(), rule(other).when())));
    return inspection.find(alone) instanceof Existence.RuledOut;
  }

  /** With everything built up that can be, no cap but KEEP_IN_HOUSE may be left. */
  private void checkLifts(int place, Verdict cap) {
    Rule rule = rule(place);
    inspection.add(
        new Finding(
            Topic.LIFTING,
            rule.id(),
            "the cap of rule '" + rule.id() + "' lifts once strengths and controls are at best",
            new Failure(
                Severity.ERROR,
                ProblemCode.CAP_NEVER_LIFTS,
                "the cap of rule '"
                    + rule.id()
                    + "' stays though strengths and controls are at their best, so nobody can get"
                    + " past "
                    + cap,
                cap == Verdict.FIX_FIRST
                    ? "make it KEEP_IN_HOUSE, or let it also read an answer that can be improved"
                    : "let it also read whether a pilot has passed"),
            inspection.at("rules", rule.id()),
            false,
            inspection.find(inspection.open().withBestStrengths(), inspection.claim(rule.when()))));
  }

  private void checkSomeModelIsLeft() {
    Claim none =
        new Claim(
            scenario ->
                IntStream.range(0, questionnaire.models().size())
                    .mapToObj(model -> scenario.allows(model).not())
                    .reduce(scenario.reaches(Verdict.KEEP_IN_HOUSE).not(), Truth::and),
            inspection.reads().allAfter(List.of()));
    inspection.add(
        new Finding(
            Topic.LIFTING,
            "models",
            "some delivery model is feasible once strengths and controls are at best",
            new Failure(
                Severity.ERROR,
                ProblemCode.CAP_NEVER_LIFTS,
                "rules can exclude every delivery model though strengths and controls are at their"
                    + " best, so nobody can get past FIX_FIRST",
                "say KEEP_IN_HOUSE where that is meant, or leave one model"),
            inspection.at("models"),
            false,
            inspection.find(inspection.open().withBestStrengths(), none)));
  }
}
