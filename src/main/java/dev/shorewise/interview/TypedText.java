package dev.shorewise.interview;

/** Text as it is being typed. */
final class TypedText {
  private TypedText() {}

  /** Without its last character; what sits on that character goes with it. */
  static String withoutLast(String text) {
    int end = text.length();
    while (end > 0) {
      int last = text.codePointBefore(end);
      end -= Character.charCount(last);
      if (TextWrap.columns(Character.toString(last)) > 0) {
        break;
      }
    }
    return text.substring(0, end);
  }
}
