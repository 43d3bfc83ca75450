package dev.shorewise.interview;

/** What fills the screen, and what is under way there. Immutable. */
sealed interface Page
    permits ChoicePage, AmountPage, EndPage, HelpPage, AnswersPage, PreviewPage, BackingPage {
  /** What a key leads to. Keys that mean the same everywhere have been seen to before. */
  FullScreen on(FullScreen whole, Key key);

  /** Whether it lies over another page, to which q leads back. */
  default boolean isOverlay() {
    return this instanceof HelpPage || this instanceof AnswersPage || this instanceof PreviewPage;
  }

  /** Whether characters are text here, rather than commands. */
  default boolean isTyping() {
    return false;
  }
}
