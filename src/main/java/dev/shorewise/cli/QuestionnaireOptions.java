package dev.shorewise.cli;

import dev.shorewise.AppContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which questionnaire, where the answers do not say. */
final class QuestionnaireOptions {
  @Option(
      names = {"-q", "--questionnaire"},
      paramLabel = "Q",
      completionCandidates = Completions.QuestionnaireIds.class,
      description =
          "The questionnaire for what names none: the id of a shipped one, or a file (default:"
              + " core). What names another is rejected.")
  private @Nullable String name;

  /** What the user named: a shipped id or a path. */
  Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** The file that the user named, if it is one. */
  Optional<Path> file(AppContext app) {
    return name().map(app::resolve).filter(Files::isRegularFile);
  }
}
