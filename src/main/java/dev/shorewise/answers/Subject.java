package dev.shorewise.answers;

import dev.shorewise.diagnostic.ShortText;
import java.util.Optional;

/**
 * Whom a sheet is about: a client and one of its processes.
 *
 * @param id stable; {@code client/process} unless the sheet says otherwise
 */
public record Subject(String id, Optional<String> client, Optional<String> process) {
  /** The most characters of a name that are shown to people; programs get the whole. */
  public static final int MOST_SHOWN = 100;

  public Subject {
    client = client.filter(name -> !name.isBlank());
    process = process.filter(name -> !name.isBlank());
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
    return new Subject(defaultId(client, process), client, process);
  }

  /** The subject without the client's name and an id that may tell it. */
  public Subject redacted() {
    return new Subject(process.orElse("(name left out)"), Optional.empty(), process);
  }

  /**
   * The subject of a row, called by the line on which it stands instead of by the client's name.
   */
  public Subject redacted(int line) {
    return named(Optional.of("Line " + line), process);
  }

  /** Whether the id is the one that follows from the names. */
  public boolean hasDefaultId() {
    return id.equals(defaultId(client, process));
  }

  private static String defaultId(Optional<String> client, Optional<String> process) {
    String first = client.filter(name -> !name.isBlank()).orElse("");
    String second = process.filter(name -> !name.isBlank()).orElse("");
    return first + (first.isEmpty() || second.isEmpty() ? "" : "/") + second;
  }

  /**
   * The name for a heading: {@code Acme Ltd: Customer support}, or the id. Each part is shortened
   * to {@value #MOST_SHOWN} characters.
   */
  public String title() {
    if (client.isPresent() && process.isPresent()) {
      return shown(client.get()) + ": " + shown(process.get());
    }
    return shown(client.or(() -> process).orElse(id));
  }

  private static String shown(String name) {
    return ShortText.startOf(name, MOST_SHOWN);
  }
}
