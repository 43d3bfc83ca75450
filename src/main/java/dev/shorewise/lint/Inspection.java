package dev.shorewise.lint;

import dev.shorewise.assessment.Scenario;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.lint.Finding.Failure;
import dev.shorewise.lint.Finding.Topic;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Places;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What all checks of one questionnaire share: the means to find out, and what was found. */
final class Inspection {
  static final String CAN_NEVER_MATTER = "take it out, or change what keeps it from mattering";

  private final Questionnaire questionnaire;
  private final Places places;
  private final Scenario open;
  private final Finder finder;
  private final Reads reads;
  private final List<Finding> findings = new ArrayList<>();

  Inspection(Questionnaire questionnaire, Places places, Scenario open, Finder finder) {
    this.questionnaire = questionnaire;
    this.places = places;
    this.open = open;
    this.finder = finder;
    this.reads = new Reads(questionnaire);
  }

  Questionnaire questionnaire() {
    return questionnaire;
  }

  /** Nothing answered. */
  Scenario open() {
    return open;
  }

  Reads reads() {
    return reads;
  }

  List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  Location at(String... path) {
    return places.at(path);
  }

  /** That a condition holds. */
  Claim claim(Condition condition) {
    return new Claim(open.condition(condition), reads.of(List.of(condition)));
  }

  Existence find(Claim claim) {
    return finder.find(open, claim);
  }

  Existence find(Scenario start, Claim claim) {
    return finder.find(start, claim);
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  /**
   * Notes that something can come about, or that it cannot, which is an error.
   *
   * @param can what it can, such as {@code rule 'x' can fire}
   * @param never what is said otherwise, such as {@code rule 'x' can never fire}
   * @return whether it can, for all that is known
   */
  boolean expect(
      Topic topic, String id, String can, String never, Location at, Existence existence) {
    add(
        new Finding(
            topic,
            id,
            can,
            new Failure(Severity.ERROR, ProblemCode.UNREACHABLE, never, CAN_NEVER_MATTER),
            at,
            true,
            existence));
    return !(existence instanceof Existence.RuledOut);
  }
}
