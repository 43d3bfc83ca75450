package dev.shorewise.interview;

import java.util.Locale;

/**
 * Which items of a list are shown.
 *
 * @param typing whether it is being typed
 * @param text what the items shown hold; blank: all are shown
 */
record Filter(boolean typing, String text) {
  static final Filter NONE = new Filter(false, "");
  private static final int MOST_CHARACTERS = 40;

  boolean isOn() {
    return typing || !text.isEmpty();
  }

  boolean shows(String item) {
    return item.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
  }

  Filter begun() {
    return new Filter(true, text);
  }

  /** What a key makes of it while it is being typed; keys that type nothing leave it as it is. */
  Filter on(Key key) {
    if (key instanceof Key.Typed typed && text.length() < MOST_CHARACTERS) {
      return new Filter(true, text + typed.text());
    }
    if (key == Key.Named.BACKSPACE) {
      return text.isEmpty() ? NONE : new Filter(true, TypedText.withoutLast(text));
    }
    return key == Key.Named.ENTER ? new Filter(false, text) : this;
  }
}
