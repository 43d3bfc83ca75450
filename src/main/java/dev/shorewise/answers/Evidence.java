package dev.shorewise.answers;

import java.util.Locale;

/** How well an answer is backed, from weakest to strongest. */
public enum Evidence {
  /** Somebody said so. The default. */
  CLAIMED,
  /** A document shows it. */
  DOCUMENTED,
  /** Somebody checked it. */
  VERIFIED;

  /** The word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
