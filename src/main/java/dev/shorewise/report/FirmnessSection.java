package dev.shorewise.report;

import dev.shorewise.answers.Evidence;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.Interval;
import dev.shorewise.insight.AnswerFlip;
import dev.shorewise.insight.EvidenceCheck;
import dev.shorewise.insight.EvidenceCheck.Doubt;
import dev.shorewise.insight.EvidenceCheck.Together;
import dev.shorewise.insight.NextQuestion;
import dev.shorewise.insight.Robustness;
import dev.shorewise.insight.Sensitivity;
import dev.shorewise.insight.Swing;
import dev.shorewise.insight.WeightFlip;
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
  private final Assessment assessment;
  private final Sensitivity sensitivity;
  private final Extent extent;
  private final List<Block> blocks = new ArrayList<>();

  private FirmnessSection(Report report, Extent extent) {
    this.assessment = report.assessment();
    this.sensitivity = report.sensitivity();
    this.extent = extent;
  }

  /** The section. */
  static Section of(Report report, Extent extent) {
    FirmnessSection section = new FirmnessSection(report, extent);
    section.robustness();
    section.evidence();
    section.nextQuestions();
    section.flips();
    if (extent.swings()) {
      section.swings();
    }
    section.caveats();
    return new Section(Section.Kind.FIRMNESS, "How firm this is", section.blocks);
  }

  private void robustness() {
    sensitivity.robustness().ifPresent(this::robustness);
    sensitivity.weightFlips().stream().limit(extent.weights()).forEach(this::weight);
  }

  private void robustness(Robustness robustness) {
    String verdict = assessment.verdict().settled().map(Wording::verdict).orElse("");
    String model =
        robustness.modelKept().isPresent()
            ? assessment.models().advised().map(this::shortName).orElse("")
                + " stays advised in "
                + robustness.modelKept().getAsInt()
                + ". "
            : "";
    String otherwise =
        robustness.kept() == robustness.variations()
            ? ""
            : "It is worse in "
                + robustness.worse()
                + " and better in "
                + robustness.better()
                + ". ";
    blocks.add(
        new Block.Paragraph(
            "If the questionnaire weighed things somewhat differently: of "
                + robustness.variations()
                + " variations of its weights and thresholds "
                + (robustness.kept() == robustness.variations()
                    ? "every one keeps "
                    : robustness.kept() + " keep ")
                + verdict
                + ". "
                + otherwise
                + model
                + "This counts variations of the questionnaire; it is no chance of success."));
  }

  private void weight(WeightFlip flip) {
    String name = flip.question().map(Question::id).orElse(flip.dimension().title());
    String direction =
        flip.heavier()
            ? (flip.reached() ? "at least " : "more than ")
            : (flip.reached() ? "at most " : "less than ");
    blocks.add(
        new Block.Item(
            Tone.NEUTRAL,
            Wording.verdict(flip.verdict())
                + " if the weight of "
                + name
                + ", now "
                + Wording.weight(flip.given())
                + ", were "
                + direction
                + Wording.weight(flip.threshold())
                + ".",
            List.of()));
  }

  private void evidence() {
    EvidenceCheck evidence = sensitivity.evidence();
    boolean nothingToSay =
        evidence.claimed() == 0
            || (extent != Extent.WHOLE
                && evidence.together() instanceof Together.NeverEnough
                && assessment.verdict().decision() != Decision.GO);
    if (nothingToSay) {
      return;
    }
    blocks.add(new Block.Heading("What rests on mere claims"));
    if (extent == Extent.WHOLE && !evidence.each().isEmpty()) {
      say("Each of the " + evidence.claimed() + " answers that are merely claimed was tried.");
    }
    evidence.each().stream().limit(extent.flips()).forEach(this::doubt);
    int more = evidence.each().size() - extent.flips();
    if (more > 0) {
      blocks.add(new Block.Paragraph("And " + more + " more: 'shorewise explain' shows them."));
    }
    if (evidence.each().isEmpty()) {
      blocks.add(new Block.Paragraph(together(evidence)));
    }
  }

  private void doubt(Doubt doubt) {
    blocks.add(
        new Block.Item(
            Tone.CAUTION,
            "Get evidence for " + doubt.question().id() + "; one option worse worsens the verdict.",
            List.of(
                doubt.question().ask(),
                "claimed: " + Answers.words(doubt.question(), doubt.given()),
                "one worse: " + Answers.words(doubt.question(), doubt.oneWorse()))));
  }

  private static String together(EvidenceCheck evidence) {
    String claimed = evidence.claimed() + " answers that are merely claimed";
    Together together = evidence.together();
    if (together instanceof Together.Enough enough) {
      return "Of the "
          + claimed
          + " no single one worsens the verdict if it is one option worse than said; these "
          + enough.doubts().size()
          + " together do: "
          + enough.doubts().stream()
              .map(doubt -> doubt.question().id())
              .collect(Collectors.joining(", "))
          + ".";
    }
    if (together instanceof Together.MoreThan more) {
      return "Of the "
          + claimed
          + " more than "
          + more.answers()
          + " would have to be one option worse than said to worsen the verdict.";
    }
    return "Were all of the " + claimed + " one option worse, the verdict would be no worse.";
  }

  private void nextQuestions() {
    boolean settled =
        assessment.verdict().settled().isPresent() && assessment.models().possible().size() < 2;
    if ((settled && extent != Extent.WHOLE) || sensitivity.nextQuestions().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(settled ? "What is still open" : "To find out first"));
    sensitivity.nextQuestions().stream().limit(extent.questions()).forEach(this::nextQuestion);
  }

  private void nextQuestion(NextQuestion next) {
    Question question = next.question();
    String why = next.knockOut() ? ", which alone may decide it" : "";
    List<String> details = new ArrayList<>();
    details.add(question.id() + why);
    if (extent == Extent.WHOLE) {
      details.add(
          "Its answer leaves, on average, "
              + Wording.score(next.verdicts())
              + " verdicts possible and readiness open by "
              + Wording.score(next.readinessWidth())
              + " points.");
    }
    blocks.add(new Block.Item(Tone.OPEN, question.ask(), details));
  }

  private void flips() {
    blocks.add(new Block.Heading("What a single other answer would change"));
    List<AnswerFlip> flips = sensitivity.flips();
    if (flips.isEmpty()) {
      blocks.add(
          new Block.Paragraph("Nothing: no other answer to a single question changes the result."));
      return;
    }
    flips.stream().limit(extent.flips()).forEach(flip -> blocks.add(flip(flip)));
    if (flips.size() > extent.flips()) {
      blocks.add(
          new Block.Paragraph(
              "And " + (flips.size() - extent.flips()) + " more: 'shorewise explain' shows them."));
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
            flip.question().ask(),
            "if it were: " + Answers.words(flip.question(), flip.other()),
            "and not: " + Answers.words(flip.question(), flip.given())));
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
    return model.shortTitle();
  }

  private void swings() {
    blocks.add(new Block.Heading("What moves readiness most"));
    List<Swing> swings = sensitivity.tornado();
    if (swings.isEmpty()) {
      blocks.add(new Block.Paragraph("No single answer moves readiness or the verdict."));
    } else {
      blocks.add(
          new Block.Paragraph(
              "Readiness with each answer alone at its worst and at its best, all others as they"
                  + " are; the mark is where it stands."));
      blocks.add(new Block.Swings(swings.stream().map(this::swing).toList()));
    }
  }

  private Block.Swing swing(Swing swing) {
    double low = middle(swing.worst().readiness());
    double high = middle(swing.best().readiness());
    double now = Math.max(low, Math.min(high, middle(assessment.readiness())));
    String worst = Wording.verdicts(swing.worst().verdicts());
    String best = Wording.verdicts(swing.best().verdicts());
    List<String> details = new ArrayList<>();
    if (!worst.equals(best)) {
      details.add("from " + worst + " to " + best);
    }
    if (extent == Extent.WHOLE && assessment.open() > 0) {
      details.add(
          "readiness from "
              + Wording.score(swing.worst().readiness())
              + ", to "
              + Wording.score(swing.best().readiness()));
    }
    return new Block.Swing(swing.question().id(), low, now, high, String.join("; ", details));
  }

  private void say(String text) {
    blocks.add(new Block.Paragraph(text));
  }

  private static double middle(Interval interval) {
    return (interval.low() + interval.high()) / 2;
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
