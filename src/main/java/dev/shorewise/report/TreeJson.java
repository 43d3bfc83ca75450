package dev.shorewise.report;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes a tree of maps, lists, strings, whole numbers and truth values as indented JSON. */
public final class TreeJson {
  private TreeJson() {}

  /** The tree in the order of its maps and lists, ending with a line break. */
  public static String of(Object tree) {
    return JsonReport.pretty(json -> write(json, tree));
  }

  private static void write(JsonGenerator json, Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (key, child) -> {
            json.writeName(String.valueOf(key));
            write(json, child);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(item -> write(json, item));
      json.writeEndArray();
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
