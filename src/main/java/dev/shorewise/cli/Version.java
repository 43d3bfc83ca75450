package dev.shorewise.cli;

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
    Optional<String> commit = commit();
    return "shorewise " + number() + (commit.isPresent() ? " (" + commit.get() + ")" : "");
  }

  /** The launcher knows it from a file that lies beside the jar of a package. */
  private static Optional<String> commit() {
    return Optional.ofNullable(System.getProperty("shorewise.commit"));
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }
}
