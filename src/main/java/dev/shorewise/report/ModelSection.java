package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.ModelAdvice.Availability;
import dev.shorewise.assessment.ModelAdvice.Exclusion;
import dev.shorewise.assessment.ModelAdvice.ModelResult;
import dev.shorewise.assessment.ModelAdvice.Need;
import dev.shorewise.assessment.Truth;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the work could go, and what stands against each place. */
final class ModelSection {
  private ModelSection() {}

  /** Nothing when the work stays in-house anyway. */
  static Optional<Section> of(Assessment assessment) {
    if (staysInHouse(assessment)) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    if (assessment.verdict().decision() == Decision.NO_GO) {
      blocks.add(new Block.Paragraph("Not yet: this is how it stands for each place today."));
    }
    assessment.models().each().forEach(model -> blocks.add(item(assessment, model)));
    return Optional.of(new Section(Section.Kind.PLACES, "Where the work could go", blocks));
  }

  /** Whether the question of a place does not arise. */
  static boolean staysInHouse(Assessment assessment) {
    return assessment.verdict().settled().filter(Verdict.KEEP_IN_HOUSE::equals).isPresent();
  }

  private static Block item(Assessment assessment, ModelResult model) {
    DeliveryModel stated = assessment.questionnaire().model(model.model()).orElseThrow();
    boolean advised = assessment.models().advised().equals(Optional.of(model.model()));
    String state =
        switch (model.state()) {
          case FEASIBLE -> advised ? "advised" : "possible";
          case RULED_OUT -> "ruled out";
          case OPEN -> "open";
        };
    Tone tone =
        switch (model.state()) {
          case FEASIBLE -> advised ? Tone.GOOD : Tone.NEUTRAL;
          case RULED_OUT -> Tone.BAD;
          case OPEN -> Tone.OPEN;
        };
    return new Block.Place(
        tone, stated.title(), state, model.contextFit(), reasons(assessment, model));
  }

  /** What rules a model out, or may: rules first, then needs that are not met. */
  static List<String> reasons(Assessment assessment, ModelResult model) {
    List<String> reasons = new ArrayList<>();
    boolean onlyOpen = model.state() != Availability.RULED_OUT;
    for (Exclusion exclusion : model.exclusions()) {
      if (onlyOpen || exclusion.fires() == Truth.TRUE) {
        reasons.add(
            (exclusion.fires() == Truth.OPEN ? "If so: " : "") + because(assessment, exclusion));
      }
    }
    for (Need need : model.needs()) {
      if (onlyOpen ? need.holds() != Truth.TRUE : need.holds() == Truth.FALSE) {
        reasons.add(need(assessment, need));
      }
    }
    return reasons;
  }

  private static String because(Assessment assessment, Exclusion exclusion) {
    return assessment.rule(exclusion.rule()).rule().because();
  }

  private static String need(Assessment assessment, Need need) {
    String title = assessment.dimension(need.dimension()).dimension().title();
    return need.score()
        .map(
            score ->
                title
                    + " is "
                    + Wording.score(score)
                    + "; this place asks for "
                    + need.comparison()
                    + " ("
                    + Wording.margin(score, need.comparison())
                    + ").")
        .orElse(title + " does not apply.");
  }
}
