package dev.shorewise.batch;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as it is compared: without space, without regard to upper and lower case, and with the
 * quotes, dashes and accents that different programs write differently made the same.
 */
final class Folded {
  private Folded() {}

  static String of(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    composed.codePoints().filter(Folded::counts).map(Folded::plain).forEach(kept::appendCodePoint);
    // Upper case first, so that a sharp s equals the two it is written as in capitals.
    return kept.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean counts(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && Character.getType(c) != Character.FORMAT;
  }

  private static int plain(int c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u00B4', '`' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      default -> c;
    };
  }
}
