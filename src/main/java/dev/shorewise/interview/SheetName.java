package dev.shorewise.interview;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a new sheet's file. */
final class SheetName {
  private static final String ENDING = ".answers.yaml";
  private static final int MOST_CHARACTERS = 60;

  private SheetName() {}

  /** {@code Customer support} becomes {@code customer-support.answers.yaml}. */
  static String of(String process) {
    String slug =
        Normalizer.normalize(process.replace("ß", "ss"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    slug = slug.substring(0, Math.min(slug.length(), MOST_CHARACTERS)).replaceAll("^-|-$", "");
    return (slug.isEmpty() ? "process" : slug) + ENDING;
  }

  /** {@code customer-support-2.answers.yaml} for the second. */
  static String numbered(String name, int number) {
    String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    return stem + "-" + number + (name.endsWith(ENDING) ? ENDING : "");
  }
}
