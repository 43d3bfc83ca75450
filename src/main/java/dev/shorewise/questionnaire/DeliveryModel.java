package dev.shorewise.questionnaire;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A place or form in which a provider could do the work, such as {@code nearshore}.
 *
 * @param needs by dimension id (capability or guard): what the work must reach before this model is
 *     feasible; operators that favour high only
 */
public record DeliveryModel(String id, String title, SortedMap<String, Comparison> needs) {
  public DeliveryModel {
    needs = Collections.unmodifiableSortedMap(new TreeMap<>(needs));
  }
}
