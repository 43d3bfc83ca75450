package dev.shorewise.yaml;

import dev.shorewise.diagnostic.VisibleText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes YAML in one steady style, so that files differ only where their content does. */
public final class YamlText {
  // Plain only where no YAML reader could take it for anything but this text.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}_(][\\p{L}\\p{N} _.,/()+'%-]*[\\p{L}\\p{N}_.)%']|\\p{L}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final List<String> WORDS_THAT_MEAN_SOMETHING =
      List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", ".nan", ".inf");

  private YamlText() {}

  /** The text as a scalar on one line: plain where that is safe, otherwise in double quotes. */
  public static String scalar(String text) {
    if (DATE.matcher(text).matches()
        || (PLAIN.matcher(text).matches()
            && WORDS_THAT_MEAN_SOMETHING.stream().noneMatch(text::equalsIgnoreCase))) {
      return text;
    }
    return quoted(text);
  }

  /** The same for a place between braces or brackets, where a comma would end the scalar. */
  public static String flowScalar(String text) {
    return text.indexOf(',') < 0 ? scalar(text) : quoted(text);
  }

  /** The text as part of a comment: on one line, and of characters that YAML allows. */
  public static String comment(String text) {
    StringBuilder comment = new StringBuilder();
    VisibleText.of(text)
        .codePoints()
        .map(
            c ->
                Character.getType(c) == Character.SURROGATE || c == 0xFFFE || c == 0xFFFF
                    ? 0xFFFD
                    : c)
        .forEach(comment::appendCodePoint);
    return comment.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> appendEscaped(quoted, c));
    return quoted.append('"').toString();
  }

  private static void appendEscaped(StringBuilder out, int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      default -> {
        int type = Character.getType(c);
        // Half a surrogate pair has no UTF-8, and no YAML reader takes U+FFFE or U+FFFF.
        if (type == Character.CONTROL
            || type == Character.SURROGATE
            || c == 0xFFFE
            || c == 0xFFFF
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR) {
          out.append(String.format(c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  /**
   * A tree of maps, lists, strings, whole numbers and truth values as a block, each level indented
   * by two spaces. Numbers are written as they are; text that looks like one is quoted.
   */
  public static String block(Map<String, ?> tree) {
    StringBuilder out = new StringBuilder();
    writeMap(out, tree, "");
    return out.toString();
  }

  private static void writeMap(StringBuilder out, Map<?, ?> map, String indent) {
    String lead = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(lead).append(scalar(String.valueOf(entry.getKey()))).append(':');
      writeValue(out, entry.getValue(), indent);
      lead = indent;
    }
  }

  private static void writeValue(StringBuilder out, Object value, String indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('\n').append(indent).append("  ");
      writeMap(out, map, indent + "  ");
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      out.append('\n');
      for (Object item : list) {
        out.append(indent).append("  - ");
        if (item instanceof Map<?, ?> map && !map.isEmpty()) {
          writeMap(out, map, indent + "    ");
        } else {
          out.append(leaf(item)).append('\n');
        }
      }
    } else {
      out.append(' ').append(leaf(value)).append('\n');
    }
  }

  private static String leaf(Object value) {
    if (value instanceof Map) {
      return "{}";
    }
    if (value instanceof List) {
      return "[]";
    }
    if (value instanceof String text) {
      return WHOLE_NUMBER.matcher(text).matches() ? '"' + text + '"' : scalar(text);
    }
    return String.valueOf(value);
  }
}
