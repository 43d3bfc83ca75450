package dev.shorewise.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, with what in it can be held against the program.
 *
 * <ul>
 *   <li>{@code sh} blocks hold one command a line;
 *   <li>{@code console} blocks hold one command behind {@code $} and what it prints;
 *   <li>{@code yaml} blocks are files if they begin with a comment that names one, or if they are
 *       questionnaires, which are named by their id.
 * </ul>
 */
public final class MarkdownPage {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))\\b");
  private static final Pattern FILE = Pattern.compile("\\A# (\\S+\\.yaml)\n");
  private static final Pattern QUESTIONNAIRE =
      Pattern.compile("\\Aformat: shorewise/questionnaire/1\nid: (\\S+)\n");
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]\\d{3}\\b");

  private final String path;
  private final String text;

  private MarkdownPage(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /**
   * Reads a page.
   *
   * @param path from the root of the project
   */
  public static MarkdownPage at(String path) throws IOException {
    return new MarkdownPage(path, Files.readString(Project.ROOT.resolve(path)));
  }

  /** The commands of the program, in the order of the page. */
  public List<DocumentedCommand> commands() {
    List<DocumentedCommand> commands = new ArrayList<>();
    for (MatchResult block : blocks()) {
      if (block.group(1).equals("sh")) {
        block
            .group(2)
            .lines()
            .map(line -> DocumentedCommand.of(path, line, List.of()))
            .flatMap(Optional::stream)
            .forEach(commands::add);
      } else if (block.group(1).equals("console")) {
        String[] parts = block.group(2).split("\n", 2);
        List<String> shown = List.of(parts[1].split("(?m)^\\[…\\]\n", -1));
        DocumentedCommand.of(path, parts[0].substring(2), shown).ifPresent(commands::add);
      }
    }
    return commands;
  }

  /** The files that the page shows, by name. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (MatchResult block : blocks()) {
      Matcher named = FILE.matcher(block.group(2));
      Matcher questionnaire = QUESTIONNAIRE.matcher(block.group(2));
      if (named.find()) {
        files.put(named.group(1), block.group(2));
      } else if (questionnaire.find()) {
        files.put(questionnaire.group(1) + ".yaml", block.group(2));
      }
    }
    return files;
  }

  /** Links to files that are not there. */
  public List<String> brokenLinks() {
    Path folder = Project.ROOT.resolve(path).resolveSibling(".");
    return LINK.matcher(text)
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains("://") && !link.startsWith("#"))
        .filter(link -> !Files.exists(folder.resolve(link.replaceFirst("#.*", "")).normalize()))
        .toList();
  }

  /** The test classes that the page names. */
  public List<String> tests() {
    return TEST.matcher(text).results().map(match -> match.group(1)).distinct().toList();
  }

  /** The problem codes it mentions. */
  public List<String> problemCodes() {
    return CODE.matcher(text).results().map(MatchResult::group).distinct().toList();
  }

  /** The rows of the first table under a heading, without its head and without code quotes. */
  public List<List<String>> tableUnder(String heading) {
    String below = text.substring(text.indexOf("\n" + heading + "\n") + heading.length() + 2);
    return below
        .lines()
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> line.replace("`", "").split("\\|", -1))
        .map(cells -> Stream.of(cells).skip(1).limit(cells.length - 2).map(String::strip).toList())
        .toList();
  }

  private List<MatchResult> blocks() {
    return BLOCK.matcher(text).results().toList();
  }

  @Override
  public String toString() {
    return path;
  }
}
