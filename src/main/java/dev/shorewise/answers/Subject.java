package dev.shorewise.answers;

import java.util.Optional;

/**
 * Whom a sheet is about: a client and one of its processes.
 *
 * @param id stable; {@code client/process} unless the sheet says otherwise
 */
public record Subject(String id, Optional<String> client, Optional<String> process) {
  public Subject {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a subject needs an id");
    }
  }

  /**
   * A subject with the id that follows from its names: {@code client/process}, or the one that is
   * there.
   *
   * @throws IllegalArgumentException if both are absent
   */
  public static Subject named(Optional<String> client, Optional<String> process) {
    String id =
        client.isPresent() && process.isPresent()
            ? client.get() + "/" + process.get()
            : client.or(() -> process).orElse("");
    return new Subject(id, client, process);
  }

  /** The name for a heading: {@code Acme Ltd: Customer support}, or the id. */
  public String title() {
    if (client.isPresent() && process.isPresent()) {
      return client.get() + ": " + process.get();
    }
    return client.or(() -> process).orElse(id);
  }
}
