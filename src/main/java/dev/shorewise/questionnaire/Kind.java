package dev.shorewise.questionnaire;

import java.util.Optional;

/** What in a questionnaire has an id or a name of its own. */
enum Kind {
  SCALE("scale", "scales"),
  DIMENSION("dimension", "dimensions"),
  QUESTION("question", "questions"),
  RULE("rule", "rules"),
  MODEL("delivery model", "models"),
  BELIEF("belief", "beliefs"),
  GUIDANCE("piece of guidance", "guidance"),
  TEST("test", "tests"),
  FLAG("flag", "");

  private final String noun;
  private final String section;

  Kind(String noun, String section) {
    this.noun = noun;
    this.section = section;
  }

  /** For messages: {@code delivery model}. */
  String noun() {
    return noun;
  }

  /** The key at the top of a file that holds them; empty for flags. */
  String section() {
    return section;
  }

  static Optional<Kind> ofSection(String section) {
    for (Kind kind : values()) {
      if (!section.isEmpty() && kind.section.equals(section)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
