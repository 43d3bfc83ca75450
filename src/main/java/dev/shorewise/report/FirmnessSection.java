package dev.shorewise.report;

import dev.shorewise.answers.Evidence;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.insight.AnswerFlip;
import dev.shorewise.insight.NextQuestion;
import dev.shorewise.insight.Sensitivity;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How firm the result is, what would flip it, and what nobody told the program. */
final class FirmnessSection {
  /** The most flips that a report shows; {@code explain} shows all. */
  static final int MOST_FLIPS = 5;

  private static final int MOST_QUESTIONS = 3;

  private final Assessment assessment;
  private final Sensitivity sensitivity;
  private final Answers answers;
  private final List<Block> blocks = new ArrayList<>();

  private FirmnessSection(Report report, Answers answers) {
    this.assessment = report.assessment();
    this.sensitivity = report.insight().sensitivity();
    this.answers = answers;
  }

  /**
   * The section.
   *
   * @param mostFlips the most flips that are shown
   */
  static Section of(Report report, Answers answers, int mostFlips) {
    FirmnessSection section = new FirmnessSection(report, answers);
    section.nextQuestions();
    section.flips(mostFlips);
    section.caveats();
    return new Section("How firm this is", section.blocks);
  }

  private void nextQuestions() {
    boolean settled =
        assessment.verdict().settled().isPresent() && assessment.models().possible().size() < 2;
    if (settled || sensitivity.nextQuestions().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("To find out first"));
    sensitivity.nextQuestions().stream().limit(MOST_QUESTIONS).forEach(this::nextQuestion);
  }

  private void nextQuestion(NextQuestion next) {
    Question question = next.question();
    String why = next.knockOut() ? ", which alone may decide it" : "";
    blocks.add(new Block.Item(Tone.OPEN, question.ask(), List.of(question.id() + why)));
  }

  private void flips(int most) {
    blocks.add(new Block.Heading("What a single other answer would change"));
    List<AnswerFlip> flips = sensitivity.flips();
    if (flips.isEmpty()) {
      blocks.add(
          new Block.Paragraph("Nothing: no other answer to a single question changes the result."));
      return;
    }
    flips.stream().limit(most).forEach(flip -> blocks.add(flip(flip)));
    if (flips.size() > most) {
      blocks.add(
          new Block.Paragraph(
              "And " + (flips.size() - most) + " more: 'shorewise explain' shows them."));
    }
  }

  private Block flip(AnswerFlip flip) {
    Tone tone =
        switch (flip.direction()) {
          case BETTER -> Tone.GOOD;
          case WORSE -> Tone.CAUTION;
          case OTHER, MODEL -> Tone.NEUTRAL;
        };
    return new Block.Item(
        tone,
        flip.question().id() + ": " + outcome(flip),
        List.of(
            "if it were: " + answers.inWords(flip.question(), flip.other()),
            "and not: " + answers.inWords(flip.question(), flip.given())));
  }

  private String outcome(AnswerFlip flip) {
    String place = flip.advised().map(this::shortName).orElse("");
    return switch (flip.direction()) {
      case MODEL -> place.isEmpty() ? "the place would be open" : place + " would be advised";
      case BETTER, WORSE, OTHER ->
          Wording.verdicts(flip.verdicts()) + (place.isEmpty() ? "" : ", " + place);
    };
  }

  private String shortName(String id) {
    DeliveryModel model = assessment.questionnaire().model(id).orElseThrow();
    return Wording.shortName(model);
  }

  private void caveats() {
    blocks.add(new Block.Heading("What this does not know"));
    blocks.add(item(backing()));
    blocks.add(
        item(
            "It knows no provider, no price, no law and no person: what a provider can do, what it"
                + " would cost and what the law says about your case has to be found out."));
    blocks.add(
        item(
            "Weights and thresholds are the judgement of those who wrote the questionnaire. No"
                + " figure here is a probability of success."));
  }

  private static Block item(String text) {
    return new Block.Item(Tone.NEUTRAL, text, List.of());
  }

  private String backing() {
    Map<Evidence, Long> counts =
        assessment.sheet().answers().entrySet().stream()
            .filter(entry -> assessment.state(entry.getKey()) == AnswerState.ANSWERED)
            .collect(
                Collectors.groupingBy(entry -> entry.getValue().evidence(), Collectors.counting()));
    List<String> parts = new ArrayList<>();
    for (Evidence evidence : Evidence.values()) {
      if (counts.containsKey(evidence)) {
        parts.add(counts.get(evidence) + " " + evidence.word());
      }
    }
    return parts.isEmpty()
        ? "Nothing is answered yet."
        : "It takes the answers as they were given: " + String.join(", ", parts) + ".";
  }
}
