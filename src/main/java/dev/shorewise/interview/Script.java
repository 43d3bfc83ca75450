package dev.shorewise.interview;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.insight.NextModelQuestion;
import dev.shorewise.insight.NextQuestion;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which questions there are and in which order they are asked. */
final class Script {
  private final Assessor assessor;
  private final List<Question> all;
  private final List<Question> quick;
  private final Optional<ClientCase> client;

  /** Asks all questions. */
  Script(Assessor assessor) {
    this(assessor, Optional.empty());
  }

  /** Asks what is to be asked about one client of several. */
  Script(ClientCase client) {
    this(client.assessor(), Optional.of(client));
  }

  private Script(Assessor assessor, Optional<ClientCase> client) {
    this.assessor = assessor;
    this.client = client;
    Questionnaire questionnaire = assessor.questionnaire();
    Predicate<Question> isAsked =
        question -> client.isEmpty() || client.get().toAsk().contains(question.id());
    // An overlay's questions stand at the end of the file, but belong beside the others of theirs.
    this.all =
        ordered(
                questionnaire.dimensions().stream()
                    .flatMap(
                        dimension ->
                            questionnaire.questions().stream()
                                .filter(question -> question.dimension().equals(dimension.id())))
                    .toList())
            .stream()
            .filter(isAsked)
            .toList();
    // The quick ones are few, and their author puts first what can end the matter.
    this.quick =
        ordered(questionnaire.questions().stream().filter(Question::quick).toList()).stream()
            .filter(isAsked)
            .toList();
  }

  /** The client, where it is one of several. */
  Optional<ClientCase> client() {
    return client;
  }

  Questionnaire questionnaire() {
    return assessor.questionnaire();
  }

  Question question(String id) {
    return questionnaire().question(id).orElseThrow();
  }

  Assessment assess(AnswerSheet sheet) {
    return assessor.assess(sheet);
  }

  WhatIf whatIf(AnswerSheet sheet) {
    return assessor.whatIf(sheet);
  }

  /** Whether any question is marked as quick. */
  boolean hasQuick() {
    return !quick.isEmpty();
  }

  /** How many questions are marked as quick. */
  int quickCount() {
    return quick.size();
  }

  /** How far an interview of this length goes at first. */
  Stage stage(Length length) {
    return switch (length) {
      case FULL -> Stage.ALL;
      case ASKED_FOR -> hasQuick() ? Stage.QUICK : Stage.ALL;
      case QUICK -> hasQuick() ? Stage.QUICK : Stage.DECISION;
    };
  }

  /**
   * The ids of the questions of a stage that are not hidden, in the order in which they are asked.
   */
  List<String> visible(Assessment assessment, Stage stage) {
    return shown(assessment, stage == Stage.ALL ? all : quick);
  }

  /** The same for the quick questions and then those that were chosen one by one. */
  List<String> visible(Assessment assessment, List<String> chosen) {
    return Stream.concat(
            shown(assessment, quick).stream(),
            shown(assessment, chosen.stream().map(this::question).toList()).stream())
        .toList();
  }

  private List<String> shown(Assessment assessment, List<Question> questions) {
    return questions.stream()
        .map(Question::id)
        .filter(id -> assessment.state(id) != AnswerState.HIDDEN || isBroken(id))
        .toList();
  }

  /**
   * Whether a file has an answer that cannot be read, which spoils its row even where it is hidden.
   */
  private boolean isBroken(String question) {
    return client.filter(asked -> asked.isBroken(question)).isPresent();
  }

  /** The ids of the answered questions that are not quick, in the order of the long interview. */
  List<String> answeredBeyondQuick(AnswerSheet sheet) {
    return all.stream()
        .filter(question -> !question.quick())
        .map(Question::id)
        .filter(id -> sheet.answers().containsKey(id))
        .toList();
  }

  /** Those of the questions whose answers may help a stage to find out what it is to find out. */
  List<String> bearing(AnswerSheet sheet, Stage stage, List<String> questions) {
    Set<String> bearing = bearing(whatIf(sheet), stage);
    return questions.stream().filter(bearing::contains).toList();
  }

  /**
   * The best question to ask next.
   *
   * @param candidates at least one, in the order of the long interview
   */
  String best(AnswerSheet sheet, Stage stage, List<String> candidates) {
    // What an unknown answer leaves perhaps hidden is not ranked; it comes last.
    return ranked(whatIf(sheet), stage)
        .map(Question::id)
        .filter(candidates::contains)
        .findFirst()
        .orElse(candidates.get(0));
  }

  /** What would settle a stage, the best to find out first; also what was said to be unknown. */
  List<Question> bestToFindOut(AnswerSheet sheet, Stage stage) {
    WhatIf known = whatIf(sheet);
    Set<String> bearing = bearing(known, stage);
    return ranked(known, stage).filter(question -> bearing.contains(question.id())).toList();
  }

  private static Set<String> bearing(WhatIf known, Stage stage) {
    return stage == Stage.MODEL ? known.bearingOnAdvice() : known.bearingOnVerdict();
  }

  private static Stream<Question> ranked(WhatIf known, Stage stage) {
    return stage == Stage.MODEL
        ? NextModelQuestion.rank(known).stream().map(NextModelQuestion::question)
        : NextQuestion.rank(known).stream().map(NextQuestion::question);
  }

  /** As given, but no question before those that decide whether it is asked. */
  private List<Question> ordered(List<Question> candidates) {
    Set<Question> order = new LinkedHashSet<>();
    Set<Question> underWay = new LinkedHashSet<>();
    candidates.forEach(question -> place(question, candidates, order, underWay));
    return List.copyOf(order);
  }

  private void place(
      Question question, List<Question> candidates, Set<Question> order, Set<Question> underWay) {
    if (!candidates.contains(question) || !underWay.add(question)) {
      return;
    }
    question.showIf().stream()
        .flatMap(shown -> questionnaire().questionsRead(shown).stream())
        .forEach(read -> place(read, candidates, order, underWay));
    order.add(question);
  }
}
