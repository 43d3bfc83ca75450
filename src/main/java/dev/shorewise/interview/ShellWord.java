package dev.shorewise.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words as a shell wants them, for commands that a user copies. */
public final class ShellWord {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_./,:=+@%][A-Za-z0-9_./,:=+@%-]*");

  private ShellWord() {}

  /** The word, in single quotes where a shell would otherwise take it apart. */
  public static String of(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /**
   * A command on lines of its own, indented. One that is wider goes on, between two words, on a
   * line that a shell takes together with the one before.
   *
   * @param command words made by {@link #of}, with a space between two
   */
  public static List<String> lines(String command, int width) {
    List<String> lines = new ArrayList<>();
    String line = " ";
    for (String word : words(command)) {
      boolean begun = !line.isBlank();
      if (begun && TextWrap.columns(line) + 1 + TextWrap.columns(word) + " \\".length() > width) {
        lines.add(line + " \\");
        line = "     ";
      }
      line = line + " " + word;
    }
    lines.add(line);
    return lines;
  }

  /** The words of a command, with their quotes. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == '\\' && !quoted && i + 1 < command.length()) {
        word.append(c).append(command.charAt(++i));
      } else if (c == ' ' && !quoted) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        quoted ^= c == '\'';
        word.append(c);
      }
    }
    words.add(word.toString());
    return words;
  }
}
