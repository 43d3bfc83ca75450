package dev.shorewise.cli;

import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.report.Topic;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Words that a shell can complete; worked out only when its completion script is written. */
final class Completions {
  private Completions() {}

  private static QuestionnaireLibrary library() {
    return new QuestionnaireLibrary(Path.of(""));
  }

  /** The ids of the questionnaires that come with the program. */
  static final class QuestionnaireIds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return library().shippedIds().iterator();
    }
  }

  /** What {@code explain} takes by the general questionnaire, which the others extend. */
  static final class Topics implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return library()
          .load(QuestionnaireLibrary.GENERAL)
          .fold(valid -> Topic.names(valid.value()), invalid -> List.<String>of())
          .iterator();
    }
  }
}
