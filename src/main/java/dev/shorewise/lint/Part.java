package dev.shorewise.lint;

import dev.shorewise.questionnaire.CanonicalForm;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of a questionnaire that has an id, with everything else that is said of it.
 *
 * @param id unique among the parts of its kind; an option's is {@code question/option}
 * @param properties in their canonical form, by key
 */
public record Part(Kind kind, String id, Map<String, Object> properties) {
  private static final Map<String, Kind> SECTIONS =
      Map.of(
          "dimensions", Kind.DIMENSION,
          "questions", Kind.QUESTION,
          "rules", Kind.RULE,
          "models", Kind.MODEL,
          "beliefs", Kind.BELIEF,
          "guidance", Kind.GUIDANCE);

  private static final Set<String> OPTION_LISTS = Set.of("options", "bands");

  /** What has an id. */
  public enum Kind {
    DIMENSION("dimension"),
    QUESTION("question"),
    OPTION("option"),
    RULE("rule"),
    MODEL("model"),
    BELIEF("belief"),
    GUIDANCE("guidance"),
    VERDICT("verdict");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in outputs. */
    public String word() {
      return word;
    }
  }

  public Part {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** {@code option process.documented/none}. */
  public String name() {
    return kind.word() + " " + id;
  }

  /** Of an option: the id of its question. */
  String question() {
    return id.substring(0, id.lastIndexOf('/'));
  }

  /** All parts by name, in the order of the questionnaire. */
  static Map<String, Part> of(Questionnaire questionnaire) {
    List<Part> parts = new ArrayList<>();
    CanonicalForm.tree(questionnaire)
        .forEach(
            (key, value) -> {
              Kind kind = SECTIONS.get(key);
              if (kind != null) {
                items(value).forEach(item -> add(kind, "", item, parts));
              } else if (key.equals("verdict")) {
                mapping(value)
                    .forEach((id, asked) -> parts.add(new Part(Kind.VERDICT, id, mapping(asked))));
              }
            });
    Map<String, Part> byName = new LinkedHashMap<>();
    parts.forEach(part -> byName.put(part.name(), part));
    return byName;
  }

  private static void add(Kind kind, String prefix, Map<String, Object> item, List<Part> parts) {
    String id = prefix + item.get("id");
    Map<String, Object> properties = new LinkedHashMap<>(item);
    properties.remove("id");
    OPTION_LISTS.forEach(properties::remove);
    parts.add(new Part(kind, id, properties));
    OPTION_LISTS.forEach(
        list ->
            items(item.getOrDefault(list, List.of()))
                .forEach(option -> add(Kind.OPTION, id + "/", option, parts)));
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
