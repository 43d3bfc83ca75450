package dev.shorewise.batch;

import dev.shorewise.answers.Subject;
import dev.shorewise.diagnostic.ShortText;
import java.util.Optional;

/**
 * Finds subjects that come more than once. What it holds is bounded: the first half million
 * subjects, by a hash of 64 bits, with the line each was first seen on.
 */
final class SubjectIds {
  static final int MOST = 1 << 19;

  private long[] hashes = new long[1 << 10];
  private int[] lines = new int[1 << 10];
  private int size;
  private long repeated;
  private String firstRepeated = "";
  private int firstLine;
  private int secondLine;

  /** Takes the next subject. */
  void add(String id, int line) {
    long hash = hash(id);
    int slot = slot(hash);
    if (hashes[slot] == hash) {
      if (repeated == 0) {
        firstRepeated = id;
        firstLine = lines[slot];
        secondLine = line;
      }
      repeated++;
    } else if (size < MOST) {
      hashes[slot] = hash;
      lines[slot] = line;
      size++;
      if (size * 2 > hashes.length) {
        grow();
      }
    }
  }

  /** What to tell the user, if a subject came again. */
  Optional<String> note() {
    if (repeated == 0) {
      return Optional.empty();
    }
    String where =
        "'"
            + ShortText.startOf(firstRepeated, Subject.MOST_SHOWN)
            + "' on lines "
            + firstLine
            + " and "
            + secondLine;
    String limit =
        size == MOST ? "; only the first " + MOST + " were kept in mind, there may be more" : "";
    return Optional.of(
        (repeated == 1
                ? "a subject comes twice: " + where
                : repeated + " subjects repeat an earlier one, the first of them " + where)
            + limit);
  }

  private int slot(long hash) {
    int slot = (int) hash & (hashes.length - 1);
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldLines = lines;
    hashes = new long[oldHashes.length * 2];
    lines = new int[oldLines.length * 2];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        lines[slot] = oldLines[i];
      }
    }
  }

  /** Never zero, which marks an empty slot; mixed so that its low bits differ too. */
  private static long hash(String id) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }
}
