package dev.shorewise.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command of the program as a page shows it.
 *
 * @param page where it stands
 * @param words the arguments; {@code *} is not spread yet
 * @param target the file that standard output goes to
 * @param exitCode what the page says it returns
 * @param shown what the page says it prints, piece by piece
 */
public record DocumentedCommand(
    String page, List<String> words, Optional<String> target, int exitCode, List<String> shown) {
  private static final Pattern PROGRAM = Pattern.compile("^(?:\\./)?shorewise (.*)$");
  private static final Pattern EXITS = Pattern.compile("exits with (\\d+)");
  private static final int NO_TERMINAL = 2;

  public DocumentedCommand {
    words = List.copyOf(words);
    shown = List.copyOf(shown);
  }

  /** The command on this line, if it is one of the program with nothing to be filled in. */
  static Optional<DocumentedCommand> of(String page, String line, List<String> shown) {
    String[] halves = line.split("\\s+# ", 2);
    Matcher program = PROGRAM.matcher(halves[0].replaceFirst(" (\\|\\||&&).*", "").strip());
    if (!program.matches() || program.group(1).contains("|")) {
      return Optional.empty();
    }
    Matcher exits = EXITS.matcher(halves.length > 1 ? halves[1] : "");
    String[] redirected = program.group(1).split(" > ", 2);
    List<String> words = List.of(redirected[0].strip().split(" +", -1));
    int exitCode = exits.find() ? Integer.parseInt(exits.group(1)) : 0;
    return Optional.of(
        new DocumentedCommand(
            page,
            words,
            redirected.length > 1 ? Optional.of(redirected[1].strip()) : Optional.empty(),
            words.get(0).equals("assess") ? NO_TERMINAL : exitCode,
            shown));
  }

  /** The name of the command. */
  public String verb() {
    return words.get(0);
  }

  /**
   * Runs it, without a terminal: an interview then ends at once, after its options were understood.
   */
  public CliRun runIn(Path folder) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String word : words) {
      arguments.addAll(spread(folder, word));
    }
    CliRun run = CliRun.in(folder, arguments.toArray(String[]::new));
    if (target.isPresent()) {
      Files.writeString(folder.resolve(target.get()), run.out());
    }
    return run;
  }

  private static List<String> spread(Path folder, String word) throws IOException {
    if (!word.contains("*")) {
      return List.of(word);
    }
    Path parent = folder.resolve(word).resolveSibling(".").normalize();
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.matches(word.replace(".", "\\.").replace("*", "[^/]*")))
          .sorted()
          .toList();
    }
  }

  @Override
  public String toString() {
    return page + ": shorewise " + String.join(" ", words);
  }
}
