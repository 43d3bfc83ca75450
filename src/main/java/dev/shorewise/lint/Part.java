package dev.shorewise.lint;

import dev.shorewise.questionnaire.CanonicalForm;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of a questionnaire that has an id, with everything else that is said of it.
 *
 * @param kind such as {@code option}
 * @param id unique among the parts of its kind; an option's is {@code question/option}
 * @param properties in their canonical form, by key
 */
record Part(String kind, String id, Map<String, Object> properties) {
  private static final Map<String, String> SECTIONS =
      Map.of(
          "dimensions", "dimension",
          "questions", "question",
          "rules", "rule",
          "models", "model",
          "beliefs", "belief",
          "guidance", "guidance");

  private static final Set<String> OPTION_LISTS = Set.of("options", "bands");

  /** {@code option process.documented/none}. */
  String name() {
    return kind + " " + id;
  }

  /** All parts by name, in the order of the questionnaire. */
  static Map<String, Part> of(Questionnaire questionnaire) {
    List<Part> parts = new ArrayList<>();
    CanonicalForm.tree(questionnaire)
        .forEach(
            (key, value) -> {
              String kind = SECTIONS.get(key);
              if (kind != null) {
                items(value).forEach(item -> add(kind, "", item, parts));
              } else if (key.equals("verdict")) {
                mapping(value)
                    .forEach((id, asked) -> parts.add(new Part("verdict", id, mapping(asked))));
              }
            });
    Map<String, Part> byName = new LinkedHashMap<>();
    parts.forEach(part -> byName.put(part.name(), part));
    return byName;
  }

  private static void add(String kind, String prefix, Map<String, Object> item, List<Part> parts) {
    String id = prefix + item.get("id");
    Map<String, Object> properties = new LinkedHashMap<>(item);
    properties.remove("id");
    OPTION_LISTS.forEach(properties::remove);
    parts.add(new Part(kind, id, properties));
    OPTION_LISTS.forEach(
        list ->
            items(item.getOrDefault(list, List.of()))
                .forEach(option -> add("option", id + "/", option, parts)));
  }

  @SuppressWarnings("unchecked") // the canonical form has lists of mappings here
  private static List<Map<String, Object>> items(Object value) {
    return (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked") // the canonical form has a mapping here
  private static Map<String, Object> mapping(Object value) {
    return (Map<String, Object>) value;
  }
}
