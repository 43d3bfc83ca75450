package dev.shorewise.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the jar states it. */
final class Version implements IVersionProvider {
  /** Such as {@code 0.1.0}; {@code development} outside a jar. */
  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** What {@code --version} prints: with the commit, in a package. */
  static String line() {
    return "shorewise " + number() + commit().map(commit -> " (" + commit + ")").orElse("");
  }

  private static Optional<String> commit() {
    try (InputStream in = Version.class.getResourceAsStream("commit.txt")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }
}
