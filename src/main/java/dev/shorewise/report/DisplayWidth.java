package dev.shorewise.report;

import java.util.List;

/** How many columns of a terminal a text takes. */
final class DisplayWidth {
  /** Where characters are two columns wide (East Asian Width W and F), as from-to pairs. */
  private static final List<Integer> WIDE =
      List.of(
          0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648,
          0x2653, 0x26A1, 0x26A1, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26D4, 0x26D4, 0x2705, 0x2705,
          0x270A, 0x270B, 0x274C, 0x274C, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x2E80,
          0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
          0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300,
          0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD);

  private DisplayWidth() {}

  /** The columns of a whole text without line breaks. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The columns of a character: 0 for what sits on the one before, 2 for wide ones, else 1. */
  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.size() && WIDE.get(i) <= codePoint; i += 2) {
      if (codePoint <= WIDE.get(i + 1)) {
        return true;
      }
    }
    return false;
  }
}
