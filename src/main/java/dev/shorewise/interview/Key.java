package dev.shorewise.interview;

/** A key that was pressed. */
sealed interface Key {
  /** A key that types nothing. */
  enum Named implements Key {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    ENTER,
    ESCAPE,
    BACKSPACE,
    TAB,
    /** Ctrl-C, or nobody there any more. */
    LEAVE,
    /** No key: the window has another size, or the key means nothing anywhere. */
    NONE
  }

  /**
   * A character.
   *
   * @param text one code point, no control character
   */
  record Typed(String text) implements Key {}

  /** Whether this is that character. */
  default boolean is(char character) {
    return this instanceof Typed typed && typed.text().equals(String.valueOf(character));
  }

  /** The digit that was typed, or -1. */
  default int digit() {
    return this instanceof Typed typed && typed.text().matches("[0-9]")
        ? typed.text().charAt(0) - '0'
        : -1;
  }
}
