package dev.shorewise.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected outputs kept as files under {@code src/test/resources}. {@code mvn -o test
 * -Dgolden.update=true} rewrites them all; read the difference before committing it.
 */
public final class Golden {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private Golden() {}

  /** Holds a text against the file, byte for byte; a file that does not exist counts as empty. */
  public static void check(String file, String actual) {
    Path path = RESOURCES.resolve(file);
    try {
      if (Boolean.getBoolean("golden.update")) {
        update(path, actual);
      }
      String expected = Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
      assertThat(actual).as("%s (-Dgolden.update=true rewrites it)", path).isEqualTo(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void update(Path path, String actual) throws IOException {
    if (actual.isEmpty()) {
      Files.deleteIfExists(path);
    } else {
      Files.createDirectories(path.getParent());
      Files.writeString(path, actual, StandardCharsets.UTF_8);
    }
  }
}
