package dev.shorewise.interview;

import java.util.regex.Pattern;

/** A word as a shell wants it, for commands that a user copies. */
public final class ShellWord {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_./,:=+@%][A-Za-z0-9_./,:=+@%-]*");

  private ShellWord() {}

  /** The word, in single quotes where a shell would otherwise take it apart. */
  public static String of(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
