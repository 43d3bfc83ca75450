package dev.shorewise.diagnostic;

/** How bad a problem is. An error stops the file from being used; a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word printed in front of a message: {@code error} or {@code warning}. */
  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
