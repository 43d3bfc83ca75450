package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Rule;

/** Whether a rule fires. */
public record RuleResult(Rule rule, Truth fires) {}
