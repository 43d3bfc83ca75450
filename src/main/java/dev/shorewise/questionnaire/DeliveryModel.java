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

  /** The title up to the first comma: titles go on with an explanation. */
  public String shortTitle() {
    int comma = title.indexOf(',');
    return comma < 0 ? title : title.substring(0, comma);
  }
}
