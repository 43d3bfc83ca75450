package dev.shorewise.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked before the questions.
 *
 * @param screens in the order in which they are shown; may be empty
 */
record Opening(List<Screen> screens) {
  static final Opening NONE = new Opening(List.of());

  Opening {
    screens = List.copyOf(screens);
  }

  /** What a new interview lacks. */
  static Opening of(Optional<String> process, Optional<String> client, boolean asksLength) {
    List<Screen> screens = new ArrayList<>();
    if (process.isEmpty()) {
      screens.add(new Screen.AskProcess());
    }
    if (client.isEmpty()) {
      screens.add(new Screen.AskClient());
    }
    if (asksLength) {
      screens.add(new Screen.AskLength());
    }
    return new Opening(screens);
  }

  /** What a client in a file lacks. */
  static Opening of(ClientCase client) {
    boolean inDoubt = client.sheet().doubt().isPresent() && !client.revisited();
    return of(
        client.sheet().process().filter(process -> !inDoubt),
        client.sheet().client().filter(name -> !inDoubt),
        false);
  }

  boolean has(Screen screen) {
    return screens.contains(screen);
  }

  Optional<Screen> first() {
    return screens.stream().findFirst();
  }

  Optional<Screen> last() {
    return screens.isEmpty() ? Optional.empty() : Optional.of(screens.get(screens.size() - 1));
  }

  /** The one after this one. */
  Optional<Screen> after(Screen screen) {
    return at(screens.indexOf(screen) + 1);
  }

  /** The one before this one. */
  Optional<Screen> before(Screen screen) {
    return at(screens.indexOf(screen) - 1);
  }

  private Optional<Screen> at(int index) {
    return index < 0 || index >= screens.size()
        ? Optional.empty()
        : Optional.of(screens.get(index));
  }
}
