package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.files.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Where the text of a questionnaire comes from. */
sealed interface QuestionnaireFile {
  /** What messages call it. */
  String source();

  Checked<TextFile> text();

  /** Whether both are one file, however they were named. */
  boolean isSame(QuestionnaireFile other);

  /** One that comes with the program. */
  record Shipped(String id) implements QuestionnaireFile {
    static final String FOLDER = "questionnaires";

    /** As in the source tree, where a click opens it. */
    @Override
    public String source() {
      return FOLDER + "/" + id + ".yaml";
    }

    String resource() {
      return "/" + source();
    }

    boolean exists() {
      return Shipped.class.getResource(resource()) != null;
    }

    @Override
    public Checked<TextFile> text() {
      try (InputStream in = Shipped.class.getResourceAsStream(resource())) {
        if (in != null) {
          return TextFile.decode(source(), in.readNBytes(TextFile.MOST_BYTES + 1));
        }
      } catch (IOException e) {
        // Reported below: the program's own jar cannot be read.
      }
      return new Checked.Invalid<>(
          List.of(
              Problem.error(
                  Location.ofFile(source()),
                  ProblemCode.FILE_UNREADABLE,
                  "this file of the program cannot be read")));
    }

    @Override
    public boolean isSame(QuestionnaireFile other) {
      return equals(other);
    }
  }

  /**
   * One in a file of the user.
   *
   * @param path absolute
   * @param source as the user named it
   */
  record OnDisk(Path path, String source) implements QuestionnaireFile {
    @Override
    public Checked<TextFile> text() {
      return TextFile.read(path, source);
    }

    @Override
    public boolean isSame(QuestionnaireFile other) {
      return other instanceof OnDisk onDisk && path.normalize().equals(onDisk.path.normalize());
    }
  }
}
