package dev.shorewise.files;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A small text file, read as a whole.
 *
 * @param source the file as the user named it, for messages
 * @param text its content, without a byte-order mark
 */
public record TextFile(String source, String text) {
  /** The most that a questionnaire or an answer sheet may hold: 1 MiB. */
  public static final int MOST_BYTES = 1 << 20;

  /**
   * Reads a file.
   *
   * @param path where it is
   * @param source what messages call it
   * @return the text, or that it cannot be read, is larger than 1 MiB or is not UTF-8
   */
  public static Checked<TextFile> read(Path path, String source) {
    if (Files.isDirectory(path)) {
      return unreadable(source, "it is a folder");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return decode(source, in.readNBytes(MOST_BYTES + 1));
    } catch (NoSuchFileException e) {
      return unreadable(source, "there is no such file");
    } catch (AccessDeniedException e) {
      return unreadable(source, "permission denied");
    } catch (IOException e) {
      return unreadable(source, "it cannot be read: " + e.getMessage());
    }
  }

  /** The text in these bytes, or that they are too many or not UTF-8. */
  public static Checked<TextFile> decode(String source, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return invalid(source, ProblemCode.FILE_TOO_LARGE, "the file is larger than 1 MiB");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Checked.valid(
          new TextFile(source, text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      return invalid(
          source, ProblemCode.FILE_NOT_TEXT, "the file is not UTF-8 text; save it as UTF-8");
    }
  }

  private static Checked<TextFile> unreadable(String source, String message) {
    return invalid(source, ProblemCode.FILE_UNREADABLE, message);
  }

  private static Checked<TextFile> invalid(String source, ProblemCode code, String message) {
    return new Checked.Invalid<>(List.of(Problem.error(Location.ofFile(source), code, message)));
  }
}
