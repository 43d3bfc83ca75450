package dev.shorewise.questionnaire;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a verdict asks of the scores. Every part must hold; operators favour high only.
 *
 * @param readiness of readiness
 * @param everyCapability of each capability dimension
 * @param dimensions of named capability or guard dimensions
 */
public record Thresholds(
    Optional<Comparison> readiness,
    Optional<Comparison> everyCapability,
    SortedMap<String, Comparison> dimensions) {
  public Thresholds {
    dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
  }
}
