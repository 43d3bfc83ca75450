package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.AnswerSheetLoader;
import dev.shorewise.answers.QuestionnaireReference;
import dev.shorewise.answers.SheetDocument;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.files.TextFile;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.report.StoredAssessment;
import java.util.List;
import java.util.Optional;

/**
 * One of two files that are compared: an answer sheet, or an assessment stored as JSON.
 *
 * @param name as the user named it
 * @param sheet the sheet, unless it is a stored assessment
 * @param stored the assessment, unless it is a sheet
 * @param assessor of the questionnaire that the sheet names
 */
record ComparedFile(
    String name,
    Optional<SheetDocument> sheet,
    Optional<StoredAssessment> stored,
    Optional<Assessor> assessor) {
  /**
   * The answers, held against a questionnaire.
   *
   * @param lost ids of the questions whose answers do not fit it
   */
  record Fitted(AnswerSheet sheet, List<String> lost) {}

  /** Reads it. */
  static ComparedFile read(
      AppContext app, Questionnaires questionnaires, Optional<String> asked, String name) {
    Sheets sheets = new Sheets(app, questionnaires, asked);
    Checked<TextFile> text = sheets.text(name);
    TextFile file = CommandFailed.unless(ExitCode.NOTHING_SCORED, text);
    if (StoredAssessment.looksLikeOne(file)) {
      StoredAssessment stored =
          CommandFailed.unless(ExitCode.NOTHING_SCORED, StoredAssessment.read(file));
      return new ComparedFile(
          name, Optional.empty(), Optional.of(stored), asked.map(questionnaires::require));
    }
    Assessor assessor = sheets.require(name, text).assessor();
    SheetDocument sheet =
        CommandFailed.unless(ExitCode.NOTHING_SCORED, AnswerSheetLoader.read(file));
    return new ComparedFile(name, Optional.of(sheet), Optional.empty(), Optional.of(assessor));
  }

  /** The questionnaire that a stored assessment names, as it comes with the program. */
  Assessor require(Questionnaires questionnaires, Optional<String> asked) {
    String id = asked.or(() -> stored.map(StoredAssessment::questionnaire)).orElseThrow();
    if (asked.isEmpty() && !questionnaires.shippedIds().contains(id)) {
      throw CommandFailed.because(
          ExitCode.USAGE, name + ": '" + id + "' does not come with the program; name it with -q");
    }
    return questionnaires.require(id);
  }

  /** Both files must answer the same questionnaire. */
  void requireQuestionnaire(Assessor wanted) {
    String id =
        stored
            .map(StoredAssessment::questionnaire)
            .or(() -> assessor.map(Assessor::questionnaire).map(Questionnaire::id))
            .orElseThrow();
    if (!id.equals(wanted.questionnaire().id())) {
      throw CommandFailed.because(
          ExitCode.NOTHING_SCORED,
          name
              + ": it answers '"
              + id
              + "', the other one '"
              + wanted.questionnaire().id()
              + "'; only answers to one questionnaire can be compared");
    }
  }

  /** The old questionnaire must be the one that the file says it was made by. */
  void requireMadeBy(Assessor old) {
    madeBy()
        .filter(hash -> !hash.equalsIgnoreCase(old.questionnaireHash()))
        .ifPresent(
            hash -> {
              throw CommandFailed.because(
                  ExitCode.USAGE,
                  "--old-questionnaire is not the one that "
                      + name
                      + " was made by: its hash is "
                      + old.questionnaireHash().substring(0, 12)
                      + "…, not "
                      + hash.substring(0, Math.min(12, hash.length()))
                      + "…");
            });
  }

  /** Whether it says that it was made by another version than this. */
  boolean isOfAnotherVersion(Assessor today) {
    boolean otherVersion =
        sheet
            .flatMap(SheetDocument::questionnaire)
            .flatMap(QuestionnaireReference::version)
            .filter(version -> !version.equals(today.questionnaire().version()))
            .isPresent();
    return otherVersion
        || madeBy().filter(hash -> !hash.equalsIgnoreCase(today.questionnaireHash())).isPresent();
  }

  private Optional<String> madeBy() {
    return stored
        .map(StoredAssessment::sha256)
        .or(
            () ->
                sheet
                    .flatMap(SheetDocument::questionnaire)
                    .flatMap(QuestionnaireReference::sha256));
  }

  /** Holds the answers against a questionnaire. */
  Fitted fit(Assessor wanted) {
    if (stored.isPresent()) {
      StoredAssessment.Replayed replayed = stored.get().replay(wanted.questionnaire());
      return new Fitted(replayed.sheet(), replayed.lost());
    }
    return new Fitted(
        CommandFailed.unless(
            ExitCode.NOTHING_SCORED,
            sheet.orElseThrow().fit(wanted.questionnaire(), wanted.questionnaireHash())),
        List.of());
  }
}
