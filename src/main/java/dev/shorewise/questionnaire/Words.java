package dev.shorewise.questionnaire;

import java.util.Locale;

/** How enum constants are written in files. */
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
