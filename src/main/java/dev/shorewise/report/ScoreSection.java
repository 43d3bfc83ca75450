package dev.shorewise.report;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.DimensionResult;
import dev.shorewise.assessment.VerdictResult.Reason.Threshold;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Comparison.Operator;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scores as bars. */
final class ScoreSection {
  private final Assessment assessment;

  private ScoreSection(Assessment assessment) {
    this.assessment = assessment;
  }

  static Section of(Assessment assessment) {
    return new ScoreSection(assessment).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Bar(
            0,
            "Readiness",
            Optional.of(assessment.readiness()),
            marks(Optional.empty()),
            Optional.empty()));
    add(blocks, Role.CAPABILITY, "What makes up readiness");
    add(blocks, Role.GUARD, "Protection in place");
    add(blocks, Role.DEMAND, "What the work asks for (high means much)");
    return new Section(Section.Kind.SCORES, "Scores", blocks);
  }

  private void add(List<Block> blocks, Role role, String heading) {
    List<DimensionResult> results =
        assessment.dimensions().stream()
            .filter(result -> result.dimension().role() == role)
            .toList();
    if (!results.isEmpty()) {
      blocks.add(new Block.Heading(heading));
      results.forEach(result -> blocks.add(bar(result)));
    }
  }

  private Block bar(DimensionResult result) {
    long all =
        assessment.questionnaire().questions().stream()
            .filter(question -> question.dimension().equals(result.dimension().id()))
            .count();
    String basis =
        result.score().isEmpty()
            ? "nothing to score: none of its questions applies"
            : "based on " + result.answered() + " of " + all + " questions";
    return new Block.Bar(
        1,
        result.dimension().title(),
        result.score(),
        marks(Optional.of(result.dimension().id())),
        result.answered() == all ? Optional.empty() : Optional.of(basis));
  }

  /** {@code go 70, pilot 50}: what the verdicts ask of the score. */
  private List<Block.Mark> marks(Optional<String> dimension) {
    return assessment.verdict().reasons().stream()
        .filter(Threshold.class::isInstance)
        .map(Threshold.class::cast)
        .filter(threshold -> threshold.dimension().equals(dimension))
        .map(
            threshold ->
                new Block.Mark(
                    (threshold.of() == Verdict.GO ? "go " : "pilot ")
                        + mark(threshold.comparison()),
                    threshold.comparison().threshold()))
        .toList();
  }

  /** {@code 70}, or {@code above 70}. */
  static String mark(Comparison comparison) {
    return comparison.operator() == Operator.ABOVE
        ? "above " + comparison.threshold()
        : Integer.toString(comparison.threshold());
  }
}
