package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.yaml.MappingReader;
import java.util.Optional;

/** Reads what is said beside the verdict: beliefs and guidance. */
final class AdviceReader {
  private final Scope scope;
  private final ConditionReader conditions;

  AdviceReader(Scope scope, ConditionReader conditions) {
    this.scope = scope;
    this.conditions = conditions;
  }

  Belief belief(MappingReader in) {
    String id = scope.claim(Kind.BELIEF, in).orElse("");
    if (!in.has("real") && !in.has("answered")) {
      scope.error(
          in.at(),
          ProblemCode.YAML_MISSING_KEY,
          "the belief is held against nothing",
          "write 'real', 'answered' or both");
    }
    Belief belief =
        new Belief(
            id,
            in.text("belief"),
            in.text("reality"),
            in.optionalText("source"),
            conditions.under("real", in),
            conditions.under("answered", in));
    in.finish();
    return belief;
  }

  Guidance guidance(MappingReader in) {
    String id = scope.claim(Kind.GUIDANCE, in).orElse("");
    if (!in.has("kind")) {
      in.reportMissing("kind");
    }
    Guidance.Kind kind =
        Words.read(in, "kind", Guidance.Kind.values()).orElse(Guidance.Kind.CONDITION);
    if (!in.has("priority")) {
      in.reportMissing("priority");
    }
    int priority = in.integer("priority", 1, 9, 9);
    Optional<Condition> when = conditions.under("when", in);
    Guidance guidance =
        new Guidance(id, kind, priority, when, in.text("say"), in.optionalText("measure"));
    in.finish();
    return guidance;
  }
}
