package dev.shorewise.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A JSON Schema as tables in Markdown: a line for each key, with its kind and what it means. */
public final class SchemaTables {
  private static final String SHARED = "#/$defs/";

  private final String schema;
  private final StringBuilder out = new StringBuilder();

  private SchemaTables(String schema) {
    this.schema = schema;
  }

  /**
   * The tables.
   *
   * @param name how the program calls the schema; part of the headings
   */
  public static String of(String name, JsonNode root) {
    SchemaTables tables = new SchemaTables(name);
    tables.table(root);
    root.path("$defs").properties().forEach(tables::shared);
    return tables.out.toString();
  }

  private void shared(Map.Entry<String, JsonNode> part) {
    out.append("### ").append(heading(part.getKey())).append("\n\n");
    JsonNode content = part.getValue();
    if (hasKeys(content)) {
      if (content.has("description")) {
        out.append(content.get("description").asString()).append("\n\n");
      }
      table(content);
    } else {
      out.append(capitalised(kind(content))).append('.');
      if (content.has("description")) {
        out.append(' ').append(content.get("description").asString());
      }
      out.append("\n\n");
    }
  }

  private String heading(String part) {
    return "`" + part + "` in " + schema;
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static boolean hasKeys(JsonNode part) {
    return choices(part).stream().anyMatch(each -> each.path("properties").size() > 0);
  }

  private void table(JsonNode part) {
    out.append("| key | kind | meaning |\n| --- | --- | --- |\n");
    rows("", part);
    out.append('\n');
  }

  private void rows(String path, JsonNode part) {
    boolean more = false;
    for (JsonNode each : choices(part)) {
      out.append(more ? "| *or* | | |\n" : "");
      rowsOf(path, each);
      more = true;
    }
  }

  private void rowsOf(String path, JsonNode part) {
    List<String> required = new ArrayList<>();
    part.path("required").forEach(key -> required.add(key.asString()));
    part.path("properties")
        .properties()
        .forEach(entry -> row(path, entry, required.contains(entry.getKey())));
    JsonNode others = part.path("additionalProperties");
    if (others.isObject()) {
      row(path, Map.entry("…", others), false);
    }
  }

  private void row(String path, Map.Entry<String, JsonNode> entry, boolean required) {
    String key = path + entry.getKey();
    JsonNode value = entry.getValue();
    out.append("| `" + key + "` | " + kind(value) + (required ? "" : ", optional") + " | ")
        .append(value.path("description").asString("").replace("|", "\\|"))
        .append(" |\n");
    for (JsonNode each : choices(value)) {
      if (hasKeys(each) || each.path("additionalProperties").isObject()) {
        rows(key + ".", each);
      }
      JsonNode items = each.path("items");
      if (hasKeys(items)) {
        rows(key + "[].", items);
      }
    }
  }

  private static List<JsonNode> choices(JsonNode part) {
    List<JsonNode> choices = new ArrayList<>();
    for (String of : new String[] {"anyOf", "oneOf"}) {
      part.path(of).forEach(choices::add);
    }
    return choices.isEmpty() ? List.of(part) : choices;
  }

  private String kind(JsonNode part) {
    List<JsonNode> choices = choices(part);
    if (part.has("anyOf") || part.has("oneOf")) {
      return String.join(" or ", choices.stream().map(this::kind).distinct().toList());
    }
    if (part.has("$ref")) {
      String name = part.get("$ref").asString().substring(SHARED.length());
      return "[" + name + "](#" + (name + "-in-" + schema.replace(' ', '-')) + ")";
    }
    if (part.has("const")) {
      return "`" + part.get("const").asString() + "`";
    }
    if (part.has("enum")) {
      List<String> words = new ArrayList<>();
      part.get("enum").forEach(word -> words.add("`" + word.asString("null") + "`"));
      return String.join(", ", words);
    }
    List<String> types = new ArrayList<>();
    JsonNode type = part.path("type");
    (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asString("anything")));
    types.replaceAll(each -> each.equals("array") ? "list of " + kind(part.path("items")) : each);
    return String.join(" or ", types) + range(part);
  }

  private static String range(JsonNode part) {
    if (part.has("minimum") && part.has("maximum")) {
      return " from " + part.get("minimum").asString() + " to " + part.get("maximum").asString();
    }
    return part.has("minimum") ? " from " + part.get("minimum").asString() : "";
  }
}
