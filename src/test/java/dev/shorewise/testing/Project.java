package dev.shorewise.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree that the tests run in. */
public final class Project {
  /** Its folder. */
  public static final Path ROOT = Path.of("").toAbsolutePath();

  private Project() {}

  /** The answer sheets that come as examples, as paths from the root, sorted. */
  public static List<String> exampleSheets() {
    return files("examples");
  }

  /** The questionnaires that come with the program, as paths from the root, sorted. */
  public static List<String> questionnaires() {
    return files("questionnaires");
  }

  private static List<String> files(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files
          .map(file -> folder + "/" + file.getFileName())
          .filter(file -> file.endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
