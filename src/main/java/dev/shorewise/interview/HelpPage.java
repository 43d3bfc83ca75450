package dev.shorewise.interview;

/**
 * The explanation of a page.
 *
 * @param part which screenful of it, from 0; counted on and on, and around
 * @param behind the page that is explained
 */
record HelpPage(int part, Page behind) implements Page {
  @Override
  public FullScreen on(FullScreen whole, Key key) {
    if (key == Key.Named.DOWN || key == Key.Named.PAGE_DOWN || key.is('j') || key.is(' ')) {
      return whole.with(new HelpPage(part + 1, behind));
    }
    if (key == Key.Named.UP || key == Key.Named.PAGE_UP || key.is('k')) {
      return whole.with(new HelpPage(part - 1, behind));
    }
    return whole.with(behind);
  }
}
