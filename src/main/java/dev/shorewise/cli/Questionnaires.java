package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questionnaires that a command meets, each loaded and compiled once. */
final class Questionnaires {
  private final QuestionnaireLibrary library;
  private final Map<String, Checked<Assessor>> compiled = new HashMap<>();

  Questionnaires(AppContext app) {
    this.library = new QuestionnaireLibrary(app.folder());
  }

  /** The questionnaire with this id or path, or what is wrong with it. */
  Checked<Assessor> load(String idOrPath) {
    return compiled.computeIfAbsent(idOrPath, this::compile);
  }

  /** The same; what is wrong with it ends the command. */
  Assessor require(String idOrPath) {
    return CommandFailed.unless(ExitCode.QUESTIONNAIRE_INVALID, load(idOrPath));
  }

  /** The ids of the questionnaires that come with the program, sorted. */
  List<String> shippedIds() {
    return library.shippedIds();
  }

  /** Those that come with the program, by id. */
  List<Questionnaire> shipped() {
    return library.shipped();
  }

  private Checked<Assessor> compile(String idOrPath) {
    return library
        .load(idOrPath)
        .map(questionnaire -> Assessor.of(questionnaire, library.knownHash(idOrPath)));
  }
}
