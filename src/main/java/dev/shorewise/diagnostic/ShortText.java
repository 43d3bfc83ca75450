package dev.shorewise.diagnostic;

/**
 * Text of any length, cut to what somebody reads. What is for programs keeps the whole.
 *
 * <p>An ellipsis stands for what was cut, and no character of two halves is cut in between.
 */
public final class ShortText {
  private static final String CUT = "…";

  private ShortText() {}

  /** The text, or its first {@code most} characters. */
  public static String startOf(String text, int most) {
    return text.length() <= most ? text : text.substring(0, whole(text, most)) + CUT;
  }

  /** The text, or its beginning and its end, of {@code most} characters together. */
  public static String endsOf(String text, int most) {
    int half = most / 2;
    return text.length() <= most
        ? text
        : text.substring(0, whole(text, half))
            + CUT
            + text.substring(whole(text, text.length() - half));
  }

  private static int whole(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
  }
}
