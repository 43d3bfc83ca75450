package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.batch.ColumnMap;
import dev.shorewise.batch.ColumnMapLoader;
import dev.shorewise.files.TextFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the columns and words of a client's own file mean. */
final class ColumnMapOptions {
  @Option(
      names = "--map",
      paramLabel = "MAP.yaml",
      description = "What the file's own headers and words mean; --suggest-map drafts one.")
  private @Nullable String map;

  @Option(
      names = "--suggest-map",
      description =
          "Print a draft of a --map, guessed from the file's headers and cells, and score nothing.")
  private boolean suggest;

  /** Whether a map is to be drafted. */
  boolean isToSuggest() {
    return suggest;
  }

  /** The file of the map, if one was named. */
  Optional<String> file() {
    return Optional.ofNullable(map);
  }

  /** The map that was named, or the one that changes nothing. */
  ColumnMap map(AppContext app) {
    return map == null ? ColumnMap.NONE : read(app, map);
  }

  /** The map in a file. */
  static ColumnMap read(AppContext app, String file) {
    return CommandFailed.unless(
        ExitCode.NOTHING_SCORED, ColumnMapLoader.read(TextFile.read(app.resolve(file), file)));
  }
}
