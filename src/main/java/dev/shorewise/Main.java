package dev.shorewise;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The door: the only class that may end the JVM. */
@Command(
    name = "shorewise",
    mixinStandardHelpOptions = true,
    description = "Tells whether a business process is ready to be offshored, and why.",
    versionProvider = Main.Version.class)
public final class Main implements Runnable {
  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String... args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"shorewise " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
