package dev.shorewise.report;

import dev.shorewise.assessment.Decision;
import dev.shorewise.insight.Portfolio;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.Document.Tone;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How what is counted in a portfolio is put into words. */
final class PortfolioWords {
  private static final Pattern MISSED = Pattern.compile("(.+?)(<=?)(\\d+)");

  private final Questionnaire questionnaire;

  PortfolioWords(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /** What a blocker stands for; its id where another questionnaire has it. */
  String blocker(String id) {
    if (id.equals(Portfolio.NO_FEASIBLE_MODEL)) {
      return "There is no place where the work could go, as it stands.";
    }
    Matcher missed = MISSED.matcher(id);
    if (missed.matches()) {
      return dimension(missed.group(1))
          + (missed.group(2).equals("<") ? " is below " : " is not above ")
          + missed.group(3);
    }
    return questionnaire.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .map(Rule::because)
        .findFirst()
        .orElse(id);
  }

  /** The title of a dimension, or of readiness. */
  String dimension(String id) {
    return id.equals(Portfolio.READINESS)
        ? "Readiness"
        : questionnaire.dimensions().stream()
            .filter(dimension -> dimension.id().equals(id))
            .map(Dimension::title)
            .findFirst()
            .orElse(id);
  }

  String place(String id) {
    Optional<DeliveryModel> model = questionnaire.model(id);
    return model.map(DeliveryModel::shortTitle).orElse(id);
  }

  /** The verdict where it is settled, else the decision: {@code NO-GO UNDECIDED}. */
  static String verdict(SortedSet<Verdict> possible) {
    return possible.size() == 1
        ? Wording.verdict(possible.first())
        : Decision.of(possible).name().replace('_', '-') + " " + Verdict.UNDECIDED;
  }

  static Tone tone(SortedSet<Verdict> possible) {
    if (possible.size() > 1) {
      return Tone.OPEN;
    }
    if (possible.first() == Verdict.GO) {
      return Tone.GOOD;
    }
    return possible.first().isGo() ? Tone.CAUTION : Tone.BAD;
  }
}
