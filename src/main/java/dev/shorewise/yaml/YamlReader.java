package dev.shorewise.yaml;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.files.TextFile;
import dev.shorewise.yaml.YamlNode.Entry;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Scalar;
import dev.shorewise.yaml.YamlNode.Sequence;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a YAML file into located nodes. */
public final class YamlReader {
  private static final int MOST_LEVELS = 50;
  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final TextFile file;
  private final YAMLParser parser;
  // The parser counts characters, not the chars of a String.
  private final int[] characters;
  private final Problems problems = new Problems();

  private YamlReader(TextFile file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
    this.characters = file.text().codePoints().toArray();
  }

  /**
   * Reads the file's only document.
   *
   * @return the mapping it holds, or what is wrong: the first syntax error, and every duplicate
   *     key, anchor, alias, merge key or further document before it
   */
  public static Checked<Mapping> read(TextFile file) {
    try (YAMLParser parser =
        (YAMLParser)
            FACTORY.createParser(ObjectReadContext.empty(), new StringReader(file.text()))) {
      return new YamlReader(file, parser).document();
    }
  }

  private Checked<Mapping> document() {
    YamlNode root = null;
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.error(Location.ofFile(file.source()), ProblemCode.YAML_EMPTY, "the file is empty");
      } else {
        root = node(first, 1);
        if (parser.nextToken() != null) {
          problems.error(
              startOfDocument(),
              ProblemCode.YAML_SECOND_DOCUMENT,
              "a second document starts here",
              "keep one");
        }
      }
    } catch (JacksonException e) {
      problems.add(SyntaxProblem.of(e, file.source(), characters));
    } catch (TooDeep e) {
      problems.error(
          e.at, ProblemCode.YAML_TOO_DEEP, "more than " + MOST_LEVELS + " levels of nesting");
    }
    if (root != null && !(root instanceof Mapping)) {
      problems.error(
          root.at(),
          root instanceof Scalar scalar && scalar.isNothing()
              ? ProblemCode.YAML_EMPTY
              : ProblemCode.YAML_WRONG_KIND,
          "expected keys with values at the top, found " + root.kind());
    }
    YamlNode found = root;
    return problems.check(() -> (Mapping) Objects.requireNonNull(found));
  }

  private YamlNode node(JsonToken token, int level) {
    Location at = here();
    if (level > MOST_LEVELS) {
      throw new TooDeep(at);
    }
    rejectAnchors(at);
    return switch (token) {
      case START_OBJECT -> mapping(at, level);
      case START_ARRAY -> sequence(at, level);
      default -> scalar(at);
    };
  }

  private Scalar scalar(Location at) {
    if (parser.isCurrentAlias()) {
      problems.error(
          at,
          ProblemCode.YAML_ANCHOR,
          "'*" + parser.getString() + "' is an alias",
          "write the value out, or put it in quotes if the star is meant");
    }
    String text = parser.getString();
    return new Scalar(at, text == null ? "" : text, isQuoted());
  }

  /** Jackson does not say how a scalar was written, but the file does. */
  private boolean isQuoted() {
    return "\"'|>".indexOf(characterAt(parser.currentTokenLocation())) >= 0;
  }

  private Sequence sequence(Location at, int level) {
    List<YamlNode> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(token, level + 1));
    }
    return new Sequence(at, items);
  }

  private Mapping mapping(Location at, int level) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Location> seen = new HashMap<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      Location keyAt = here();
      String key = parser.currentName();
      rejectAnchors(keyAt);
      boolean merge =
          key.equals("<<") && characterAt(parser.currentTokenLocation()) == '<'; // not in quotes
      if (merge) {
        problems.error(keyAt, ProblemCode.YAML_ANCHOR, "'<<' is a merge key", "write the keys out");
      }
      YamlNode value = node(parser.nextToken(), level + 1);
      Location before = seen.putIfAbsent(key, keyAt);
      if (before != null) {
        problems.error(
            keyAt,
            ProblemCode.YAML_DUPLICATE_KEY,
            "'" + key + "' stands here a second time",
            "the first is at line " + before.line() + ", column " + before.column());
      } else if (!merge) {
        entries.add(new Entry(new Scalar(keyAt, key, true), value));
      }
    }
    return new Mapping(at, entries);
  }

  /**
   * Anchors and tags stand in front of what they belong to, so the file itself shows them best: the
   * parser forgets the anchor of a scalar and repeats the tag of a mapping at its first key.
   */
  private void rejectAnchors(Location at) {
    int first = characterAt(parser.currentTokenLocation());
    if (first == '&') {
      problems.error(
          at, ProblemCode.YAML_ANCHOR, "'" + word() + "' is an anchor", "write the value out");
    } else if (first == '!') {
      problems.error(at, ProblemCode.YAML_ANCHOR, "'" + word() + "' is a tag", "leave it out");
    }
  }

  /** What stands at the current token, up to the next space or bracket. */
  private String word() {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    int end = start;
    while (end < characters.length
        && !Character.isWhitespace(characters[end])
        && ",[]{}".indexOf(characters[end]) < 0) {
      end++;
    }
    return new String(characters, start, end - start);
  }

  private int characterAt(TokenStreamLocation location) {
    long index = location.getCharOffset();
    return index >= 0 && index < characters.length ? characters[(int) index] : '\n';
  }

  private Location here() {
    return place(parser.currentTokenLocation());
  }

  private Location place(@Nullable TokenStreamLocation location) {
    if (location == null || location.getLineNr() < 1) {
      return Location.ofFile(file.source());
    }
    return new Location(file.source(), location.getLineNr(), Math.max(0, location.getColumnNr()));
  }

  /** The dashes that open the current document, which stand on a line of their own. */
  private Location startOfDocument() {
    List<String> lines = file.text().lines().toList();
    for (int line = Math.min(here().line(), lines.size()); line > 1; line--) {
      if (lines.get(line - 1).startsWith("---")) {
        return new Location(file.source(), line, 1);
      }
    }
    return here();
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Location at;

    TooDeep(Location at) {
      super(null, null, false, false);
      this.at = at;
    }
  }
}
