package dev.shorewise.report;

import dev.shorewise.assessment.RuleResult;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.report.Document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which rules read something, and whether they apply. */
final class Reading {
  private Reading() {}

  /** The rules that name a part for which the test holds, one item each. */
  static List<Block> rules(List<RuleResult> rules, Predicate<Condition> part) {
    return rules.stream()
        .filter(result -> result.rule().when().leaves().anyMatch(part))
        .<Block>map(Reading::item)
        .toList();
  }

  private static Block item(RuleResult result) {
    Rule rule = result.rule();
    List<String> effects = new ArrayList<>();
    rule.cap().ifPresent(cap -> effects.add("no better than " + Wording.verdict(cap)));
    if (!rule.excludes().isEmpty()) {
      effects.add(rule.excludes().stream().collect(Collectors.joining(", ", "rules out ", "")));
    }
    String state =
        switch (result.fires()) {
          case TRUE -> "applies";
          case OPEN -> "may apply";
          case FALSE -> "does not apply";
        };
    return new Block.Item(
        Signs.rule(result),
        rule.because(),
        List.of(rule.id() + " " + state + " (" + String.join(", ", effects) + ")"));
  }
}
