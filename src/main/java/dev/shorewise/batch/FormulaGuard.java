package dev.shorewise.batch;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell as a formula. A cell that starts with {@code = + - @},
 * tab or carriage return and is not a plain number gets a leading apostrophe when it is written;
 * the reader takes that apostrophe off again, so that what was written can be read back.
 */
final class FormulaGuard {
  private static final String STARTERS = "=+-@\t\r";
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

  private FormulaGuard() {}

  static String guard(String text) {
    return isDangerous(text) ? "'" + text : text;
  }

  static String unguard(String cell) {
    return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
  }

  /** Whether a spreadsheet would run it. */
  static boolean isDangerous(String text) {
    return !text.isEmpty()
        && STARTERS.indexOf(text.charAt(0)) >= 0
        && !PLAIN_NUMBER.matcher(text).matches();
  }
}
