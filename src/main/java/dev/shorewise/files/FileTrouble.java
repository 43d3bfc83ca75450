package dev.shorewise.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * What went wrong with a file that was to be written, in words. The JDK's messages are often only
 * the file's name, and that may be the name of a temporary file beside it.
 */
public final class FileTrouble {
  private FileTrouble() {}

  /** A few words without a full stop; never the name of the file. */
  public static String of(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
      return "there is no such folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return String.valueOf(e.getMessage());
  }
}
