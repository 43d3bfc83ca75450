package dev.shorewise.questionnaire;

import java.util.Optional;

/**
 * A group of questions with one role.
 *
 * @param weight share in readiness, 1 to 1000; only capability dimensions use it
 * @param about one sentence for readers of a report
 */
public record Dimension(String id, String title, Role role, int weight, Optional<String> about) {}
