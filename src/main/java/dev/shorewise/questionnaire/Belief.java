package dev.shorewise.questionnaire;

import java.util.Optional;

/**
 * A common belief about outsourcing that is held against the answers.
 *
 * @param reality what is known, in our own words
 * @param source where that comes from
 * @param real when the worry is real for these answers; wins over {@code answered}
 * @param answered when what is in place answers it
 */
public record Belief(
    String id,
    String belief,
    String reality,
    Optional<String> source,
    Optional<Condition> real,
    Optional<Condition> answered) {}
