package dev.shorewise;

/** The door: the only class that may end the JVM or touch its streams. */
public final class Main {
  private Main() {}

  /** Prints the version, which is all there is so far. */
  public static void main(String... args) {
    System.out.println("shorewise " + version());
  }

  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}
