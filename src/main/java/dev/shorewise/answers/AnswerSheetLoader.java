package dev.shorewise.answers;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.files.TextFile;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlNode.Scalar;
import dev.shorewise.yaml.YamlReader;
import java.util.Optional;

/**
 * Reads answer sheets. A sheet names its questionnaire, so this takes two steps: {@link #read} says
 * which questionnaire is wanted, and {@link SheetDocument#fit} holds the answers against it.
 */
public final class AnswerSheetLoader {
  /** What the first line of a sheet says. */
  public static final String FORMAT = "shorewise/answers/1";

  private AnswerSheetLoader() {}

  /**
   * Reads a sheet as far as that is possible without its questionnaire.
   *
   * @return the document, or why it is not an answer sheet; what else is wrong in it is reported
   *     together with the answers, by {@link SheetDocument#fit}
   */
  public static Checked<SheetDocument> read(TextFile file) {
    return YamlReader.read(file).then(root -> document(file, root));
  }

  /** The same, where the file may not have been readable: then passes on why. */
  public static Checked<SheetDocument> read(Checked<TextFile> file) {
    return file.then(AnswerSheetLoader::read);
  }

  private static Checked<SheetDocument> document(TextFile file, Mapping root) {
    Problems fatal = new Problems();
    MappingReader reader = new MappingReader(root, fatal);
    checkFormat(reader, fatal);
    if (fatal.hasErrors()) {
      // A file of another kind: every further complaint would be about the wrong thing.
      return new Checked.Invalid<>(fatal.sorted());
    }
    Optional<QuestionnaireReference> reference = reference(reader, fatal);
    return fatal.check(
        () ->
            new SheetDocument(
                reference, reader.at("questionnaire"), Location.ofFile(file.source()), root));
  }

  private static void checkFormat(MappingReader reader, Problems problems) {
    String hint = "an answer sheet starts with 'format: " + FORMAT + "'";
    Optional<String> format = reader.optionalText("format");
    if (format.isEmpty()) {
      problems.error(
          reader.at("format"), ProblemCode.ANSWERS_FORMAT, "the file has no format", hint);
    } else if (!format.get().equals(FORMAT)) {
      problems.error(
          reader.at("format"),
          ProblemCode.ANSWERS_FORMAT,
          "the format is '" + format.get() + "'",
          hint);
    }
  }

  private static Optional<QuestionnaireReference> reference(
      MappingReader reader, Problems problems) {
    if (reader.node("questionnaire").filter(Scalar.class::isInstance).isPresent()) {
      return reader
          .optionalText("questionnaire")
          .map(name -> new QuestionnaireReference(name, Optional.empty(), Optional.empty()));
    }
    Optional<MappingReader> parts = reader.mapping("questionnaire");
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String name = parts.get().text("id");
    Optional<String> version = parts.get().optionalText("version");
    Optional<String> sha256 = parts.get().optionalText("sha256");
    parts.get().finish();
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new QuestionnaireReference(name, version, sha256));
  }
}
